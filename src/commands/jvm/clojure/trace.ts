import type { CljThrow } from "./errors.ts";

/** As a JVM prints it, without its own frames. */
export const traceOf = (error: CljThrow): string =>
  `${error.text}\n${error.places.map((place) => `\tat ${place}\n`).join("")}`;
