import { statusTexts } from "../../../base/http-status.ts";
import { compileErb } from "../library/erb.ts";
import { parseProgram } from "../language/statements.ts";
import { NotSimulated } from "../language/cursor.ts";
import { toText } from "../core/table.ts";
import { installedGems } from "../gems/installed.ts";
import { evaluate } from "../runtime/evaluate.ts";
import { type Frame, Scope } from "../runtime/frame.ts";
import { opaqueGem } from "../runtime/opaque.ts";
import { RubyExit } from "../runtime/jumps.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RHash, type RProc, RString, RSymbol, str, type Value } from "../runtime/values.ts";
import { pumaThreads } from "./options.ts";
import { loadRackApp } from "../programs/rack-app.ts";
import { serve } from "./serve.ts";

const versionOf = (ruby: Ruby, name: string): string | undefined =>
  installedGems(ruby.process, ruby.home).find(
    (gem) => gem.name === name && (!ruby.bundle || ruby.bundle.has(name)),
  )?.version;

/** The addresses a name means: localhost is both loopbacks. */
export const hostsOf = (host: string): string[] => (host === "localhost" ? ["127.0.0.1", "::1"] : [host]);

async function runSinatra({ ruby, args }: { ruby: Ruby; args: Value[] }): Promise<Value> {
  const [app, port, bind, environment] = args;
  const puma = versionOf(ruby, "puma");
  const webrick = versionOf(ruby, "webrick");
  if (versionOf(ruby, "rackup") === undefined || (puma === undefined && webrick === undefined)) {
    await ruby.process.stderr.write(
      "Sinatra could not start, the required gems weren't found!\n\nAdd them to your bundle with:\n\n    bundle add rackup puma\n\nor install them with:\n\n    gem install rackup puma\n\n",
    );
    throw new RubyExit(1);
  }
  const [name, mode] = [puma === undefined ? "WEBrick" : "Puma", toText(ruby, environment)];
  await ruby.process.stderr.write(
    `== Sinatra (v${versionOf(ruby, "sinatra") ?? "4.2.1"}) has taken the stage on ${port} for ${mode} with backup from ${name}\n`,
  );
  const status = await serve(ruby, {
    kind: puma === undefined ? "webrick" : "puma",
    version: puma ?? webrick!,
    hosts: hostsOf(toText(ruby, bind)),
    port: Number(port),
    environment: mode,
    workers: 0,
    threads: pumaThreads(ruby.process.env, [0, 5]),
    load: async () => app!,
  });
  throw new RubyExit(status);
}

/** `rails server` on puma, with the app's own config/puma.rb as far as it concerns threads and workers. */
async function runRails({ ruby, args }: { ruby: Ruby; args: Value[] }): Promise<Value> {
  const [port, host, environment] = args.map((value) => toText(ruby, value));
  const status = await serve(ruby, {
    kind: "puma",
    version: versionOf(ruby, "puma") ?? "",
    hosts: hostsOf(host!),
    port: Number(port),
    environment: environment!,
    workers: Number(ruby.process.env.get("WEB_CONCURRENCY") ?? 0),
    threads: pumaThreads(ruby.process.env, [3, 3]),
    load: () => loadRackApp(ruby, "config.ru", "ERROR: No application configured, nothing to run"),
  });
  throw new RubyExit(status);
}

/** A template with `self` and these variables, as a file of its own. */
async function render(
  ruby: Ruby,
  caller: Frame,
  self: Value,
  template: string,
  file: string,
  locals: RHash,
  block: RProc | null,
  escape?: string,
): Promise<Value> {
  const frame: Frame = {
    self,
    args: [],
    block,
    nesting: [ruby.plainClassOf(self)],
    file,
    line: 1,
    label: "block in singleton class",
    caller,
    depth: caller.depth + 1,
    visibility: "public",
  };
  const scope = new Scope(frame);
  for (const [key, value] of locals.pairs)
    scope.vars.set(key instanceof RSymbol ? key.name : key instanceof RString ? key.text : "_", value);
  ruby.sources.set(file, template);
  const source = compileErb(template, {
    trim: escape ? "erubi" : "<>",
    ...(escape === "DojoView.escape" ? { buffer: "@output_buffer" } : escape && { escape }),
  });
  return evaluate(ruby, scope, parseProgram(source, 1, [new Set(scope.names())]));
}

/** What the web frameworks written here need of the server beside them. */
export function serverModule(ruby: Ruby): void {
  ruby.defineOn(ruby.defineModule("DojoServer"), {
    run: [4, 4, runSinatra],
    refuse: [
      1,
      1,
      ({ ruby: on, args }) => {
        throw new NotSimulated(toText(on, args[0]));
      },
    ],
    rails: [3, 3, runRails],
    status_text: [1, 1, ({ args }) => str(statusTexts[Number(args[0])] ?? "")],
    opaque: [
      1,
      1,
      ({ ruby: on, frame, args }) => {
        const gem = opaqueGem(on, toText(on, args[0]));
        if (gem !== undefined)
          throw new NotSimulated(`the code of the gem ${gem} (${frame.caller?.file}:${frame.caller?.line})`);
        return null;
      },
    ],
    indifferent: [
      1,
      1,
      ({ args: [hash] }) => {
        const made = new RHash();
        made.indifferent = true;
        for (const [key, value] of (hash as RHash).pairs) made.set(key, value);
        return made;
      },
    ],
    script_folder: [0, 0, ({ ruby: on }) => str(on.scriptFolder)],
    "main_program?": [0, 0, ({ ruby: on }) => on.mainProgram],
    version: [
      1,
      1,
      ({ ruby: on, args }) => {
        const found = versionOf(on, toText(on, args[0]));
        return found === undefined ? null : str(found);
      },
    ],
  });
  ruby.defineOn(ruby.defineModule("DojoTemplate"), {
    render: [
      4,
      5,
      ({ ruby: on, frame, args: [self, template, file, locals, escape], block }) =>
        render(
          on,
          frame,
          self!,
          toText(on, template),
          toText(on, file),
          locals as RHash,
          block,
          escape instanceof RString ? escape.text : undefined,
        ),
    ],
  });
}
