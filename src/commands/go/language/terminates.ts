import type { Statement } from "./ast.ts";

/** Does control never come to the end of this statement? The language's list of terminating statements. */
export function terminates(statement: Statement | undefined): boolean {
  switch (statement?.kind) {
    case "return":
      return true;
    case "branch":
      return statement.word === "goto";
    case "expression": {
      const { x } = statement;
      return x.kind === "call" && x.fn.kind === "name" && x.fn.name === "panic";
    }
    case "block":
      return terminates(statement.body.at(-1));
    case "if":
      return terminates(statement.yes) && terminates(statement.otherwise);
    case "for":
      return !statement.condition && !statement.body.body.some(breaks);
    case "label":
      return terminates(statement.body);
    case "switch":
    case "typeswitch":
      return (
        statement.cases.some(({ values }) => !values) &&
        statement.cases.every(
          ({ body }) => (terminates(body.at(-1)) || falls(body.at(-1))) && !body.some(breaks),
        )
      );
    case "select-comm":
      return statement.cases.every(({ body }) => terminates(body.at(-1)) && !body.some(breaks));
    default:
      return false;
  }
}

const falls = (statement: Statement | undefined) =>
  statement?.kind === "branch" && statement.word === "fallthrough";

/** Does it hold a `break` that ends the loop or switch around it? */
function breaks(statement: Statement): boolean {
  switch (statement.kind) {
    case "branch":
      return statement.word === "break";
    case "block":
      return statement.body.some(breaks);
    case "if":
      return (
        statement.yes.body.some(breaks) || (statement.otherwise !== undefined && breaks(statement.otherwise))
      );
    case "label":
      return breaks(statement.body);
    default:
      return false;
  }
}
