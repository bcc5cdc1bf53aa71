import type { StreamParser } from "@codemirror/language";

type Mode = () => Promise<StreamParser<unknown>>;

/** What colours a file, by its name; each comes when the first file of its kind is opened. */
const modes: readonly (readonly [name: RegExp, mode: Mode])[] = [
  [/\.py$/, async () => (await import("@codemirror/legacy-modes/mode/python")).python],
  [/\.(?:[cm]?js|jsx)$/, async () => (await import("@codemirror/legacy-modes/mode/javascript")).javascript],
  [/\.tsx?$/, async () => (await import("@codemirror/legacy-modes/mode/javascript")).typescript],
  [/\.json$|^Pipfile\.lock$/, async () => (await import("@codemirror/legacy-modes/mode/javascript")).json],
  [/\.toml$|^Pipfile$/, async () => (await import("@codemirror/legacy-modes/mode/toml")).toml],
  [
    /\.rb$|\.ru$|^(?:Gemfile|Rakefile)$/,
    async () => (await import("@codemirror/legacy-modes/mode/ruby")).ruby,
  ],
  [/\.go$/, async () => (await import("@codemirror/legacy-modes/mode/go")).go],
  [/\.java$/, async () => (await import("@codemirror/legacy-modes/mode/clike")).java],
  [/\.(?:scala|sbt)$/, async () => (await import("@codemirror/legacy-modes/mode/clike")).scala],
  [/\.(?:clj|edn)$/, async () => (await import("@codemirror/legacy-modes/mode/clojure")).clojure],
  [/\.(?:gradle|groovy)$/, async () => (await import("@codemirror/legacy-modes/mode/groovy")).groovy],
  [/\.(?:html?|xml|erb|php|svg)$/, async () => (await import("@codemirror/legacy-modes/mode/xml")).html],
  [/\.css$/, async () => (await import("@codemirror/legacy-modes/mode/css")).css],
  [/\.ya?ml$|^Procfile$/, async () => (await import("@codemirror/legacy-modes/mode/yaml")).yaml],
  [
    /\.(?:sh|bash|profile)$|^\.(?:bashrc|bash_profile|profile)$/,
    async () => (await import("@codemirror/legacy-modes/mode/shell")).shell,
  ],
  [/\.sql$/, async () => (await import("@codemirror/legacy-modes/mode/sql")).standardSQL],
  [
    /\.(?:properties|ini|cfg|env)$|^\.(?:env|gitconfig)$/,
    async () => (await import("@codemirror/legacy-modes/mode/properties")).properties,
  ],
  [/\.(?:diff|patch)$/, async () => (await import("@codemirror/legacy-modes/mode/diff")).diff],
];

/** Undefined for a file without colours of its own. */
export async function languageOf(path: string): Promise<StreamParser<unknown> | undefined> {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return modes.find(([pattern]) => pattern.test(name))?.[1]();
}
