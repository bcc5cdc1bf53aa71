declare module "@iarna/toml/parse-string.js" {
  /** Throws an Error with `fromTOML`, `line` and `col`, both from 0. */
  export default function parseToml(text: string): Record<string, unknown>;
}
