import type { App, Dyno, Slug } from "../model/state.ts";

/** Where programs are looked for when the slug says nothing. */
const path = "/usr/local/bin:/usr/bin:/bin";

/** A dyno's environment: what the buildpack set, over it the config vars, over both the platform's own. */
export function environmentOf(app: App, dyno: Dyno, slug: Slug | undefined): Record<string, string> {
  return {
    PATH: path,
    LANG: "C.UTF-8",
    SHLVL: "0",
    ...slug?.env,
    ...app.config,
    ...dyno.env,
    HOME: "/app",
    PWD: "/app",
    PORT: String(dyno.port),
    DYNO: dyno.name,
    PS: dyno.name,
  };
}
