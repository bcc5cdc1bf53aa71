import { CliError } from "../errors.ts";
import type { Git } from "./git.ts";

/**
 * The app a command is about when --app does not name it: that of the remote --remote names, of the remote in the
 * configuration `heroku.remote`, or of the only remote that leads to Heroku.
 */
export async function findApp(
  git: Git,
  remote: string | undefined,
  required: boolean,
): Promise<string | undefined> {
  const found = await git.appRemotes(remote ?? ((await git.ask(["config", "heroku.remote"])) || undefined));
  if (found.length === 1) return found[0]!.app;
  if (remote && found.length === 0) throw new CliError(`remote ${remote} not found in git remotes`);
  if (found.length > 1 && required) throw new CliError(severalRemotes(found));
  return undefined;
}

function severalRemotes(found: readonly { app: string; remote: string }[]): string {
  const example = found[1]!;
  return `Multiple apps in git remotes
  Usage: --remote ${example.remote}
     or: --app ${example.app}
  Your local git repository has more than 1 app referenced in git remotes.
  Because of this, we can't determine which app you want to run this command against.
  Specify the app you want with --app or --remote.
  Heroku remotes in repo:
  ${found.map(({ app, remote }) => `${app} (${remote})`).join("\n")}

  https://devcenter.heroku.com/articles/multiple-environments`;
}
