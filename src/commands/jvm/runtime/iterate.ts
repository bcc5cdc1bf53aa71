import { elementsOf } from "../library/make.ts";
import { callMethod } from "./dispatch.ts";
import type { Call } from "./library.ts";
import type { Value } from "./values.ts";

/** What a for-each goes through: an array, a collection, anything Iterable. Throws as Java does for null. */
export async function* iterate(call: Call, value: Value): AsyncGenerator<Value> {
  if (value === null) throw call.vm.thrown("NullPointerException", null, call.frame);
  const elements = elementsOf(value);
  if (elements) {
    const { length } = elements;
    for (const element of elements) {
      yield element;
      if (elements.length !== length)
        throw call.vm.thrown("ConcurrentModificationException", null, call.frame);
    }
    return;
  }
  const iterator = await callMethod(call, value, "iterator", []);
  while ((await callMethod(call, iterator, "hasNext", [])) === true)
    yield callMethod(call, iterator, "next", []);
}
