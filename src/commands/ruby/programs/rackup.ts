import { installedGems } from "../gems/installed.ts";
import { runRuby } from "../run.ts";
import { RubyExit } from "../runtime/jumps.ts";
import { hostsOf } from "../server/module.ts";
import { readServerOptions } from "../server/options.ts";
import { serve } from "../server/serve.ts";
import type { Program } from "./gem-program.ts";
import { loadRackApp, prepare } from "./rack-app.ts";

/** `rackup [-p PORT] [-o HOST] [-s SERVER] [-E ENV] [config.ru]` */
export const rackup: Program = (process, home, argv) =>
  runRuby(process, home, async (ruby) => {
    prepare(ruby);
    const options = readServerOptions(argv);
    const gems = installedGems(process, home).filter(({ name }) => !ruby.bundle || ruby.bundle.has(name));
    const version = (name: string) => gems.find((gem) => gem.name === name)?.version;
    if (options.version) {
      await process.stdout.write(`Rack ${version("rack") ?? ""}\n`);
      return;
    }
    const environment = options.environment ?? process.env.get("RACK_ENV") ?? "development";
    const wanted = options.server ?? (version("puma") !== undefined ? "puma" : "webrick");
    const own = version(wanted);
    const file = options.file ?? "config.ru";
    const app = await loadRackApp(ruby, file, `configuration ${process.cwd}/${file} not found`);
    if (own === undefined) {
      await process.stderr.write(`Couldn't find handler for: puma, falcon, webrick. (LoadError)\n`);
      throw new RubyExit(1);
    }
    const status = await serve(ruby, {
      kind: wanted === "webrick" ? "webrick" : "puma",
      version: own,
      hosts: hostsOf(options.host ?? (environment === "development" ? "localhost" : "0.0.0.0")),
      port: options.port ?? Number(process.env.get("PORT") ?? 9292),
      environment,
      workers: 0,
      threads: [0, 5],
      load: async () => app,
    });
    throw new RubyExit(status);
  });
