import type { LibraryClass } from "../runtime/library.ts";

/**
 * The library that a program sees, by qualified names. Frameworks are there only when their jar is on the class path.
 * `jars` are the names of the jars: "spring-web-7.0.8.jar".
 */
export async function loadLibrary(jars: readonly string[]): Promise<ReadonlyMap<string, LibraryClass>> {
  const areas = await Promise.all([
    import("./strings.ts").then(({ stringClasses }) => stringClasses),
    import("./lang.ts").then(({ langClasses }) => langClasses),
    import("./system.ts").then(({ systemClasses }) => systemClasses),
    import("./collections.ts").then(({ collectionClasses }) => collectionClasses),
    import("./optional.ts").then(({ optionalClasses }) => optionalClasses),
    import("./maps.ts").then(({ mapClasses }) => mapClasses),
    import("./streams.ts").then(({ streamClasses }) => streamClasses),
    import("./threads.ts").then(({ threadClasses }) => threadClasses),
    import("./time.ts").then(({ timeClasses }) => timeClasses),
    import("./functional.ts").then(({ functionalClasses }) => functionalClasses),
    import("../spring/logging.ts").then(({ loggingClasses }) => loggingClasses),
    import("../web/http-server.ts").then(({ httpServerClasses }) => httpServerClasses),
    ...frameworks.filter(({ jar }) => jars.some((name) => jar.test(name))).map(({ load }) => load()),
  ]);
  return new Map(areas.flat().map((cls) => [cls.name, cls]));
}

interface Framework {
  readonly jar: RegExp;
  load(): Promise<readonly LibraryClass[]>;
}

const frameworks: readonly Framework[] = [
  { jar: /^spring-boot-\d/, load: async () => (await import("../spring/index.ts")).springClasses },
];
