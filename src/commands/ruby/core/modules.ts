import { NotSimulated } from "../language/cursor.ts";
import { nameError } from "../runtime/errors.ts";
import { ancestors, constantIn, findMethod, singletonOf } from "../runtime/lookup.ts";
import { callProc } from "../runtime/invoke.ts";
import { subclass } from "../runtime/definitions.ts";
import type { Ruby } from "../runtime/ruby.ts";
import {
  RArray,
  RException,
  RHash,
  RMethod,
  RModule,
  RObject,
  RProc,
  RString,
  str,
  symbol,
  type Value,
} from "../runtime/values.ts";
import { evalWith } from "./object.ts";
import { type Table, toText } from "./table.ts";

const own = (self: Value) => self as RModule;

/** attr_accessor and its kin. */
function attributes(reads: boolean, writes: boolean): Table[string] {
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
function visibility(kind: "public" | "private" | "protected"): Table[string] {
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

const moduleMethods: Table = {
  name: [0, 0, ({ self }) => (own(self).name === undefined ? null : str(own(self).name!))],
  to_s: [
    0,
    0,
    async ({ ruby, self, frame }) => {
      const { attached, name } = own(self);
      return str(
        attached === undefined
          ? (name ?? "#<Class:0x0000000000000008>")
          : `#<Class:${await ruby.inspect(frame, attached)}>`,
      );
    },
  ],
  inspect: [0, 0, ({ ruby, self, frame }) => ruby.send(frame, self, "to_s")],
  "===": [1, 1, ({ ruby, self, args }) => ruby.isA(args[0]!, own(self))],
  "==": [1, 1, ({ self, args }) => self === args[0]],
  "<": [
    1,
    1,
    ({ ruby, self, args }) => self !== args[0] && ancestors(ruby, own(self)).includes(own(args[0]!)),
  ],
  "<=": [1, 1, ({ ruby, self, args }) => ancestors(ruby, own(self)).includes(own(args[0]!))],
  ">": [
    1,
    1,
    ({ ruby, self, args }) => self !== args[0] && ancestors(ruby, own(args[0]!)).includes(own(self)),
  ],
  ">=": [1, 1, ({ ruby, self, args }) => ancestors(ruby, own(args[0]!)).includes(own(self))],
  "<=>": [
    1,
    1,
    ({ ruby, self, args }) =>
      self === args[0] ? 0n : ancestors(ruby, own(self)).includes(own(args[0]!)) ? -1n : 1n,
  ],
  ancestors: [0, 0, ({ ruby, self }) => new RArray(ancestors(ruby, own(self)))],
  instance_methods: [
    0,
    1,
    ({ ruby, self, args }) => {
      const where =
        args[0] === false
          ? [own(self)]
          : ancestors(ruby, own(self)).filter(
              (one) => one !== ruby.object && one !== ruby.kernel && one !== ruby.basicObject,
            );
      return new RArray(
        where.flatMap((one) =>
          [...one.methods.values()]
            .filter((method) => method && method.visibility !== "private")
            .map((method) => symbol(method!.name)),
        ),
      );
    },
  ],
  "method_defined?": [
    1,
    2,
    ({ ruby, self, args }) => {
      const found = findMethod(ruby, own(self), toText(ruby, args[0]));
      return found !== undefined && found.visibility !== "private";
    },
  ],
  "private_method_defined?": [
    1,
    2,
    ({ ruby, self, args }) => findMethod(ruby, own(self), toText(ruby, args[0]))?.visibility === "private",
  ],
  "public_method_defined?": [
    1,
    2,
    ({ ruby, self, args }) => findMethod(ruby, own(self), toText(ruby, args[0]))?.visibility === "public",
  ],
  instance_method: [
    1,
    1,
    ({ ruby, self, args }) => {
      const name = toText(ruby, args[0]);
      const found = findMethod(ruby, own(self), name);
      if (!found) throw ruby.error("NameError", `undefined method '${name}' for class '${own(self).name}'`);
      return new RMethod(ruby.core("Method"), null, found);
    },
  ],
  include: [
    1,
    -1,
    async ({ ruby, self, args, frame }) => {
      for (const module of args) {
        if (!(module instanceof RModule) || module.isClass)
          throw ruby.error(
            "TypeError",
            `wrong argument type ${ruby.plainClassOf(module).name} (expected Module)`,
          );
        if (!own(self).includes.includes(module)) own(self).includes.push(module);
        await ruby.send(frame, module, "included", [self]);
      }
      return self;
    },
  ],
  prepend: [
    1,
    -1,
    async ({ ruby, self, args, frame }) => {
      for (const module of args) {
        own(self).prepends.push(own(module));
        await ruby.send(frame, module, "prepended", [self]);
      }
      return self;
    },
  ],
  included: [1, 1, () => null],
  extended: [1, 1, () => null],
  prepended: [1, 1, () => null],
  method_added: [1, 1, () => null],
  "include?": [
    1,
    1,
    ({ ruby, self, args }) => self !== args[0] && ancestors(ruby, own(self)).includes(own(args[0]!)),
  ],
  included_modules: [
    0,
    0,
    ({ ruby, self }) => new RArray(ancestors(ruby, own(self)).filter((one) => !one.isClass)),
  ],
  attr_accessor: attributes(true, true),
  attr_reader: attributes(true, false),
  attr: attributes(true, false),
  attr_writer: attributes(false, true),
  public: visibility("public"),
  private: visibility("private"),
  protected: visibility("protected"),
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

function evalModule({ ruby, frame, self, args, block }: Parameters<Table[string][2]>[0]): Promise<Value> {
  if (!block) return evalWith(ruby, frame, self, args, null);
  const nesting = block.scope ? [...block.scope.frame.nesting, own(self)] : undefined;
  return callProc(ruby, frame, block, args.length > 0 ? args : [self], { self, nesting });
}

const classMethods: Table = {
  allocate: [0, 0, ({ ruby, self }) => allocate(ruby, own(self))],
  new: [
    0,
    -1,
    async ({ ruby, frame, self, args, block }) => {
      const made = allocate(ruby, own(self));
      await ruby.send(frame.caller ?? frame, made, "initialize", args, block);
      return made;
    },
  ],
  superclass: [0, 0, ({ self }) => own(self).superclass],
  inherited: [1, 1, () => null],
  subclasses: [0, 0, () => new RArray()],
};

/** An empty object of the class: of the core's own kinds what JavaScript keeps them in. */
export function allocate(ruby: Ruby, cls: RModule): Value {
  const kinds = ancestors(ruby, cls);
  if (kinds.includes(ruby.core("Exception"))) return new RException(cls);
  if (kinds.includes(ruby.core("String"))) {
    const made = new RString("");
    if (cls !== ruby.core("String")) made.cls = cls;
    return made;
  }
  if (kinds.includes(ruby.core("Array"))) return new RArray();
  if (kinds.includes(ruby.core("Hash"))) return new RHash();
  if (
    ["Integer", "Float", "Symbol", "NilClass", "TrueClass", "FalseClass"].some(
      (name) => cls === ruby.core(name),
    )
  )
    throw ruby.error("NoMethodError", `undefined method 'new' for class ${cls.name}`);
  return new RObject(cls);
}

export function defineModules(ruby: Ruby): void {
  ruby.define(ruby.module, moduleMethods);
  ruby.define(ruby.class, classMethods);
  ruby.defineOn(ruby.class, {
    new: [
      0,
      1,
      async ({ ruby: on, frame, args, block }) => {
        const parent = args[0] ?? on.object;
        const cls = await subclass(on, frame, own(parent), undefined);
        if (block) await evalModule({ ruby: on, frame, self: cls, args: [], block });
        return cls;
      },
    ],
  });
  ruby.defineOn(ruby.module, {
    new: [
      0,
      0,
      async ({ ruby: on, frame, block }) => {
        const made = new RModule(on.module, undefined, false, null);
        if (block) await evalModule({ ruby: on, frame, self: made, args: [], block });
        return made;
      },
    ],
  });
}
