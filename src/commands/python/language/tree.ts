/** Where a node stands: lines from 1, columns from 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Argument {
  readonly value: Expression;
  readonly name?: string;
  /** 1 for *args, 2 for **kwargs. */
  readonly stars: 0 | 1 | 2;
}

export interface Parameter {
  readonly name: string;
  readonly fallback?: Expression;
  readonly annotation?: Expression;
  readonly stars: 0 | 1 | 2;
  /** After a lone * or *args: by keyword only. */
  readonly keywordOnly: boolean;
}

export interface Clause {
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}

export type FormatPart =
  | string
  | {
      readonly value: Expression;
      readonly conversion: string;
      readonly spec: readonly FormatPart[];
      readonly debug?: string;
    };

type At<T> = T & Place;

export type Expression = At<
  | {
      readonly type: "constant";
      readonly value: null | boolean | bigint | number | string | Uint8Array | "...";
    }
  | { readonly type: "ellipsis" }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "attribute"; readonly object: Expression; readonly name: string }
  | { readonly type: "subscript"; readonly object: Expression; readonly index: Expression }
  | {
      readonly type: "slice";
      readonly lower?: Expression;
      readonly upper?: Expression;
      readonly step?: Expression;
    }
  | { readonly type: "call"; readonly callee: Expression; readonly arguments: readonly Argument[] }
  | {
      readonly type: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
      readonly operatorPlace: Place;
    }
  | { readonly type: "unary"; readonly operator: string; readonly operand: Expression }
  | {
      readonly type: "logic";
      readonly operator: "and" | "or";
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly type: "compare";
      readonly left: Expression;
      readonly operators: readonly string[];
      readonly others: readonly Expression[];
    }
  | {
      readonly type: "conditional";
      readonly test: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    }
  | { readonly type: "lambda"; readonly parameters: readonly Parameter[]; readonly body: Expression }
  | { readonly type: "list" | "tuple" | "set"; readonly items: readonly Expression[] }
  | { readonly type: "dict"; readonly entries: readonly (readonly [Expression | undefined, Expression])[] }
  | {
      readonly type: "comprehension";
      readonly kind: "list" | "set" | "dict" | "generator";
      readonly element: Expression;
      readonly value?: Expression;
      readonly clauses: readonly Clause[];
    }
  | { readonly type: "format"; readonly parts: readonly FormatPart[] }
  | { readonly type: "starred"; readonly value: Expression }
  | { readonly type: "walrus"; readonly name: string; readonly value: Expression }
  | { readonly type: "await" | "yield from"; readonly value: Expression }
  | { readonly type: "yield"; readonly value?: Expression }
>;

export type Block = readonly Statement[];

export interface FunctionNode {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: Block;
  readonly isAsync: boolean;
  /** Names its body binds, and so local to it. */
  readonly locals: ReadonlySet<string>;
  readonly isGenerator: boolean;
  /** What stands behind the arrow. */
  readonly returns?: Expression;
}

export interface Handler extends Place {
  readonly kind?: Expression;
  readonly name?: string;
  readonly body: Block;
}

/** What stands after `case`. A capture without a name is `_`. */
export type Pattern =
  | { readonly type: "value"; readonly value: Expression }
  | { readonly type: "capture"; readonly name?: string }
  | { readonly type: "or"; readonly patterns: readonly Pattern[] }
  | { readonly type: "as"; readonly pattern: Pattern; readonly name: string }
  | {
      readonly type: "sequence";
      readonly patterns: readonly (Pattern | { readonly type: "rest"; readonly name?: string })[];
    }
  | {
      readonly type: "mapping";
      readonly entries: readonly (readonly [Expression, Pattern])[];
      readonly rest?: string;
    }
  | {
      readonly type: "class";
      readonly cls: Expression;
      readonly patterns: readonly Pattern[];
      readonly named: readonly (readonly [string, Pattern])[];
    };

export interface Case {
  readonly pattern: Pattern;
  readonly guard?: Expression;
  readonly body: Block;
}

export type Statement = At<
  | { readonly type: "expression"; readonly value: Expression }
  | { readonly type: "assign"; readonly targets: readonly Expression[]; readonly value: Expression }
  | {
      readonly type: "augment";
      readonly target: Expression;
      readonly operator: string;
      readonly value: Expression;
    }
  | {
      readonly type: "annotate";
      readonly target: Expression;
      readonly annotation: Expression;
      readonly value?: Expression;
    }
  | { readonly type: "if"; readonly test: Expression; readonly body: Block; readonly otherwise: Block }
  | { readonly type: "while"; readonly test: Expression; readonly body: Block; readonly otherwise: Block }
  | {
      readonly type: "for";
      readonly target: Expression;
      readonly iterable: Expression;
      readonly body: Block;
      readonly otherwise: Block;
    }
  | { readonly type: "def"; readonly node: FunctionNode; readonly decorators: readonly Expression[] }
  | {
      readonly type: "class";
      readonly name: string;
      readonly bases: readonly Argument[];
      readonly body: Block;
      readonly decorators: readonly Expression[];
    }
  | { readonly type: "return"; readonly value?: Expression }
  | { readonly type: "raise"; readonly value?: Expression; readonly cause?: Expression }
  | {
      readonly type: "try";
      readonly body: Block;
      readonly handlers: readonly Handler[];
      readonly otherwise: Block;
      readonly finally: Block;
    }
  | {
      readonly type: "with";
      readonly items: readonly { readonly value: Expression; readonly target?: Expression }[];
      readonly body: Block;
      readonly isAsync?: boolean;
    }
  | { readonly type: "match"; readonly subject: Expression; readonly cases: readonly Case[] }
  | { readonly type: "import"; readonly names: readonly { readonly module: string; readonly as?: string }[] }
  | {
      readonly type: "from";
      readonly module: string;
      readonly level: number;
      readonly names: readonly { readonly name: string; readonly as?: string }[];
    }
  | { readonly type: "global" | "nonlocal"; readonly names: readonly string[] }
  | { readonly type: "pass" | "break" | "continue" }
  | { readonly type: "delete"; readonly targets: readonly Expression[] }
  | { readonly type: "assert"; readonly test: Expression; readonly message?: Expression }
  | { readonly type: "unsupported"; readonly what: string }
>;
