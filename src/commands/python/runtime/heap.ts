import type { Frame } from "./frame.ts";
import {
  BoundMethod,
  PyClass,
  PyDict,
  PyFunction,
  PyList,
  PyModule,
  PyObject,
  PySet,
  PyTuple,
  type Value,
} from "./values.ts";

/** What CPython's objects take up, in bytes, before what they hold; `sys.getsizeof` shows these. */
const sizes = { text: 49, number: 28, list: 56, tuple: 40, dict: 64, entry: 104, object: 48, slot: 8 };

/** Numbers there is only one of each; texts so short that most are shared, and so long that hardly any are. */
const smallest = -5n;
const largest = 256n;
const shortest = 2;
const longest = 1000;

/** Bytes that everything reachable from these takes up in CPython, and how many values there are. */
export function measureHeap(
  modules: Iterable<PyModule>,
  frames: Iterable<Frame>,
): { bytes: number; count: number } {
  const seen = new Set<object>();
  const left: object[] = [];
  let bytes = 0;
  let count = 0;
  const add = (value: Value | undefined, before?: Value) => {
    count++;
    if (typeof value === "string") {
      // The same text again is the same object, as in [word] * 1000.
      if (value.length > shortest && (value.length > longest || value !== before))
        bytes += sizes.text + value.length;
    } else if (typeof value === "bigint") {
      if (value < smallest || value > largest) bytes += sizes.number;
    } else if (typeof value === "number") bytes += sizes.number;
    else if (typeof value === "object" && value !== null && !seen.has(value)) {
      seen.add(value);
      left.push(value);
    }
  };
  const addAll = (values: Iterable<Value>) => {
    let before: Value | undefined;
    for (const value of values) {
      bytes += sizes.slot;
      add(value, before);
      before = value;
    }
  };
  const addFrame = ({ variables }: Frame) => addAll(variables.values());
  for (const module of modules) addAll(module.attributes.values());
  for (const frame of frames) addFrame(frame);
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (value instanceof Uint8Array) bytes += sizes.text + value.length;
    else if (value instanceof PyList || value instanceof PyTuple) {
      bytes += sizes.list;
      addAll(value.items);
    } else if (value instanceof PyDict) {
      bytes += sizes.dict + value.entries.size * sizes.entry;
      for (const [key, held] of value.entries.values()) {
        add(key);
        add(held);
      }
    } else if (value instanceof PySet) {
      bytes += sizes.dict + value.entries.size * sizes.entry;
      addAll(value.entries.values());
    } else if (value instanceof PyObject || value instanceof PyClass || value instanceof PyModule) {
      bytes += sizes.object;
      addAll(value.attributes.values());
    } else if (value instanceof BoundMethod) addAll([value.self, value.callee]);
    else if (value instanceof PyFunction) {
      bytes += sizes.object;
      if (!seen.has(value.frame)) {
        seen.add(value.frame);
        addFrame(value.frame);
      }
    }
  }
  return { bytes, count };
}
