/** Flags of commands about one dyno, or all dynos of a type. */
export const targetFlags = (verb: string) =>
  ({
    "dyno-name": { short: "d", value: true, help: `name of the dyno to ${verb}` },
    "process-type": {
      short: "p",
      value: true,
      help: `name of the process type to ${verb}`,
      excludes: ["dyno-name"],
    },
  }) as const;
