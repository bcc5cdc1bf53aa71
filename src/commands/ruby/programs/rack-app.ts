import { honestPage } from "../../../base/honest-page.ts";
import { installedGems } from "../gems/installed.ts";
import { NotSimulated } from "../language/cursor.ts";
import { resolve } from "../../../files/paths.ts";
import { newFrame } from "../run.ts";
import { useBundle } from "../bundler/use.ts";
import { requireFeature, runText } from "../runtime/require.ts";
import { RubyExit } from "../runtime/jumps.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RHash, RProc, str, type Value } from "../runtime/values.ts";

/** Loads the app that a config.ru describes. Ends the program with a message when there is none. */
export async function loadRackApp(ruby: Ruby, file: string, missing: string): Promise<Value> {
  const path = resolve(ruby.cwd, file);
  const { files } = ruby.process;
  if (!files.is("file", path)) {
    await ruby.process.stderr.write(`${missing}\n`);
    throw new RubyExit(1);
  }
  const frame = newFrame(ruby, path);
  await requireFeature(ruby, frame, "rack");
  const builder = await ruby.send(frame, ruby.core("Rack"), "const_get", [ruby.frozen("Builder")]);
  const made = await ruby.send(frame, builder, "new");
  try {
    await runText(ruby, files.text(path), { file: path, label: "block in <main>", self: made });
  } catch (error) {
    if (!(error instanceof NotSimulated) || !isRails(ruby)) throw error;
    await ruby.process.stderr.write(`ruby: ${error.message}\n`);
    return railsPage(ruby, error.message);
  }
  return ruby.send(frame, made, "to_app");
}

const isRails = (ruby: Ruby): boolean =>
  installedGems(ruby.process, ruby.home).some(({ name }) => name === "railties");

/** In the place of a Rails app: what was verified of it, and that it was not run. */
function railsPage(ruby: Ruby, reason: string): Value {
  const { files } = ruby.process;
  const gems = installedGems(ruby.process, ruby.home).filter(
    ({ name }) => !ruby.bundle || ruby.bundle.has(name),
  );
  const routes = resolve(ruby.cwd, "config/routes.rb");
  const text = files.is("file", routes) ? files.text(routes) : "";
  const root = /^\s*root\s*\(?\s*(?:to:\s*)?["']([\w/]+#\w+)["']/m.exec(text)?.[1];
  const page = honestPage({
    title: "A Rails app",
    verified: [
      `Ruby ${ruby.home.version} started, and ${gems.length} gems of Gemfile.lock are installed.`,
      "config.ru and what it requires first were read.",
      ...(root === undefined ? [] : [`config/routes.rb sends / to ${root}.`]),
    ],
    notRun: root === undefined ? "config.ru" : `app/controllers/${root.split("#")[0]}_controller.rb`,
    why: `${reason}.`,
  });
  const headers = RHash.of([[str("content-type"), str("text/html; charset=utf-8")]]);
  return new RProc({ isLambda: true, native: () => new RArray([200n, headers, new RArray([str(page)])]) });
}

/** What every server does before it loads an app: the bundle, and `config.ru`'s folder to load from. */
export function prepare(ruby: Ruby): void {
  if (ruby.process.env.get("RUBYOPT")?.includes("bundler/setup")) useBundle(ruby);
}
