import { resolve } from "../../files/paths.ts";
import type { Process } from "../../shell/command.ts";
import { NotSimulated } from "./language/tokens.ts";
import { runSource } from "./runtime/include.ts";
import type { Php } from "./runtime/php.ts";

interface Installed {
  readonly packages: readonly {
    readonly name: string;
    readonly autoload?: { readonly "psr-4"?: Readonly<Record<string, string | string[]>> };
  }[];
}

/** Libraries that are written here, by the beginning of their classes' names. */
const libraries: readonly { readonly prefix: RegExp; readonly load: () => Promise<string> }[] = [
  {
    prefix: /^(?:Slim\\|DI\\|Psr\\|Twig\\|Monolog\\)/,
    load: async () => (await import("./library/slim.ts")).slim,
  },
];

/**
 * Knows the classes of the packages that Composer has installed: of those written here it loads them, of any other it
 * says aloud that their code is not here.
 */
export function packageLoader(process: Process): Php["loadClass"] {
  const loaded = new Set<RegExp>();
  return async (php, name) => {
    const vendor = [...php.included]
      .map((path) => /^(.*\/vendor)\/autoload\.php$/.exec(path)?.[1])
      .find(Boolean);
    if (vendor === undefined) return false;
    const path = resolve(vendor, "composer/installed.json");
    if (!process.files.is("file", path)) return false;
    const { packages } = JSON.parse(process.files.text(path)) as Installed;
    const owner = packages.find(({ autoload }) =>
      Object.keys(autoload?.["psr-4"] ?? {}).some((prefix) => name.startsWith(prefix)),
    );
    const library = libraries.find(({ prefix }) => prefix.test(name));
    if (owner && library && !loaded.has(library.prefix)) {
      loaded.add(library.prefix);
      await runSource(php, await library.load(), "internal:library");
      if (php.classes.has(name.toLowerCase())) return true;
    }
    if (owner) throw new NotSimulated(`the class ${name} of the package ${owner.name}`);
    return false;
  };
}
