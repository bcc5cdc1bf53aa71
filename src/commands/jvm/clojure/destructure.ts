import { evaluate } from "./evaluate.ts";
import { Dict, type Form, itemsOf, Keyword, Seq, Sym, Vector } from "./forms.ts";
import type { Env, World } from "./world.ts";

/** Gives names to the parts of a value: a symbol, a vector of patterns, a map with :keys. */
export async function bind(world: World, pattern: Form, value: Form, env: Env): Promise<void> {
  if (pattern instanceof Sym) env.set(pattern.name, value);
  else if (pattern instanceof Vector) {
    const items = itemsOf(value) ?? [];
    for (let i = 0; i < pattern.items.length; i++) {
      const each = pattern.items[i]!;
      if (each instanceof Sym && each.name === "&") {
        const rest = items.slice(i);
        await bind(world, pattern.items[i + 1]!, rest.length > 0 ? new Seq(rest) : null, env);
        i++;
      } else if (each === Keyword.of("as")) await bind(world, pattern.items[++i]!, value, env);
      else await bind(world, each, items[i] ?? null, env);
    }
  } else if (pattern instanceof Dict) await bindDict(world, pattern, value, env);
}

async function bindDict(world: World, pattern: Dict, value: Form, env: Env): Promise<void> {
  const from = value instanceof Seq ? Dict.of(pairs(value.items)) : value;
  const others = pattern.get(Keyword.of("or"));
  const get = async (key: Form, name: string): Promise<Form> => {
    const found = from instanceof Dict ? from.get(key) : undefined;
    if (found !== undefined && found !== null) return found;
    const other =
      others instanceof Dict
        ? [...others.entries.values()].find(([each]) => each instanceof Sym && each.name === name)
        : undefined;
    return other ? evaluate(world, other[1], env) : null;
  };
  for (const [key, target] of pattern.entries.values()) {
    if (key === Keyword.of("or")) continue;
    if (key === Keyword.of("as")) await bind(world, target, value, env);
    else if (key instanceof Keyword && /(?:^|\/)(?:keys|strs)$/.test(key.name)) {
      const space = key.name.includes("/") ? key.name.replace(/keys$/, "") : "";
      for (const each of (target as Vector).items) {
        const name = each instanceof Sym || each instanceof Keyword ? each.name : "";
        const local = name.slice(name.lastIndexOf("/") + 1);
        env.set(local, await get(key.name === "strs" ? name : Keyword.of(space + name), local));
      }
    } else
      await bind(
        world,
        key,
        await get(await evaluate(world, target, env), key instanceof Sym ? key.name : ""),
        env,
      );
  }
}

const pairs = (items: readonly Form[]): [Form, Form][] =>
  Array.from({ length: items.length >> 1 }, (_, i) => [items[2 * i]!, items[2 * i + 1]!]);
