import { singletonOf } from "../runtime/lookup.ts";
import { callProc } from "../runtime/invoke.ts";
import type { Ruby } from "../runtime/ruby.ts";
import {
  identity,
  RArray,
  RException,
  RHash,
  RModule,
  RObject,
  type RProc,
  RString,
  str,
  type Value,
} from "../runtime/values.ts";
import { runText } from "../runtime/require.ts";
import { toText } from "./table.ts";

const address = (value: object) => `0x${identity(value).toString(16).padStart(16, "0")}`;

export async function inspectObject(
  ruby: Ruby,
  frame: Parameters<Ruby["inspect"]>[0],
  self: RObject,
): Promise<string> {
  const parts: string[] = [];
  for (const [name, value] of self.ivars)
    if (name.startsWith("@") && !name.startsWith("@__"))
      parts.push(`${name}=${await ruby.inspect(frame, value)}`);
  const head = `#<${self.cls.name ?? "#<Class>"}`;
  return parts.length > 0 ? `${head}:${address(self)} ${parts.join(", ")}>` : `${head}:${address(self)}>`;
}

export function isFrozen(value: Value): boolean {
  if (
    value instanceof RString ||
    value instanceof RArray ||
    value instanceof RHash ||
    value instanceof RObject
  )
    return value.frozen;
  return true;
}

/** A copy of what the object itself holds. */
export function copy(value: Value): Value {
  if (value instanceof RString) {
    const made = str(value.text);
    made.cls = value.cls;
    return made;
  }
  if (value instanceof RArray) return new RArray([...value.items]);
  if (value instanceof RHash) {
    const made = RHash.of(value.pairs);
    made.fallback = value.fallback;
    made.fallbackProc = value.fallbackProc;
    return made;
  }
  if (value instanceof RModule) {
    const made = new RModule(value.cls, undefined, value.isClass, value.superclass);
    for (const [name, method] of value.methods) made.methods.set(name, method);
    return made;
  }
  if (value instanceof RObject) {
    const made = value instanceof RException ? new RException(value.cls) : new RObject(value.cls);
    for (const [name, one] of value.ivars) made.ivars.set(name, one);
    if (made instanceof RException && value instanceof RException) made.message = value.message;
    return made;
  }
  return value;
}

export async function initializeCopy(
  ruby: Ruby,
  frame: Parameters<Ruby["inspect"]>[0],
  made: Value,
  from: Value,
): Promise<Value> {
  if (made instanceof RObject) await ruby.send(frame, made, "initialize_copy", [from]);
  return made;
}

export const ownNesting = (ruby: Ruby, self: Value, block: RProc) =>
  self instanceof RObject && block.scope
    ? [
        ...block.scope.frame.nesting,
        self instanceof RModule ? singletonOf(ruby, self) : singletonOf(ruby, self),
      ]
    : undefined;

export function evalWith(
  ruby: Ruby,
  frame: Parameters<Ruby["inspect"]>[0],
  self: Value,
  args: Value[],
  block: RProc | null,
): Promise<Value> {
  if (block) return callProc(ruby, frame, block, [self], { self, nesting: ownNesting(ruby, self, block) });
  return runText(ruby, toText(ruby, args[0]), {
    file: args[1] instanceof RString ? args[1].text : "(eval)",
    label: "<main>",
    caller: frame,
    self,
  });
}
