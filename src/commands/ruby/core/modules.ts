import { evalModule } from "./eval-module.ts";
import { ancestors, findMethod } from "../runtime/lookup.ts";
import { subclass } from "../runtime/definitions.ts";
import type { Ruby } from "../runtime/ruby.ts";
import {
  RArray,
  RException,
  RHash,
  RMethod,
  RModule,
  RObject,
  RString,
  str,
  symbol,
  type Value,
} from "../runtime/values.ts";
import { type Table, toText } from "./table.ts";
import { attributes, own, visibility } from "./modules-parts.ts";
import { moduleMethodsMore } from "./modules-more.ts";

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
  ...moduleMethodsMore,
};

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
