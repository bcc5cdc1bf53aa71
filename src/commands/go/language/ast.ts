/** Where something stands in its file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Field {
  readonly name?: Name;
  readonly type: Expression;
  /** A struct field's tag, without its quotes. */
  readonly tag?: string;
  readonly embedded?: boolean;
}

export interface Name extends Place {
  readonly kind: "name";
  readonly name: string;
}

export interface FunctionType extends Place {
  readonly kind: "functype";
  readonly params: readonly Field[];
  readonly results: readonly Field[];
  readonly variadic: boolean;
}

export interface FunctionLiteral extends Place {
  readonly kind: "func";
  readonly type: FunctionType;
  readonly body: Block;
}

export interface Element {
  readonly key?: Expression;
  readonly value: Expression;
}

export interface Composite extends Place {
  readonly kind: "composite";
  readonly type?: Expression;
  readonly elements: readonly Element[];
}

export interface Call extends Place {
  readonly kind: "call";
  readonly fn: Expression;
  readonly args: readonly Expression[];
  readonly spread: boolean;
}

/** Types are expressions too, as the grammar cannot tell them apart. */
export type Expression =
  | Name
  | (Place & {
      readonly kind: "literal";
      readonly type: "int" | "float" | "string" | "char";
      readonly text: string;
    })
  | Composite
  | FunctionLiteral
  | Call
  | (Place & { readonly kind: "paren"; readonly x: Expression })
  | (Place & { readonly kind: "select"; readonly x: Expression; readonly name: string })
  | (Place & { readonly kind: "index"; readonly x: Expression; readonly indices: readonly Expression[] })
  | (Place & {
      readonly kind: "slice";
      readonly x: Expression;
      readonly bounds: readonly (Expression | undefined)[];
    })
  | (Place & { readonly kind: "assert"; readonly x: Expression; readonly type?: Expression })
  | (Place & { readonly kind: "star"; readonly x: Expression })
  | (Place & { readonly kind: "unary"; readonly op: string; readonly x: Expression })
  | (Place & { readonly kind: "binary"; readonly op: string; readonly x: Expression; readonly y: Expression })
  | (Place & {
      readonly kind: "arraytype";
      readonly length?: Expression | "...";
      readonly element: Expression;
    })
  | (Place & { readonly kind: "maptype"; readonly key: Expression; readonly element: Expression })
  | (Place & { readonly kind: "chantype"; readonly element: Expression })
  | (Place & { readonly kind: "structtype"; readonly fields: readonly Field[] })
  | (Place & { readonly kind: "interfacetype"; readonly methods: readonly Field[] })
  | FunctionType;

export interface Block extends Place {
  readonly kind: "block";
  readonly body: readonly Statement[];
  readonly end: Place;
}

export interface Case extends Place {
  /** Absent for `default`. */
  readonly values?: readonly Expression[];
  /** What a `case` of select does. */
  readonly comm?: Statement;
  readonly body: readonly Statement[];
}

export interface Assign extends Place {
  readonly kind: "assign";
  readonly left: readonly Expression[];
  /** "=", ":=" or "+=". */
  readonly op: string;
  readonly right: readonly Expression[];
}

export interface Declaration extends Place {
  readonly kind: "declare";
  readonly what: "var" | "const" | "type";
  readonly specs: readonly Spec[];
}

export interface Spec extends Place {
  readonly names: readonly Name[];
  readonly type?: Expression;
  readonly values: readonly Expression[];
  /** A constant's place in its group. */
  readonly iota: number;
  readonly typeParams?: readonly Field[];
  readonly alias?: boolean;
}

export interface For extends Place {
  readonly kind: "for";
  readonly init?: Statement;
  readonly condition?: Expression;
  readonly post?: Statement;
  readonly body: Block;
}

export interface Range extends Place {
  readonly kind: "range";
  readonly left: readonly Expression[];
  readonly define: boolean;
  readonly x: Expression;
  readonly body: Block;
}

export interface Switch extends Place {
  readonly kind: "switch";
  readonly init?: Statement;
  readonly tag?: Expression;
  readonly cases: readonly Case[];
}

export interface TypeSwitch extends Place {
  readonly kind: "typeswitch";
  readonly init?: Statement;
  readonly bind?: Name;
  readonly x: Expression;
  readonly cases: readonly Case[];
}

export type Statement =
  | Block
  | Assign
  | Declaration
  | For
  | Range
  | Switch
  | TypeSwitch
  | (Place & { readonly kind: "expression"; readonly x: Expression })
  | (Place & { readonly kind: "send"; readonly channel: Expression; readonly value: Expression })
  | (Place & { readonly kind: "step"; readonly x: Expression; readonly op: "++" | "--" })
  | (Place & { readonly kind: "go" | "defer"; readonly call: Expression })
  | (Place & { readonly kind: "return"; readonly values: readonly Expression[] })
  | (Place & { readonly kind: "branch"; readonly word: string; readonly label?: string })
  | (Place & {
      readonly kind: "if";
      readonly init?: Statement;
      readonly condition: Expression;
      readonly yes: Block;
      readonly otherwise?: Statement;
    })
  | (Place & { readonly kind: "select-comm"; readonly cases: readonly Case[] })
  | (Place & { readonly kind: "label"; readonly name: string; readonly body: Statement })
  | (Place & { readonly kind: "empty" });

export interface Import extends Place {
  readonly path: string;
  /** What it is called here: "_", "." or a name of its own. */
  readonly as?: string;
}

export interface Function extends Place {
  readonly kind: "function";
  readonly name: Name;
  readonly receiver?: Field;
  readonly typeParams: readonly Field[];
  readonly type: FunctionType;
  readonly body?: Block;
}

export interface SourceFile {
  readonly package: Name;
  readonly imports: readonly Import[];
  readonly declarations: readonly (Function | Declaration)[];
}
