import type { Colours } from "../talk/colours.ts";
import { paintApi, paintDyno, paintPostgres, paintRouter } from "./bodies.ts";

type Paint = (text: string) => string;

/** `TIME SOURCE[PROCESS.N]: BODY` */
const header = /^(.*?\[([\w-]+)([\d.]+)?]:)(.*)?$/;

/** Colours log lines: the same process always in the same colour, and in the body what matters. */
export class LogColours {
  readonly #colour: Colours;
  readonly #palette: readonly Paint[];
  readonly #assigned = new Map<string, Paint>();

  constructor(colour: Colours) {
    this.#colour = colour;
    this.#palette = [
      colour.yellow,
      colour.green,
      colour.cyan,
      colour.magenta,
      colour.blue,
      colour.info,
      colour.name,
      colour.addon,
      colour.pipeline,
      colour.warning,
    ];
    for (const usual of ["run", "router", "web", "postgres", "heroku-postgres"]) this.of(usual);
  }

  /** Undefined where lines stay as they are. */
  static from(env: ReadonlyMap<string, string>, colour: Colours): LogColours | undefined {
    const off = env.get("HEROKU_LOGS_COLOR") === "0" || env.get("HEROKU_COLOR") === "0";
    return off ? undefined : new LogColours(colour);
  }

  /** The colour of a process ("web", "web.1"); the next free one for a new name. */
  of(identifier: string): Paint {
    const name = identifier.split(".")[0]!;
    let paint = this.#assigned.get(name);
    if (!paint) {
      paint = this.#palette[this.#assigned.size % this.#palette.length]!;
      this.#assigned.set(name, paint);
    }
    return paint;
  }

  paint(line: string): string {
    const match = header.exec(line);
    if (!match) return line;
    const [, head = "", identifier = "", , rest = ""] = match;
    return `${this.of(identifier)(head)} ${this.#body(identifier, rest.trim())}`;
  }

  #body(identifier: string, body: string): string {
    const colour = this.#colour;
    if (identifier === "api") return paintApi(body, colour);
    if (identifier === "router") return paintRouter(body, colour, (dyno) => this.of(dyno)(dyno));
    if (identifier === "run" || identifier === "web") return paintDyno(body, colour, identifier === "web");
    if (identifier === "postgres" || identifier === "heroku-postgres") return paintPostgres(body, colour);
    if (identifier === "heroku-redis" && /source=\w+ sample#/.test(body)) return colour.inactive(body);
    return body;
  }
}
