import { resolve } from "../../../files/paths.ts";
import { newFrame } from "../run.ts";
import { useBundle } from "../bundler/use.ts";
import { requireFeature, runText } from "../runtime/require.ts";
import { RubyExit } from "../runtime/jumps.ts";
import type { Ruby } from "../runtime/ruby.ts";
import type { Value } from "../runtime/values.ts";

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
  await runText(ruby, files.text(path), { file: path, label: "block in <main>", self: made });
  return ruby.send(frame, made, "to_app");
}

/** What every server does before it loads an app: the bundle, and `config.ru`'s folder to load from. */
export function prepare(ruby: Ruby): void {
  if (ruby.process.env.get("RUBYOPT")?.includes("bundler/setup")) useBundle(ruby);
}
