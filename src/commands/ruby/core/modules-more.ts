import { evalModule } from "./eval-module.ts";
import { NotSimulated } from "../language/cursor.ts";
import { nameError } from "../runtime/errors.ts";
import { constantIn, findMethod, singletonOf } from "../runtime/lookup.ts";
import { RArray, RMethod, RModule, RProc, symbol, type Value } from "../runtime/values.ts";
import { type Table, toText } from "./table.ts";
import { own } from "./modules-parts.ts";

/** The second half of modules.ts. */
export const moduleMethodsMore: Table = {
  private_class_method: [
    0,
    -1,
    ({ ruby, self, args }) => {
      const owner = singletonOf(ruby, self);
      for (const arg of args) {
        const found = findMethod(ruby, owner, toText(ruby, arg));
        if (found) owner.methods.set(found.name, { ...found, visibility: "private" });
      }
      return null;
    },
  ],
  private_constant: [0, -1, () => null],
  public_class_method: [0, -1, () => null],
  module_function: [
    0,
    -1,
    ({ ruby, self, args, frame }) => {
      if (args.length === 0) frame.caller!.moduleFunction = true;
      for (const arg of args) {
        const found = findMethod(ruby, own(self), toText(ruby, arg));
        if (found) singletonOf(ruby, self).methods.set(found.name, { ...found, visibility: "public" });
      }
      return null;
    },
  ],
  define_method: [
    1,
    2,
    ({ ruby, self, args, block, frame }) => {
      const name = toText(ruby, args[0]);
      const [, given] = args;
      const proc = block ?? (given instanceof RProc ? given : undefined);
      const owner = own(self);
      const base = {
        name,
        owner,
        visibility: frame.caller!.self === self ? frame.caller!.visibility : "public",
        least: 0,
        most: -1,
      } as const;
      owner.methods.set(
        name,
        given instanceof RMethod
          ? { ...given.method, ...base, least: given.method.least, most: given.method.most }
          : { ...base, proc: proc! },
      );
      return symbol(name);
    },
  ],
  alias_method: [
    2,
    2,
    ({ ruby, self, args }) => {
      const [to, from] = args.map((arg) => toText(ruby, arg)) as [string, string];
      const found = findMethod(ruby, own(self), from);
      if (!found) throw ruby.error("NameError", `undefined method '${from}' for class '${own(self).name}'`);
      own(self).methods.set(to, found);
      return symbol(to);
    },
  ],
  remove_method: [
    0,
    -1,
    ({ ruby, self, args }) => (args.forEach((arg) => own(self).methods.delete(toText(ruby, arg))), self),
  ],
  undef_method: [
    0,
    -1,
    ({ ruby, self, args }) => (args.forEach((arg) => own(self).methods.set(toText(ruby, arg), null)), self),
  ],
  const_get: [
    1,
    2,
    ({ ruby, self, args, frame }) => {
      let at: Value = self;
      for (const part of toText(ruby, args[0]).split("::").filter(Boolean)) {
        const found: Value | undefined = constantIn(ruby, own(at), part) ?? ruby.object.constants.get(part);
        if (found === undefined)
          throw nameError(
            ruby,
            frame,
            `uninitialized constant ${at === ruby.object ? part : `${own(at).name}::${part}`}`,
            part,
          );
        at = found;
      }
      return at;
    },
  ],
  const_set: [
    2,
    2,
    ({ ruby, self, args }) => {
      const [name, value] = [toText(ruby, args[0]), args[1]!];
      if (value instanceof RModule) value.name ??= self === ruby.object ? name : `${own(self).name}::${name}`;
      own(self).constants.set(name, value);
      return value;
    },
  ],
  "const_defined?": [
    1,
    2,
    ({ ruby, self, args }) => constantIn(ruby, own(self), toText(ruby, args[0])) !== undefined,
  ],
  constants: [0, 1, ({ self }) => new RArray([...own(self).constants.keys()].map(symbol))],
  class_variable_get: [
    1,
    1,
    ({ ruby, self, args }) => own(self).classVariables.get(toText(ruby, args[0])) ?? null,
  ],
  class_variable_set: [
    2,
    2,
    ({ ruby, self, args }) => (own(self).classVariables.set(toText(ruby, args[0]), args[1]!), args[1]!),
  ],
  "class_variable_defined?": [
    1,
    1,
    ({ ruby, self, args }) => own(self).classVariables.has(toText(ruby, args[0])),
  ],
  class_variables: [0, 1, ({ self }) => new RArray([...own(self).classVariables.keys()].map(symbol))],
  autoload: [
    2,
    2,
    ({ ruby, self, args }) => (own(self).autoloads.set(toText(ruby, args[0]), toText(ruby, args[1])), null),
  ],
  class_eval: [0, -1, (call) => evalModule(call)],
  module_eval: [0, -1, (call) => evalModule(call)],
  class_exec: [0, -1, (call) => evalModule(call)],
  module_exec: [0, -1, (call) => evalModule(call)],
  refine: [
    1,
    1,
    () => {
      throw new NotSimulated("refine");
    },
  ],
  hash: [0, 0, () => 0n],
};
