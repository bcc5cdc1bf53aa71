import type { App, Dyno, Slug } from "../model/state.ts";

/** Where programs are looked for when the slug says nothing. */
const path = "/usr/local/bin:/usr/bin:/bin";

/** Of a shell in a one-off dyno: the folder in blue, the mark in green. */
const prompt = "\\[\\033[01;34m\\]\\w\\[\\033[00m\\] \\[\\033[01;32m\\]$ \\[\\033[00m\\]";

/** A dyno's environment: what the buildpack set, over it its release's config vars, over both the platform's own. */
export function environmentOf(app: App, dyno: Dyno, slug: Slug | undefined): Record<string, string> {
  return {
    PATH: path,
    LANG: "C.UTF-8",
    SHLVL: "0",
    ...slug?.env,
    ...(app.releases.find(({ version }) => version === dyno.release)?.config ?? app.config),
    ...dyno.env,
    HOME: "/app",
    PWD: "/app",
    PORT: String(dyno.port),
    DYNO: dyno.name,
    PS: dyno.name,
    ...(dyno.tty ? { PS1: prompt } : {}),
  };
}
