import type { Command } from "../../shell/command.ts";

/** Programs by the name their stub files use. Each is called with the version of PHP first. */
export const phpCommands: Record<string, () => Promise<Command>> = {
  composer: async () => (await import("./composer/composer.ts")).composer,
  "heroku-php-apache2": async () => (await import("./server/dyno.ts")).herokuPhpApache2,
  "heroku-php-nginx": async () => (await import("./server/dyno.ts")).herokuPhpNginx,
  php: async () => (await import("./php.ts")).php,
};
