import type { Expression } from "../language/ast.ts";
import { unquote } from "../language/scan.ts";
import { NotSimulated } from "./not-simulated.ts";
import type { Variables } from "./runtime.ts";
import type { Type } from "./types.ts";
import { bare, Package, TypeValue } from "./values.ts";

/** The type that an expression names. Throws NotSimulated for one that is not known. */
export function typeExpression(x: Expression, scope: Variables): Type {
  const of = (inner: Expression) => typeExpression(inner, scope);
  switch (x.kind) {
    case "name": {
      const found = scope.find(x.name)?.value;
      if (found instanceof TypeValue) return found.type;
      if (found === undefined) return { kind: "any" }; // a type parameter: its values keep their own types
      throw new NotSimulated(`the type ${x.name}`);
    }
    case "select": {
      const owner = x.x.kind === "name" ? scope.find(x.x.name)?.value : undefined;
      const found = owner instanceof Package ? owner.members.get(x.name) : undefined;
      if (found instanceof TypeValue) return found.type;
      throw new NotSimulated(`the type ${x.x.kind === "name" ? `${x.x.name}.` : ""}${x.name}`);
    }
    case "index":
      return of(x.x);
    case "paren":
      return of(x.x);
    case "star":
      return { kind: "pointer", element: of(x.x) };
    case "arraytype": {
      if (x.length === undefined) return { kind: "slice", element: of(x.element) };
      return { kind: "array", element: of(x.element), length: lengthOf(x.length, scope) };
    }
    case "maptype":
      return { kind: "map", key: of(x.key), element: of(x.element) };
    case "chantype":
      return { kind: "chan" };
    case "functype":
      return { kind: "func" };
    case "structtype":
      return {
        kind: "struct",
        fields: x.fields.map(({ name, type, tag = "", embedded = false }) => ({
          name: name!.name,
          type: of(type),
          tag,
          embedded,
        })),
      };
    case "interfacetype":
      return { kind: "interface", methods: x.methods.flatMap(({ name }) => (name ? [name.name] : [])) };
    default:
      throw new NotSimulated("this type");
  }
}

function lengthOf(x: Expression | "...", scope: Variables): number {
  if (x !== "..." && x.kind === "literal")
    return Number(x.type === "char" ? unquote(x.text).codePointAt(0) : x.text);
  const known = x !== "..." && x.kind === "name" ? bare(scope.find(x.name)?.value ?? null) : null;
  if (typeof known === "number") return known;
  throw new NotSimulated("an array of this length");
}
