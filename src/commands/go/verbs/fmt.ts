import { GoError } from "../tool/errors.ts";
import type { GoVerb } from "../verb.ts";

export const fmt: GoVerb = {
  run: () => Promise.reject(new GoError("go: go fmt is not simulated yet")),
};
