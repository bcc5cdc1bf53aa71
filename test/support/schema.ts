/** A reader for the published types of the Platform API, enough to compare JSON with them. */

export type Shape =
  | { readonly kind: "any" }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "literal"; readonly value: string }
  | { readonly kind: "list"; readonly of: Shape }
  | { readonly kind: "union"; readonly of: readonly Shape[] }
  | { readonly kind: "object"; readonly fields: ReadonlyMap<string, Shape> };

/** The interfaces and types of a declaration file, by name. */
export function readShapes(source: string): ReadonlyMap<string, Shape> {
  const tokens = source
    .replace(/\/\*[^]*?\*\//g, "")
    .match(/'[^']*'|"[^"]*"|[\w$]+|\[k: string\]|\[\]|[{}()|:?;=<>,&[\]]/g)!;
  let at = 0;
  const take = (text: string) => (tokens[at] === text ? (at++, true) : false);

  function union(): Shape {
    take("|");
    const of = [postfix()];
    while (take("|")) of.push(postfix());
    return of.length === 1 ? of[0]! : { kind: "union", of };
  }
  function postfix(): Shape {
    let shape = atom();
    while (take("[]")) shape = { kind: "list", of: shape };
    return shape;
  }
  function atom(): Shape {
    const token = tokens[at++]!;
    if (token === "(") {
      const inner = union();
      take(")");
      return inner;
    }
    if (token === "[") {
      const of = [union()];
      while (take(",")) of.push(union());
      take("]");
      return { kind: "list", of: { kind: "union", of } };
    }
    if (token === "{") return fields();
    if (/^['"]/.test(token)) return { kind: "literal", value: token.slice(1, -1) };
    return token === "any" || token === "unknown" ? { kind: "any" } : { kind: "name", name: token };
  }
  function fields(): Shape {
    const found = new Map<string, Shape>();
    while (!take("}")) {
      const name = tokens[at++]!.replace(/^['"]|['"]$/g, "");
      take("?");
      take(":");
      const shape = union();
      take(";");
      if (name !== "[k: string]") found.set(name, shape);
    }
    return { kind: "object", fields: found };
  }

  const shapes = new Map<string, Shape>();
  while (at < tokens.length) {
    const word = tokens[at++];
    if (word !== "interface" && word !== "type") continue;
    const name = tokens[at++]!;
    if (word === "type") take("=");
    else take("{");
    shapes.set(name, word === "type" ? union() : fields());
  }
  return shapes;
}

/** In what a value differs from a shape: "wrong PATH" for another type, "unknown PATH", "missing PATH". */
export function differences(
  shapes: ReadonlyMap<string, Shape>,
  shape: Shape,
  value: unknown,
  path: string,
): string[] {
  if (shape.kind === "name" && shapes.has(shape.name))
    return differences(shapes, shapes.get(shape.name)!, value, path);
  if (shape.kind === "any") return [];
  if (shape.kind === "union") {
    const each = shape.of.map((one) => differences(shapes, one, value, path));
    return each.sort((a, b) => a.length - b.length)[0]!;
  }
  const wrong = [`wrong ${path}: ${JSON.stringify(value)}`];
  if (shape.kind === "literal") return value === shape.value ? [] : wrong;
  if (shape.kind === "list")
    return Array.isArray(value)
      ? value.flatMap((one) => differences(shapes, shape.of, one, `${path}[]`))
      : wrong;
  if (shape.kind === "name")
    return shape.name === "null" || value === null
      ? String(value) === shape.name
        ? []
        : wrong
      : typeof value === shape.name
        ? []
        : wrong;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return wrong;
  const own = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(own).filter((key) => shape.fields.size > 0 && !shape.fields.has(key));
  return [
    ...unknown.map((key) => `unknown ${path}.${key}`),
    ...[...shape.fields].flatMap(([key, inner]) =>
      key in own ? differences(shapes, inner, own[key], `${path}.${key}`) : [`missing ${path}.${key}`],
    ),
  ];
}
