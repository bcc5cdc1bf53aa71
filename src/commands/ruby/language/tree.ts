/** Ruby's syntax tree. Every node knows its line, counted from 1. */
export type Node = { readonly line: number } & (
  | { readonly kind: "nil" | "true" | "false" | "self" | "redo" | "retry" }
  | { readonly kind: "zsuper" }
  | { readonly kind: "int"; readonly value: bigint }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "str"; readonly parts: readonly Part[] }
  | { readonly kind: "dsym"; readonly parts: readonly Part[] }
  | { readonly kind: "xstr"; readonly parts: readonly Part[] }
  | { readonly kind: "regex"; readonly parts: readonly Part[]; readonly flags: string }
  | { readonly kind: "sym"; readonly name: string }
  | { readonly kind: "array"; readonly items: readonly Node[] }
  | { readonly kind: "hash"; readonly pairs: readonly Pair[]; readonly braces: boolean }
  | { readonly kind: "range"; readonly low?: Node; readonly high?: Node; readonly exclusive: boolean }
  | { readonly kind: "lvar" | "ivar" | "gvar" | "cvar"; readonly name: string }
  | { readonly kind: "const"; readonly scope?: Node; readonly top?: boolean; readonly name: string }
  | Call
  | { readonly kind: "super"; readonly args: readonly Node[]; readonly block?: BlockNode }
  | { readonly kind: "yield"; readonly args: readonly Node[] }
  | { readonly kind: "splat" | "dsplat" | "blockpass"; readonly value?: Node }
  | { readonly kind: "not"; readonly value: Node }
  | { readonly kind: "and" | "or"; readonly left: Node; readonly right: Node }
  | { readonly kind: "defined"; readonly value: Node }
  | { readonly kind: "assign"; readonly target: Node; readonly value: Node }
  | { readonly kind: "opassign"; readonly target: Node; readonly op: string; readonly value: Node }
  | { readonly kind: "massign"; readonly targets: readonly Node[]; readonly value: Node }
  | { readonly kind: "mlhs"; readonly targets: readonly Node[] }
  | { readonly kind: "if"; readonly test: Node; readonly yes: Node; readonly otherwise?: Node }
  | {
      readonly kind: "while";
      readonly test: Node;
      readonly body: Node;
      readonly until: boolean;
      readonly after: boolean;
    }
  | { readonly kind: "for"; readonly target: Node; readonly list: Node; readonly body: Node }
  | {
      readonly kind: "case";
      readonly subject?: Node;
      readonly whens: readonly When[];
      readonly otherwise?: Node;
    }
  | {
      readonly kind: "casein";
      readonly subject: Node;
      readonly ins: readonly In[];
      readonly otherwise?: Node;
    }
  | { readonly kind: "seq"; readonly body: readonly Node[] }
  | {
      readonly kind: "begin";
      readonly body: Node;
      readonly rescues: readonly Rescue[];
      readonly otherwise?: Node;
      readonly ensure?: Node;
    }
  | { readonly kind: "return" | "break" | "next"; readonly value?: Node }
  | {
      readonly kind: "def";
      readonly name: string;
      readonly on?: Node;
      readonly params: readonly Param[];
      readonly body: Node;
    }
  | { readonly kind: "class"; readonly name: Node; readonly parent?: Node; readonly body: Node }
  | { readonly kind: "module"; readonly name: Node; readonly body: Node }
  | { readonly kind: "sclass"; readonly of: Node; readonly body: Node }
  | { readonly kind: "lambda"; readonly block: BlockNode }
  | { readonly kind: "alias"; readonly to: string; readonly from: string }
  | { readonly kind: "undef"; readonly name: string }
);

export type Part = string | Node;

export interface Call {
  readonly kind: "call";
  readonly line: number;
  readonly on?: Node;
  readonly name: string;
  readonly args: readonly Node[];
  readonly block?: BlockNode;
  /** `a&.b` */
  readonly safe?: boolean;
  /** A bare name: a variable that does not exist, or a method without arguments. */
  readonly bare?: boolean;
  /** Where its name stands in the line, from 0. */
  readonly column: number;
}

export type Pair =
  | { readonly key: Node; readonly value: Node }
  /** `**other` */
  | { readonly spread: Node };

export interface When {
  readonly tests: readonly Node[];
  readonly body: Node;
}

export interface In {
  readonly pattern: Pattern;
  readonly guard?: Node;
  readonly body: Node;
}

export type Pattern =
  | { readonly kind: "value"; readonly value: Node }
  | { readonly kind: "bind"; readonly name: string; readonly inner?: Pattern }
  | { readonly kind: "any"; readonly of: readonly Pattern[] }
  | {
      readonly kind: "list";
      readonly of?: Node;
      readonly items: readonly Pattern[];
      readonly rest?: number;
      readonly restName?: string;
    }
  | {
      readonly kind: "keys";
      readonly of?: Node;
      readonly pairs: readonly { readonly key: string; readonly pattern?: Pattern }[];
    };

export interface Rescue {
  readonly line: number;
  readonly classes: readonly Node[];
  readonly name?: Node;
  readonly body: Node;
}

export interface Param {
  readonly kind: "req" | "opt" | "rest" | "post" | "key" | "keyreq" | "keyrest" | "block" | "destructured";
  readonly name: string;
  readonly value?: Node;
  readonly parts?: readonly Param[];
}

export interface BlockNode {
  readonly line: number;
  readonly params: readonly Param[];
  readonly body: Node;
  /** How many arguments it takes by `_1` or `it`; 0 when it names its own. */
  readonly numbered: number;
}
