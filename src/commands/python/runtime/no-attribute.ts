import { type PyRaise, raise } from "./exceptions.ts";
import type { Interpreter } from "./interpreter.ts";
import { suggestion } from "./suggest.ts";
import { PyClass, PyModule, PyObject, typeName, type Value } from "./values.ts";

/** The AttributeError of a name that `object` lacks, with the name that may have been meant. */
export function noAttribute({ modern }: Interpreter, object: Value, name: string): PyRaise {
  if (object instanceof PyClass)
    return raise("AttributeError", `type object '${object.name}' has no attribute '${name}'`);
  const names =
    object instanceof PyModule
      ? object.attributes.keys()
      : object instanceof PyObject
        ? [...object.attributes.keys(), ...object.cls.order.flatMap((one) => [...one.attributes.keys()])]
        : [];
  const near = modern ? suggestion(name, names) : undefined;
  const owner = object instanceof PyModule ? `module '${object.name}'` : `'${typeName(object)}' object`;
  return raise(
    "AttributeError",
    `${owner} has no attribute '${name}'${near ? `. Did you mean: '${near}'?` : ""}`,
  );
}
