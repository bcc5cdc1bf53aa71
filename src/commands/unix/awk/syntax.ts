/** A program as the parser leaves it. */
export interface Program {
  readonly begin: readonly Statement[];
  readonly rules: readonly Rule[];
  readonly end: readonly Statement[];
  /** Even an empty END wants the input to be read. */
  readonly hasEnd: boolean;
  readonly functions: ReadonlyMap<string, FunctionDefinition>;
}

export interface Rule {
  /** Absent: every record. With `until`, a range from one record to another. */
  readonly pattern?: Expression;
  readonly until?: Expression;
  readonly body: readonly Statement[];
}

export interface FunctionDefinition {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly body: readonly Statement[];
}

export type Redirection = { readonly to: ">" | ">>" | "|"; readonly target: Expression };

export type Statement =
  | { readonly kind: "expression"; readonly value: Expression }
  | { readonly kind: "print"; readonly args: readonly Expression[]; readonly into?: Redirection }
  | { readonly kind: "printf"; readonly args: readonly Expression[]; readonly into?: Redirection }
  | { readonly kind: "block"; readonly body: readonly Statement[] }
  | {
      readonly kind: "if";
      readonly test: Expression;
      readonly yes: Statement;
      readonly no?: Statement;
    }
  | { readonly kind: "while"; readonly test: Expression; readonly body: Statement }
  | { readonly kind: "do"; readonly test: Expression; readonly body: Statement }
  | {
      readonly kind: "for";
      readonly first?: Statement;
      readonly test?: Expression;
      readonly step?: Statement;
      readonly body: Statement;
    }
  | { readonly kind: "each"; readonly name: string; readonly array: string; readonly body: Statement }
  | { readonly kind: "delete"; readonly array: string; readonly keys?: readonly Expression[] }
  | { readonly kind: "exit"; readonly value?: Expression }
  | { readonly kind: "return"; readonly value?: Expression }
  | { readonly kind: "next" | "nextfile" | "break" | "continue" };

export type Target =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "element"; readonly array: string; readonly keys: readonly Expression[] }
  | { readonly kind: "field"; readonly index: Expression };

export type Expression =
  | Target
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "regex"; readonly source: string }
  | { readonly kind: "group"; readonly inner: readonly Expression[] }
  | { readonly kind: "unary"; readonly operator: "!" | "-" | "+"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "concat"; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: "match";
      readonly negated: boolean;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "in"; readonly keys: readonly Expression[]; readonly array: string }
  | {
      readonly kind: "choose";
      readonly test: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    }
  | {
      readonly kind: "assign";
      readonly operator: string;
      readonly target: Target;
      readonly value: Expression;
    }
  | { readonly kind: "step"; readonly by: 1 | -1; readonly before: boolean; readonly target: Target }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "builtin"; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: "getline";
      readonly from?: { readonly how: "<" | "|"; readonly source: Expression };
      readonly target?: Target;
    };
