import { callFunction } from "../runtime/dispatch.ts";
import type { Call, LibraryClass } from "../runtime/library.ts";
import { show } from "../runtime/text.ts";
import { JavaThrow, type JNative, type JObject, type Value } from "../runtime/values.ts";
import { makeOptional } from "./make.ts";

const held = (self: Value): Value => (self as JNative<{ value: Value }>).state.value;
const noValue = (call: Call) => call.vm.thrown("NoSuchElementException", "No value present", call.frame);

export const optionalClasses: readonly LibraryClass[] = [
  {
    name: "java.util.Optional",
    statics: {
      of: (_, [value = null]) => makeOptional(value),
      ofNullable: (_, [value = null]) => makeOptional(value),
      empty: () => makeOptional(null),
    },
    methods: {
      isPresent: (_, self) => held(self) !== null,
      isEmpty: (_, self) => held(self) === null,
      get: (call, self) => held(self) ?? Promise.reject(noValue(call)),
      orElseThrow: async (call, self, [maker]) => {
        const value = held(self);
        if (value !== null) return value;
        if (maker === undefined) throw noValue(call);
        throw new JavaThrow((await callFunction(call, maker, [])) as JObject);
      },
      orElse: (_, self, [other = null]) => held(self) ?? other,
      orElseGet: (call, self, [maker = null]) => held(self) ?? callFunction(call, maker, []),
      map: async (call, self, [work = null]) =>
        held(self) === null ? self : makeOptional(await callFunction(call, work, [held(self)])),
      flatMap: (call, self, [work = null]) =>
        held(self) === null ? self : callFunction(call, work, [held(self)]),
      filter: async (call, self, [test = null]) =>
        held(self) === null || (await callFunction(call, test, [held(self)])) === true
          ? self
          : makeOptional(null),
      ifPresent: async (call, self, [action = null]) => {
        if (held(self) !== null) await callFunction(call, action, [held(self)]);
        return null;
      },
      ifPresentOrElse: async (call, self, [action = null, other = null]) =>
        held(self) === null ? callFunction(call, other, []) : callFunction(call, action, [held(self)]),
      $toString: async (call, self) =>
        held(self) === null ? "Optional.empty" : `Optional[${await show(call, held(self))}]`,
      getAsInt: (call, self) => held(self) ?? Promise.reject(noValue(call)),
      getAsDouble: (call, self) => held(self) ?? Promise.reject(noValue(call)),
      getAsLong: (call, self) => held(self) ?? Promise.reject(noValue(call)),
    },
  },
];
