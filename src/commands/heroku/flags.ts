/** Flags that many commands have. */
export const json = { json: { help: "output in json format" } } as const;
export const shortJson = { json: { short: "j", help: "output in json format" } } as const;
export const confirm = { confirm: { short: "c", value: true } } as const;
export const noWrap = {
  "no-wrap": { help: "disable wrapped table cells for easier copy/paste" },
} as const;
export const team = { team: { short: "t", value: true, help: "team to use" } } as const;

/** What `app: "required" | "optional"` adds to a command. */
export const appFlags = {
  app: { short: "a", value: true, env: "HEROKU_APP", help: "app to run command against" },
  remote: { short: "r", value: true, help: "git remote of app to use" },
} as const;

/** What every command has but a few. */
export const promptFlag = {
  prompt: { help: "interactively prompt for command arguments and flags" },
} as const;
