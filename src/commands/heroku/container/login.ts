import { defineHerokuCommand, type HerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { verbose } from "./stack.ts";

/** As on every machine without Docker, which the laptop is. */
const missing = `Cannot find docker, please ensure docker is installed.
          If you need help installing docker, visit https://docs.docker.com/install/#supported-platforms`;

const needingDocker = (id: string, failed: string): HerokuCommand =>
  defineHerokuCommand({
    id,
    flags: verbose,
    async run() {
      throw new CliError(`${failed} with: ${missing}.`, { status: 1 });
    },
  });

export const containerLogin = needingDocker("container:login", "Login failed");
export const containerLogout = needingDocker("container:logout", "Logout failed");
