/** PHP's syntax tree. Every node knows its line, counted from 1. */
export type Node = { readonly line: number } & (
  | { readonly kind: "html"; readonly text: string }
  | { readonly kind: "echo"; readonly values: readonly Node[] }
  | { readonly kind: "literal"; readonly value: null | boolean | bigint | number | string }
  | { readonly kind: "template"; readonly parts: readonly (string | Node)[] }
  | { readonly kind: "var"; readonly name: string | Node }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "array"; readonly items: readonly Item[] }
  | { readonly kind: "index"; readonly of: Node; readonly at?: Node }
  | { readonly kind: "prop"; readonly of: Node; readonly name: string | Node; readonly safe: boolean }
  | { readonly kind: "sprop"; readonly of: Node; readonly name: string }
  | { readonly kind: "cconst"; readonly of: Node; readonly name: string }
  | { readonly kind: "call"; readonly of: Node; readonly args: readonly Arg[] }
  | {
      readonly kind: "mcall";
      readonly of: Node;
      readonly name: string | Node;
      readonly args: readonly Arg[];
      readonly safe: boolean;
    }
  | { readonly kind: "scall"; readonly of: Node; readonly name: string | Node; readonly args: readonly Arg[] }
  | { readonly kind: "new"; readonly of: Node | ClassNode; readonly args: readonly Arg[] }
  | { readonly kind: "unary"; readonly op: string; readonly value: Node }
  | { readonly kind: "binary"; readonly op: string; readonly left: Node; readonly right: Node }
  | {
      readonly kind: "assign";
      readonly target: Node;
      readonly value: Node;
      readonly op?: string;
      readonly ref?: boolean;
    }
  | { readonly kind: "step"; readonly target: Node; readonly by: 1 | -1; readonly before: boolean }
  | { readonly kind: "ternary"; readonly test: Node; readonly yes?: Node; readonly otherwise: Node }
  | { readonly kind: "cast"; readonly to: string; readonly value: Node }
  | { readonly kind: "isset"; readonly values: readonly Node[] }
  | { readonly kind: "empty"; readonly value: Node }
  | { readonly kind: "instanceof"; readonly value: Node; readonly of: Node }
  | {
      readonly kind: "closure";
      readonly fn: FunctionNode;
      readonly uses: readonly { name: string; ref: boolean }[];
      readonly arrow: boolean;
    }
  | {
      readonly kind: "match";
      readonly subject: Node;
      readonly arms: readonly { tests?: readonly Node[]; value: Node }[];
    }
  | { readonly kind: "throw"; readonly value: Node }
  | { readonly kind: "exit"; readonly value?: Node }
  | { readonly kind: "include"; readonly value: Node; readonly once: boolean; readonly required: boolean }
  | { readonly kind: "print"; readonly value: Node }
  | { readonly kind: "expr"; readonly value: Node }
  | { readonly kind: "if"; readonly test: Node; readonly yes: Node; readonly otherwise?: Node }
  | { readonly kind: "while"; readonly test: Node; readonly body: Node; readonly after: boolean }
  | {
      readonly kind: "for";
      readonly start: readonly Node[];
      readonly test: readonly Node[];
      readonly step: readonly Node[];
      readonly body: Node;
    }
  | {
      readonly kind: "foreach";
      readonly list: Node;
      readonly key?: Node;
      readonly value: Node;
      readonly ref: boolean;
      readonly body: Node;
    }
  | {
      readonly kind: "switch";
      readonly subject: Node;
      readonly cases: readonly { test?: Node; body: readonly Node[] }[];
    }
  | { readonly kind: "block"; readonly body: readonly Node[] }
  | { readonly kind: "return" | "yield"; readonly value?: Node }
  | { readonly kind: "break" | "continue"; readonly levels: number }
  | { readonly kind: "function"; readonly fn: FunctionNode }
  | { readonly kind: "class"; readonly cls: ClassNode }
  | { readonly kind: "try"; readonly body: Node; readonly catches: readonly Catch[]; readonly ensure?: Node }
  | { readonly kind: "global"; readonly names: readonly string[] }
  | { readonly kind: "static"; readonly name: string; readonly value?: Node }
  | { readonly kind: "unset"; readonly values: readonly Node[] }
  | { readonly kind: "const"; readonly name: string; readonly value: Node }
);

export interface Item {
  readonly key?: Node;
  readonly value: Node;
  readonly ref: boolean;
  readonly spread: boolean;
}

export interface Arg {
  readonly value: Node;
  readonly name?: string;
  readonly spread: boolean;
}

export interface Catch {
  readonly classes: readonly string[];
  readonly name?: string;
  readonly body: Node;
}

export interface Param {
  readonly name: string;
  /** As written: "?int", "Foo\Bar|null". */
  readonly type?: string;
  readonly value?: Node;
  readonly ref: boolean;
  readonly variadic: boolean;
  /** Of a constructor: it becomes a property. */
  readonly promoted: boolean;
}

export interface FunctionNode {
  readonly name: string;
  readonly params: readonly Param[];
  readonly body: Node;
  readonly line: number;
  readonly returns?: string;
}

export interface ClassNode {
  readonly kind: "classnode";
  readonly name: string;
  readonly type: "class" | "interface" | "trait" | "enum";
  readonly abstract: boolean;
  readonly parent?: string;
  readonly interfaces: readonly string[];
  readonly traits: readonly string[];
  readonly constants: readonly { name: string; value: Node }[];
  readonly properties: readonly { name: string; value?: Node; static: boolean; typed: boolean }[];
  readonly methods: readonly { fn: FunctionNode; static: boolean; abstract: boolean; visibility: string }[];
  readonly cases: readonly { name: string; value?: Node }[];
  readonly line: number;
}
