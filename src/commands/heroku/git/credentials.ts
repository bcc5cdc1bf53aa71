import { lines } from "../../../base/streams.ts";
import { defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";

/** git's credential helper protocol: `key=value` lines up to an empty one, answered in the same form. */
export const gitCredentials = defineHerokuCommand({
  id: "git:credentials",
  args: { command: { required: true, help: "command name of the git credentials" } },
  async run({ process, api, talk }, { args }) {
    if (args.command === "erase" || args.command === "store") return;
    if (args.command !== "get") throw new PlainError(`unknown command: ${args.command}`);
    const asked = new Map<string, string>();
    for await (const line of lines(process.stdin)) {
      if (line.trim() === "") break;
      const at = line.indexOf("=");
      if (at > 0) asked.set(line.slice(0, at), line.slice(at + 1));
    }
    const { git: host } = api.hosts;
    if (asked.get("protocol") !== "https" || asked.get("host") !== host) return;
    const { token } = api.credentials;
    if (!token) throw new PlainError("not logged in");
    await talk.line(`protocol=https\nhost=${host}\nusername=heroku\npassword=${token}`);
  },
});
