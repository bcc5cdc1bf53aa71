/** Java's syntax as a tree. `at` is the place javac would point at, counted in characters of the source. */

export interface TypeRef {
  /** "String", "java.util.List", "int", "var"; "?" for a wildcard. */
  readonly name: string;
  readonly args: readonly TypeRef[];
  readonly dims: number;
  readonly at: number;
}

export interface Annotation {
  readonly name: string;
  /** A single value without a name stands under "value". */
  readonly values: Readonly<Record<string, Expression>>;
  readonly at: number;
}

export interface Modifiers {
  readonly words: ReadonlySet<string>;
  readonly annotations: readonly Annotation[];
}

export interface Parameter {
  readonly name: string;
  /** Absent in a lambda that leaves its types out. */
  readonly type?: TypeRef;
  readonly modifiers: Modifiers;
  readonly variadic: boolean;
  readonly at: number;
}

type Node<Kind extends string, Rest> = { readonly kind: Kind; readonly at: number } & Readonly<Rest>;

export type Expression =
  | Node<
      "literal",
      { type: "int" | "long" | "float" | "double" | "char" | "string" | "boolean" | "null"; text: string }
    >
  | Node<"name", { name: string }>
  | Node<"this", object>
  | Node<"super", object>
  | Node<"field", { object: Expression; name: string }>
  | Node<"call", { object?: Expression; name: string; args: readonly Expression[] }>
  | Node<"new", { type: TypeRef; args: readonly Expression[]; body?: readonly Member[]; outer?: Expression }>
  | Node<"newArray", { type: TypeRef; sizes: readonly Expression[]; items?: Expression; outer?: Expression }>
  | Node<"array", { items: readonly Expression[] }>
  | Node<"index", { object: Expression; index: Expression }>
  | Node<"unary", { sign: string; operand: Expression }>
  | Node<"step", { sign: "++" | "--"; target: Expression; after: boolean }>
  | Node<"binary", { sign: string; left: Expression; right: Expression }>
  | Node<"assign", { sign: string; target: Expression; value: Expression }>
  | Node<"conditional", { test: Expression; yes: Expression; no: Expression }>
  | Node<"cast", { type: TypeRef; value: Expression }>
  | Node<"instanceof", { value: Expression; type: TypeRef; binding?: string }>
  | Node<"lambda", { parameters: readonly Parameter[]; body: Expression | Statement }>
  | Node<"reference", { target: Expression; name: string }>
  | Node<"switch", { subject: Expression; cases: readonly Case[] }>
  | Node<"class", { type: TypeRef }>;

export interface Case {
  /** None for `default`. */
  readonly labels: readonly Expression[];
  /** `case Circle c`: a type and a name. */
  readonly pattern?: { readonly type: TypeRef; readonly name: string };
  readonly isDefault: boolean;
  readonly arrow: boolean;
  readonly body: readonly Statement[];
}

export interface Local {
  readonly name: string;
  readonly type: TypeRef;
  readonly value?: Expression;
  readonly at: number;
}

export type Statement =
  | Node<"block", { body: readonly Statement[] }>
  | Node<"local", { locals: readonly Local[] }>
  | Node<"localClass", { declared: TypeDeclaration }>
  | Node<"expression", { expression: Expression }>
  | Node<"if", { test: Expression; yes: Statement; no?: Statement }>
  | Node<"while", { test: Expression; body: Statement }>
  | Node<"do", { test: Expression; body: Statement }>
  | Node<
      "for",
      { begin: readonly Statement[]; test?: Expression; step: readonly Expression[]; body: Statement }
    >
  | Node<"each", { local: Local; items: Expression; body: Statement }>
  | Node<"return", { value?: Expression }>
  | Node<"yield", { value: Expression }>
  | Node<"throw", { value: Expression }>
  | Node<"break", { label?: string }>
  | Node<"continue", { label?: string }>
  | Node<"labelled", { label: string; body: Statement }>
  | Node<"switchStatement", { subject: Expression; cases: readonly Case[] }>
  | Node<
      "try",
      { resources: readonly Statement[]; body: Statement; catches: readonly Catch[]; last?: Statement }
    >
  | Node<"synchronized", { body: Statement }>
  | Node<"assert", { test: Expression }>
  | Node<"empty", object>;

export interface Catch {
  readonly types: readonly TypeRef[];
  readonly name: string;
  readonly body: Statement;
}

export interface Method {
  readonly kind: "method";
  readonly name: string;
  readonly modifiers: Modifiers;
  /** Absent for a constructor. */
  readonly result?: TypeRef;
  readonly typeParameters: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly throws: readonly TypeRef[];
  readonly body?: Statement;
  readonly at: number;
  /** Of its closing brace. */
  readonly end: number;
}

export interface Field {
  readonly kind: "field";
  readonly modifiers: Modifiers;
  readonly locals: readonly Local[];
}

export interface Initializer {
  readonly kind: "initializer";
  readonly isStatic: boolean;
  readonly body: Statement;
}

export interface EnumConstant {
  readonly name: string;
  readonly args: readonly Expression[];
  readonly body?: readonly Member[];
  readonly at: number;
}

export interface TypeDeclaration {
  readonly kind: "type";
  readonly form: "class" | "interface" | "enum" | "record" | "annotation";
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly typeParameters: readonly string[];
  readonly extends: readonly TypeRef[];
  readonly implements: readonly TypeRef[];
  readonly constants: readonly EnumConstant[];
  /** Of a record. */
  readonly components: readonly Parameter[];
  readonly members: readonly Member[];
  readonly at: number;
  /** Where its modifiers begin. */
  readonly from: number;
}

export type Member = Method | Field | Initializer | TypeDeclaration;

export interface Import {
  /** "java.util.List" or, of a star, "java.util". */
  readonly name: string;
  readonly star: boolean;
  readonly isStatic: boolean;
  readonly at: number;
}

export interface Unit {
  readonly package: string;
  readonly packageAt: number;
  readonly imports: readonly Import[];
  readonly types: readonly TypeDeclaration[];
}
