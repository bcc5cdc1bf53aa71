import type { Config } from "./config.ts";

/** One line of a message's last paragraph: "Signed-off-by: A <a@b>". Further lines of its value are in `value`. */
export interface Trailer {
  readonly key: string;
  readonly value: string;
}

export interface Parted {
  /** All before the trailers, as it was written. */
  readonly body: string;
  readonly trailers: readonly (Trailer | { readonly other: string })[];
  /** Comments and what stands below a "---" line. */
  readonly rest: string;
}

const trailerLine = (separators: string): RegExp =>
  new RegExp(`^([A-Za-z0-9-]+)[ \\t]*[${separators.replaceAll(/[\]\\^-]/g, "\\$&")}][ \\t]*(.*)$`);

const made = /^(Signed-off-by: |\(cherry picked from commit )/;

const separatorsOf = (config: Config): string => config.get("trailer.separators") ?? ":";

/** Parts a message as git-interpret-trailers(1) says: the last paragraph counts when enough of it looks the part. */
export function partMessage(text: string, config: Config, { divider = true } = {}): Parted {
  const cut = divider ? /^---(?:\s.*)?$/m.exec(text) : null;
  let end = cut ? cut.index : text.length;
  const lines = text.slice(0, end).split("\n");
  if (lines.at(-1) === "") lines.pop();
  while (lines.length > 0 && (lines.at(-1)!.startsWith("#") || lines.at(-1) === "")) lines.pop();
  end = lines.join("\n").length + (lines.length > 0 ? 1 : 0);
  const rest = text.slice(end);
  const start = lines.findLastIndex((line) => line.trim() === "") + 1;
  const whole = { body: text.slice(0, end), trailers: [], rest };
  if (start === 0) return whole;
  const pattern = trailerLine(separatorsOf(config));
  const block = lines.slice(start).filter((line) => !line.startsWith("#"));
  const kinds = block.map((line) =>
    made.test(line) ? "made" : pattern.test(line) ? "trailer" : /^\s/.test(line) ? "more" : "other",
  );
  const good = kinds.filter((kind) => kind === "made" || kind === "trailer").length;
  const bad = kinds.filter((kind) => kind === "other").length;
  const known = block.some((line) => made.test(line) || configured(config, pattern.exec(line)?.[1] ?? ""));
  if (good === 0 || (bad > 0 && !(known && good * 3 >= bad))) return whole;
  const trailers: (Trailer | { other: string })[] = [];
  for (const [i, line] of block.entries()) {
    const last = trailers.at(-1);
    const match = pattern.exec(line);
    if (kinds[i] === "more" && last && "key" in last)
      trailers[trailers.length - 1] = { key: last.key, value: `${last.value}\n${line}` };
    else if (match) trailers.push({ key: match[1]!, value: match[2]!.trimEnd() });
    else trailers.push({ other: line });
  }
  return {
    body: lines
      .slice(0, start)
      .map((line) => `${line}\n`)
      .join(""),
    trailers,
    rest,
  };
}

const configured = (config: Config, key: string): string | undefined =>
  config.names("trailer").find((name) => {
    const full = config.get(`trailer.${name}.key`) ?? name;
    const typed = key.toLowerCase();
    return typed !== "" && (name.toLowerCase().startsWith(typed) || full.toLowerCase().startsWith(typed));
  });

export interface Added extends Trailer {
  readonly where?: string | undefined;
  readonly ifExists?: string | undefined;
  readonly ifMissing?: string | undefined;
}

/** "ack=x", "Acked-by: B" or "ack" as typed behind `--trailer`; the config may know a longer key for it. */
export function readTrailer(typed: string, config: Config): Trailer | undefined {
  const at = typed.search(new RegExp(`[=${separatorsOf(config).replaceAll(/[\]\\^-]/g, "\\$&")}]`));
  const key = (at < 0 ? typed : typed.slice(0, at)).trim();
  if (key === "") return undefined;
  const value = at < 0 ? "" : typed.slice(at + 1).trim();
  const name = configured(config, key);
  return { key: (name === undefined ? undefined : config.get(`trailer.${name}.key`)) ?? name ?? key, value };
}

export const trailerText = ({ key, value }: Trailer, config: Config): string =>
  new RegExp(`[${separatorsOf(config)}] *$|#$`).test(key)
    ? `${key}${value}`
    : `${key}${separatorsOf(config)[0]} ${value}`;

/** Puts new trailers among those that are there, by the rules of `where`, `ifexists` and `ifmissing`. */
export function withTrailers(
  trailers: Parted["trailers"],
  added: readonly Added[],
  config: Config,
): Parted["trailers"] {
  const list = [...trailers];
  const sameKey = (a: string, b: string) =>
    a.replace(/[^A-Za-z0-9]*$/, "").toLowerCase() === b.replace(/[^A-Za-z0-9]*$/, "").toLowerCase();
  for (const { where, ifExists, ifMissing, ...one } of added) {
    const rule = (name: string) =>
      config.get(`trailer.${configured(config, one.key) ?? one.key}.${name}`) ??
      config.get(`trailer.${name}`);
    const place = where ?? rule("where") ?? "end";
    const first = place === "start" || place === "before";
    const keyed = list.flatMap((each, i) => ("key" in each && sameKey(each.key, one.key) ? [i] : []));
    const beside = place === "after" || place === "before";
    const near = first ? keyed[0] : keyed.at(-1);
    const at = near !== undefined && beside ? near + (first ? 0 : 1) : first ? 0 : list.length;
    if (near === undefined) {
      if ((ifMissing ?? rule("ifmissing") ?? "add") === "add") list.splice(at, 0, one);
      continue;
    }
    const same = (i: number | undefined) => {
      const each = i === undefined ? undefined : list[i];
      return each !== undefined && "key" in each && sameKey(each.key, one.key) && each.value === one.value;
    };
    const how = ifExists ?? rule("ifexists") ?? "addIfDifferentNeighbor";
    if (how === "doNothing") continue;
    if (how === "replace") {
      list.splice(near, 1);
      list.splice(Math.min(at, list.length), 0, one);
    } else if (how === "addIfDifferent" ? keyed.some(same) : how !== "add" && same(first ? at : at - 1))
      continue;
    else list.splice(at, 0, one);
  }
  return list;
}

/** A message with trailers added: those of `git commit --trailer`. */
export function messageWithTrailers(text: string, typed: readonly string[], config: Config): string {
  const { body, trailers, rest } = partMessage(text, config, { divider: false });
  const added = typed.map((each) => readTrailer(each, config)).filter((each) => each !== undefined);
  return joinMessage({ body, trailers: withTrailers(trailers, added, config), rest }, config);
}

export function joinMessage({ body, trailers, rest }: Parted, config: Config): string {
  const lines = trailers
    .map((each) => `${"key" in each ? trailerText(each, config) : each.other}\n`)
    .join("");
  const gap = lines === "" || body === "" || body.endsWith("\n\n") ? "" : body.endsWith("\n") ? "\n" : "\n\n";
  return `${body}${gap}${lines}${rest}`;
}
