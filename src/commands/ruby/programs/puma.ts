import { join, resolve } from "../../../files/paths.ts";
import { installedGems } from "../gems/installed.ts";
import { newFrame, runRuby } from "../run.ts";
import { runText } from "../runtime/require.ts";
import { RubyExit } from "../runtime/jumps.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RObject, RString, type Value } from "../runtime/values.ts";
import { hostsOf } from "../server/module.ts";
import { readServerOptions } from "../server/options.ts";
import { serve } from "../server/serve.ts";
import type { Program } from "./gem-program.ts";
import { loadRackApp, prepare } from "./rack-app.ts";

interface PumaConfig {
  port?: number;
  host?: string;
  workers?: number;
  threads?: readonly [number, number];
  environment?: string;
  rackup?: string;
}

/** Runs config/puma.rb, or the file of -C, which is a Ruby program. */
async function readConfig(ruby: Ruby, path: string): Promise<PumaConfig> {
  const found: PumaConfig = {};
  const self = new RObject(ruby.object);
  const whole = async (value: Value | undefined) =>
    value === undefined || value === null ? undefined : Number(await ruby.text(newFrame(ruby, path), value));
  ruby.defineOn(self, {
    port: [
      1,
      2,
      async ({ args }) => {
        found.port = (await whole(args[0])) ?? 9292;
        if (args[1] instanceof RString) found.host = args[1].text;
        return null;
      },
    ],
    bind: [
      1,
      1,
      ({ args }) => {
        const parts = /^(?:tcp|ssl):\/\/\[?([^\]/]*?)\]?:(\d+)/.exec((args[0] as RString).text);
        if (parts) [found.host, found.port] = [parts[1], Number(parts[2])];
        return null;
      },
    ],
    workers: [
      1,
      1,
      async ({ args }) => {
        found.workers = (await whole(args[0])) ?? 0;
        return null;
      },
    ],
    threads: [
      1,
      2,
      async ({ args }) => {
        found.threads = [(await whole(args[0])) ?? 0, (await whole(args[1] ?? args[0])) ?? 5];
        return null;
      },
    ],
    environment: [
      1,
      1,
      async ({ args, frame }) => {
        found.environment = await ruby.text(frame, args[0]!);
        return null;
      },
    ],
    rackup: [
      1,
      1,
      async ({ args, frame }) => {
        found.rackup = await ruby.text(frame, args[0]!);
        return null;
      },
    ],
    method_missing: [1, -1, () => null],
  });
  await runText(ruby, ruby.process.files.text(path), { file: path, label: "<main>", self });
  return found;
}

/** `puma [-C FILE] [-p PORT] [-b BIND] [-w N] [-t MIN:MAX] [-e ENV] [FILE]` */
export const puma: Program = (process, home, argv) =>
  runRuby(process, home, async (ruby) => {
    prepare(ruby);
    const options = readServerOptions(argv);
    const version = installedGems(process, home).find(({ name }) => name === "puma")?.version ?? "";
    if (options.version) {
      await process.stdout.write(`puma version ${version}\n`);
      return;
    }
    if (options.unknown !== undefined) {
      await process.stderr.write(`invalid option: ${options.unknown} (OptionParser::InvalidOption)\n`);
      throw new RubyExit(1);
    }
    const { env } = process;
    const named =
      options.config ??
      [`config/puma/${env.get("RACK_ENV") ?? "development"}.rb`, "config/puma.rb"].find((path) =>
        process.files.is("file", join(process.cwd, path)),
      );
    if (options.config !== undefined && !process.files.is("file", resolve(process.cwd, options.config))) {
      await process.stderr.write(
        `puma: No such file or directory @ rb_sysopen - ${options.config} (Errno::ENOENT)\n`,
      );
      throw new RubyExit(1);
    }
    const config = named === undefined ? {} : await readConfig(ruby, resolve(process.cwd, named));
    const environment =
      options.environment ??
      config.environment ??
      env.get("RACK_ENV") ??
      env.get("RAILS_ENV") ??
      "development";
    const host = options.host ?? config.host ?? "0.0.0.0";
    const file = options.file ?? config.rackup ?? "config.ru";
    const status = await serve(ruby, {
      kind: "puma",
      version,
      hosts: hostsOf(host),
      port: options.port ?? config.port ?? Number(env.get("PORT") ?? 9292),
      environment,
      workers: options.workers ?? config.workers ?? Number(env.get("WEB_CONCURRENCY") ?? 0),
      threads: options.threads ?? config.threads ?? [0, 5],
      load: () => loadRackApp(ruby, file, `ERROR: No application configured, nothing to run`),
    });
    throw new RubyExit(status);
  });
