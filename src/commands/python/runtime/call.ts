import { raise } from "./exceptions.ts";
import { PyDict, type PyFunction, PyTuple, type Value } from "./values.ts";

/** "'a', 'b', and 'c'" */
const listed = (names: readonly string[]): string => {
  const quoted = names.map((name) => `'${name}'`);
  if (quoted.length === 1) return quoted[0]!;
  if (quoted.length === 2) return quoted.join(" and ");
  return `${quoted.slice(0, -1).join(", ")}, and ${quoted.at(-1)}`;
};

/** The variables a call begins with. Throws Python's TypeError for arguments that do not fit. */
export function bindArguments(
  callee: PyFunction,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Map<string, Value> {
  const { node, defaults, qualifiedName } = callee;
  const parameters = "lambda" in node ? node.lambda.parameters : node.parameters;
  const variables = new Map<string, Value>();
  const positional = parameters.filter(({ stars, keywordOnly }) => stars === 0 && !keywordOnly);
  positional.slice(0, args.length).forEach(({ name }, i) => variables.set(name, args[i]!));
  const rest = parameters.find(({ stars }) => stars === 1);
  if (rest) variables.set(rest.name, new PyTuple(args.slice(positional.length)));
  else if (args.length > positional.length) {
    const least = positional.filter(({ name }) => !defaults.has(name)).length;
    const takes = least === positional.length ? `${least}` : `from ${least} to ${positional.length}`;
    throw raise(
      "TypeError",
      `${qualifiedName}() takes ${takes} positional argument${takes === "1" ? "" : "s"} but ${args.length} ${args.length === 1 ? "was" : "were"} given`,
    );
  }
  const others = parameters.find(({ stars }) => stars === 2);
  const extra = new PyDict();
  for (const [name, value] of named) {
    const known = parameters.some((one) => one.name === name && one.stars === 0);
    if (!known) {
      if (!others)
        throw raise("TypeError", `${qualifiedName}() got an unexpected keyword argument '${name}'`);
      extra.set(name, value);
    } else if (variables.has(name))
      throw raise("TypeError", `${qualifiedName}() got multiple values for argument '${name}'`);
    else variables.set(name, value);
  }
  if (others) variables.set(others.name, extra);
  const missing: string[] = [];
  const missingNamed: string[] = [];
  for (const { name, stars, keywordOnly } of parameters) {
    if (stars !== 0 || variables.has(name)) continue;
    if (defaults.has(name)) variables.set(name, defaults.get(name)!);
    else (keywordOnly ? missingNamed : missing).push(name);
  }
  for (const [names, kind] of [
    [missing, "positional"],
    [missingNamed, "keyword-only"],
  ] as const)
    if (names.length > 0)
      throw raise(
        "TypeError",
        `${qualifiedName}() missing ${names.length} required ${kind} argument${names.length > 1 ? "s" : ""}: ${listed(names)}`,
      );
  return variables;
}
