/** "5" or "0:5" in RAILS_MAX_THREADS and their kin. */
export function pumaThreads(
  env: ReadonlyMap<string, string>,
  usual: readonly [number, number],
): readonly [number, number] {
  const most = Number(env.get("PUMA_MAX_THREADS") ?? usual[1]);
  const least = Number(env.get("PUMA_MIN_THREADS") ?? usual[0]);
  return [least, most];
}

export interface ServerOptions {
  readonly port: number | undefined;
  readonly host: string | undefined;
  readonly config: string | undefined;
  readonly environment: string | undefined;
  readonly server: string | undefined;
  readonly workers: number | undefined;
  readonly threads: readonly [number, number] | undefined;
  /** config.ru, or another. */
  readonly file: string | undefined;
  readonly unknown: string | undefined;
  readonly version: boolean;
}

/** The options of puma, rackup, thin and rails server, which have most letters in common. */
export function readServerOptions(argv: readonly string[]): ServerOptions {
  const found: { -readonly [K in keyof ServerOptions]: ServerOptions[K] } = {
    port: undefined,
    host: undefined,
    config: undefined,
    environment: undefined,
    server: undefined,
    workers: undefined,
    threads: undefined,
    file: undefined,
    unknown: undefined,
    version: false,
  };
  const take = (name: string, value: string) => {
    switch (name) {
      case "-p":
      case "--port":
        found.port = Number(value);
        break;
      case "-o":
      case "--host":
      case "-a":
      case "--address":
        found.host = value;
        break;
      case "-b":
      case "--bind": {
        const bind = /^(?:tcp:\/\/)?\[?([^\]]*?)\]?(?::(\d+))?$/.exec(value);
        found.host = bind?.[1];
        if (bind?.[2]) found.port = Number(bind[2]);
        break;
      }
      case "-C":
      case "--config":
        found.config = value;
        break;
      case "-e":
      case "-E":
      case "--environment":
      case "--env":
        found.environment = value;
        break;
      case "-s":
      case "--server":
      case "-u":
      case "--using":
        found.server = value;
        break;
      case "-w":
      case "--workers":
        found.workers = Number(value);
        break;
      case "-R":
      case "--rackup":
        found.file = value;
        break;
      case "-t":
      case "--threads": {
        const [least = "", most] = value.split(":");
        found.threads = [Number(least), Number(most ?? least)];
        break;
      }
    }
  };
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    const joined = /^(--[\w-]+)=(.*)$/s.exec(word) ?? /^(-[pobCeEswRtau])(.+)$/s.exec(word);
    if (word === "-v" || word === "--version" || word === "-V") found.version = true;
    else if (/^(?:-q|--quiet|-d|--debug|-D|--preload|--daemonize|start)$/.test(word)) continue;
    else if (joined && !/^--(?:port|host|bind|config|env)?$/.test(word)) take(joined[1]!, joined[2]!);
    else if (
      /^(?:-[pobCeEswRtau]|--(?:port|host|address|bind|config|environment|env|server|using|workers|rackup|threads))$/.test(
        word,
      )
    )
      take(word, argv[++i] ?? "");
    else if (word.startsWith("-")) found.unknown ??= word;
    else found.file ??= word;
  }
  return found;
}
