/** A filter as the parser leaves it. */
export type Filter =
  | { readonly kind: "identity" | "recurse" }
  | { readonly kind: "literal"; readonly value: null | boolean | number | string }
  | { readonly kind: "index"; readonly of: Filter; readonly key: Filter }
  | { readonly kind: "slice"; readonly of: Filter; readonly from?: Filter; readonly to?: Filter }
  | { readonly kind: "each"; readonly of: Filter }
  | { readonly kind: "list"; readonly inner?: Filter }
  | { readonly kind: "object"; readonly entries: readonly (readonly [Filter, Filter])[] }
  | { readonly kind: "text"; readonly format?: string; readonly parts: readonly (string | Filter)[] }
  | { readonly kind: "format"; readonly name: string }
  | { readonly kind: "negate"; readonly of: Filter }
  | {
      readonly kind: "pipe" | "comma" | "and" | "or" | "alternative";
      readonly left: Filter;
      readonly right: Filter;
    }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Filter; readonly right: Filter }
  | { readonly kind: "update"; readonly operator: string; readonly left: Filter; readonly right: Filter }
  | { readonly kind: "if"; readonly test: Filter; readonly yes: Filter; readonly no: Filter }
  | { readonly kind: "try"; readonly body: Filter; readonly handler?: Filter }
  | {
      readonly kind: "reduce";
      readonly source: Filter;
      readonly pattern: Pattern;
      readonly start: Filter;
      readonly update: Filter;
    }
  | {
      readonly kind: "foreach";
      readonly source: Filter;
      readonly pattern: Pattern;
      readonly start: Filter;
      readonly update: Filter;
      readonly extract?: Filter;
    }
  | {
      readonly kind: "bind";
      readonly source: Filter;
      readonly patterns: readonly Pattern[];
      readonly body: Filter;
    }
  | { readonly kind: "define"; readonly definition: Definition; readonly body: Filter }
  | { readonly kind: "label"; readonly name: string; readonly body: Filter }
  | { readonly kind: "break"; readonly name: string }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Filter[] };

export type Pattern =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "list"; readonly items: readonly Pattern[] }
  | {
      readonly kind: "object";
      readonly entries: readonly (readonly [Filter, Pattern | undefined, string | undefined])[];
    };

export interface Definition {
  readonly name: string;
  /** A leading "$" makes the parameter a value. */
  readonly parameters: readonly string[];
  readonly body: Filter;
}
