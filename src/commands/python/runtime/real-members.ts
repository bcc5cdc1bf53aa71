import { PyDict, PyList, PySet, PyTuple, type Value } from "./values.ts";

/** Methods of built-in types that may have no model. A name in none of these lists is an AttributeError. */
const members = Object.entries({
  str: "translate maketrans expandtabs isascii isprintable istitle rindex encode",
  bytes:
    "split strip replace startswith endswith join find index count upper lower rstrip lstrip splitlines fromhex",
  list: "__reversed__ __add__ __mul__ __eq__",
  dict: "fromkeys __reversed__ __or__ __eq__",
  set: "pop clear issubset issuperset isdisjoint symmetric_difference intersection_update difference_update symmetric_difference_update",
  int: "bit_length to_bytes from_bytes bit_count as_integer_ratio numerator denominator real imag conjugate",
  float: "is_integer as_integer_ratio hex fromhex real imag conjugate",
}).map(([type, names]) => [type, new Set(names.split(" "))] as const);
const byType: ReadonlyMap<string, ReadonlySet<string>> = new Map(members);
const none: ReadonlySet<string> = new Set();

export function realMembers(value: Value): ReadonlySet<string> {
  const type =
    typeof value === "string"
      ? "str"
      : typeof value === "bigint"
        ? "int"
        : typeof value === "number"
          ? "float"
          : value instanceof Uint8Array
            ? "bytes"
            : value instanceof PyList || value instanceof PyTuple
              ? "list"
              : value instanceof PyDict
                ? "dict"
                : value instanceof PySet
                  ? "set"
                  : "";
  return byType.get(type) ?? none;
}
