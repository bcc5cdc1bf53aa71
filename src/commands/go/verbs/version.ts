import type { GoVerb } from "../verb.ts";

export const version: GoVerb = {
  async run({ stdout }, _args, number) {
    await stdout.write(`go version go${number} linux/amd64\n`);
    return 0;
  },
};
