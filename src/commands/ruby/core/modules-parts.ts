import { findMethod } from "../runtime/lookup.ts";
import { RArray, RModule, RObject, type Value } from "../runtime/values.ts";
import { type Table, toText } from "./table.ts";

export const own = (self: Value) => self as RModule;

/** attr_accessor and its kin. */
export function attributes(reads: boolean, writes: boolean): Table[string] {
  return [
    0,
    -1,
    ({ ruby, self, args, frame }) => {
      const owner = own(self);
      const { visibility } = frame.caller!;
      for (const arg of args) {
        const name = toText(ruby, arg);
        const ivar = `@${name}`;
        if (reads)
          owner.methods.set(name, {
            name,
            owner,
            visibility,
            least: 0,
            most: 0,
            native: ({ self: on }) => (on as RObject).ivars.get(ivar) ?? null,
          });
        if (writes)
          owner.methods.set(`${name}=`, {
            name: `${name}=`,
            owner,
            visibility,
            least: 1,
            most: 1,
            native: async ({ ruby: running, self: on, args: [value], frame: at }) => {
              const object = on as RObject;
              if (object.frozen)
                throw running.error(
                  "FrozenError",
                  `can't modify frozen ${object.cls.name}: ${await running.inspect(at, object)}`,
                );
              object.ivars.set(ivar, value!);
              return value!;
            },
          });
      }
      return new RArray(args);
    },
  ];
}

/** private, public and protected: for what follows, or for the methods that are named. */
export function visibility(kind: "public" | "private" | "protected"): Table[string] {
  return [
    0,
    -1,
    ({ ruby, self, args, frame }) => {
      if (args.length === 0) {
        frame.caller!.visibility = kind;
        frame.caller!.moduleFunction = false;
        return null;
      }
      for (const arg of args.flatMap((one) => (one instanceof RArray ? one.items : [one]))) {
        const name = toText(ruby, arg);
        const found = findMethod(ruby, own(self), name);
        if (!found) throw ruby.error("NameError", `undefined method '${name}' for class '${own(self).name}'`);
        own(self).methods.set(name, { ...found, visibility: kind });
      }
      return args[0]!;
    },
  ];
}
