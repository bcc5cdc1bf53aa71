import { ApiError, CliError } from "../errors.ts";
import { defineHerokuCommand } from "../definition.ts";

interface Authorization {
  readonly access_token: { readonly token: string; readonly expires_in: number | null } | null;
}

export const authToken = defineHerokuCommand({
  id: "auth:token",
  promptless: true,
  description:
    "A token from a login in the browser holds for a limited time; heroku authorizations:create makes one that holds longer.",
  async run({ process, api, talk }) {
    const { token } = api.credentials;
    if (!token) throw new CliError("not logged in");
    try {
      const all = await api.get<Authorization[]>("/oauth/authorizations", { noLogin: true });
      const own = all.find(({ access_token: access }) => access?.token === token);
      const seconds = own?.access_token?.expires_in;
      if (seconds) {
        const now = process.clock.now();
        const command = talk.colour.code("heroku authorizations:create");
        await talk.warn(
          `token will expire ${relativeDay(now + seconds * 1000, now)}\nTo generate a token that expires in one year, use ${command}.`,
        );
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      await talk.warn(error.message);
    }
    await talk.line(token);
  },
});

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** `today at 11:29 PM`, `tomorrow at ...`, `Friday at ...`, `03/31/2026`. */
function relativeDay(time: number, now: number): string {
  const date = new Date(time);
  const days = Math.floor(time / 86_400_000) - Math.floor(now / 86_400_000);
  const hour = date.getUTCHours();
  const clock = `${hour % 12 || 12}:${String(date.getUTCMinutes()).padStart(2, "0")} ${hour < 12 ? "AM" : "PM"}`;
  if (days === 0) return `today at ${clock}`;
  if (days === 1) return `tomorrow at ${clock}`;
  if (days > 1 && days < 7) return `${weekdays[date.getUTCDay()]} at ${clock}`;
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${pad(date.getUTCMonth() + 1)}/${pad(date.getUTCDate())}/${date.getUTCFullYear()}`;
}
