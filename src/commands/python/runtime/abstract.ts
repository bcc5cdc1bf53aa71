import { raise } from "./exceptions.ts";
import { type PyClass, PyFunction, PyObject, type Value } from "./values.ts";

/** The attribute `abc.abstractmethod` gives a function. */
export const abstractMark = "__isabstractmethod__";

const isAbstract = (value: Value | undefined): boolean => {
  const callee = value instanceof PyObject ? value.attributes.get("callee") : value;
  return callee instanceof PyFunction && callee.attributes.get(abstractMark) === true;
};

/** A class that derives from ABC cannot be made while methods are left abstract. */
export function checkConcrete(cls: PyClass, minor: number): void {
  if (!cls.order.some(({ name, module, hasMeta }) => hasMeta || (name === "ABC" && module === "abc"))) return;
  const names = new Set(cls.order.flatMap(({ attributes }) => [...attributes.keys()]));
  const left = [...names].filter((name) => isAbstract(cls.find(name))).sort();
  if (left.length === 0) return;
  const plural = left.length > 1 ? "s" : "";
  const quoted = minor >= 12;
  const listed = left.map((name) => (quoted ? `'${name}'` : name)).join(", ");
  throw raise(
    "TypeError",
    `Can't instantiate abstract class ${cls.name} ${quoted ? "without an implementation for" : "with"} abstract method${plural} ${listed}`,
  );
}
