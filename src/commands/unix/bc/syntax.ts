/** Where a value is kept: a name, an element of an array, or one of bc's own four. */
export interface Place {
  readonly kind: "place";
  readonly name: string;
  readonly index?: Expression;
}

export type Expression =
  | { readonly kind: "number"; readonly text: string }
  | Place
  | { readonly kind: "assign"; readonly place: Place; readonly operator: string; readonly value: Expression }
  | { readonly kind: "step"; readonly place: Place; readonly by: 1 | -1; readonly before: boolean }
  | { readonly kind: "unary"; readonly operator: "-" | "!"; readonly value: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "group"; readonly value: Expression };

export type Statement =
  | { readonly kind: "expression"; readonly value: Expression }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "print"; readonly parts: readonly (Expression | string)[] }
  | {
      readonly kind: "if";
      readonly test: Expression;
      readonly holds: Statement;
      readonly otherwise?: Statement;
    }
  | {
      readonly kind: "loop";
      readonly first?: Expression;
      readonly test?: Expression;
      readonly step?: Expression;
      readonly body: Statement;
    }
  | { readonly kind: "block"; readonly body: readonly Statement[] }
  | { readonly kind: "return"; readonly value?: Expression }
  | { readonly kind: "break" | "continue" | "quit" | "halt" | "empty" }
  | {
      readonly kind: "define";
      readonly name: string;
      readonly params: readonly string[];
      readonly locals: readonly string[];
      readonly body: readonly Statement[];
    };

/** The text is no bc. */
export class BcSyntaxError extends Error {}
