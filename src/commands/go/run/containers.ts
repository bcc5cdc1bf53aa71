import type { Expression } from "../language/ast.ts";
import { NotSimulated } from "./not-simulated.ts";
import { keyOf } from "./operators.ts";
import type { Frame, Runtime, Variables } from "./runtime.ts";
import { typeName, zero } from "./types.ts";
import {
  bare,
  Channel,
  GoMap,
  numberOf,
  Pointer,
  type Run,
  runtimePanic,
  Slice,
  Struct,
  type Value,
} from "./values.ts";

/** x[index]. */
export function at(container: Value, index: Value): Value {
  const value = bare(
    container instanceof Pointer && !(container.target instanceof Struct)
      ? container.target.value
      : container,
  );
  if (value instanceof GoMap) {
    const found = value.entries.get(keyOf(index));
    if (found) return found.value;
    return value.element ? zero(value.element) : null;
  }
  const position = numberOf(index);
  if (typeof value === "string") {
    const bytes = new TextEncoder().encode(value);
    if (position < 0 || position >= bytes.length) throw outOfRange(position, bytes.length);
    return bytes[position]!;
  }
  if (!(value instanceof Slice)) throw new NotSimulated(`indexing ${typeName(container)}`);
  if (position < 0 || position >= value.length) throw outOfRange(position, value.length);
  return value.cells[value.start + position]!;
}

export const outOfRange = (index: number, length: number) =>
  runtimePanic(`index out of range [${index}]${index < 0 ? "" : ` with length ${length}`}`);

/** x[low:high]. */
export function* sliceOf(
  rt: Runtime,
  x: Expression & { kind: "slice" },
  scope: Variables,
  frame: Frame | undefined,
): Run<Value> {
  const value = bare(yield* rt.evaluate(x.x, scope, frame));
  const bounds: (number | undefined)[] = [];
  for (const bound of x.bounds) bounds.push(bound && numberOf(yield* rt.evaluate(bound, scope, frame)));
  const [low = 0, high] = bounds;
  if (typeof value === "string") {
    const bytes = new TextEncoder().encode(value);
    const end = high ?? bytes.length;
    if (low > end || end > bytes.length)
      throw runtimePanic(
        `slice bounds out of range [${end > bytes.length ? `:${end}` : `${low}:${end}`}]${end > bytes.length ? ` with length ${bytes.length}` : ""}`,
      );
    return new TextDecoder().decode(bytes.slice(low, end));
  }
  if (!(value instanceof Slice)) throw new NotSimulated(`slicing ${typeName(value)}`);
  const end = high ?? value.length;
  const room = value.cells.length - value.start;
  if (low > end || end > room)
    throw runtimePanic(
      `slice bounds out of range [${end > room ? `:${end}` : `${low}:${end}`}]${end > room ? ` with capacity ${room}` : ""}`,
    );
  return new Slice(value.cells, value.element, value.start + low, end - low);
}

/** The next value of a channel; waits for it. */
export function* receive(value: Value): Run<{ value: Value; ok: boolean }> {
  if (!(value instanceof Channel)) throw new NotSimulated("receiving from nil");
  value.waiting++;
  value.changed();
  while (value.queue.length === 0 && !value.closed) yield value.change();
  value.waiting--;
  const ok = value.queue.length > 0;
  const received = value.queue.shift() ?? null;
  value.changed();
  return { value: received, ok };
}
