import type { Pattern } from "../language/tree.ts";
import { evaluate } from "./evaluate.ts";
import type { Scope } from "./frame.ts";
import type { Ruby } from "./ruby.ts";
import { RArray, RHash, symbol, truthy, type Value } from "./values.ts";

/** Does the value fit the pattern of an `in`? Binds its variables on the way. */
export async function matches(ruby: Ruby, scope: Scope, pattern: Pattern, value: Value): Promise<boolean> {
  const { frame } = scope;
  switch (pattern.kind) {
    case "value":
      return truthy(await ruby.send(frame, await evaluate(ruby, scope, pattern.value), "===", [value]));
    case "bind":
      if (pattern.inner && !(await matches(ruby, scope, pattern.inner, value))) return false;
      scope.set(pattern.name, value);
      return true;
    case "any":
      for (const one of pattern.of) if (await matches(ruby, scope, one, value)) return true;
      return false;
    case "list": {
      if (
        pattern.of &&
        !truthy(await ruby.send(frame, await evaluate(ruby, scope, pattern.of), "===", [value]))
      )
        return false;
      let items: Value = value;
      if (!(items instanceof RArray)) {
        if (!ruby.respondsTo(value, "deconstruct")) return false;
        items = await ruby.send(frame, value, "deconstruct");
      }
      if (!(items instanceof RArray)) return false;
      const list = items.items;
      const wanted = pattern.items;
      if (pattern.rest === undefined ? list.length !== wanted.length : list.length < wanted.length)
        return false;
      const spare = list.length - wanted.length;
      for (const [index, one] of wanted.entries()) {
        const at = pattern.rest !== undefined && index >= pattern.rest ? index + spare : index;
        if (!(await matches(ruby, scope, one, list[at]!))) return false;
      }
      if (pattern.restName !== undefined)
        scope.set(pattern.restName, new RArray(list.slice(pattern.rest!, pattern.rest! + spare)));
      return true;
    }
    case "keys": {
      if (
        pattern.of &&
        !truthy(await ruby.send(frame, await evaluate(ruby, scope, pattern.of), "===", [value]))
      )
        return false;
      let hash: Value = value;
      if (!(hash instanceof RHash)) {
        if (!ruby.respondsTo(value, "deconstruct_keys")) return false;
        hash = await ruby.send(frame, value, "deconstruct_keys", [null]);
      }
      if (!(hash instanceof RHash)) return false;
      for (const { key, pattern: inner } of pattern.pairs) {
        const found = hash.get(symbol(key));
        if (found === undefined) return false;
        if (inner && !(await matches(ruby, scope, inner, found))) return false;
        if (!inner) scope.set(key, found);
      }
      return true;
    }
  }
}
