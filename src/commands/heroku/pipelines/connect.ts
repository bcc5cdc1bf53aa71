import { defineHerokuCommand } from "../definition.ts";
import { CliError, PlainError } from "../errors.ts";

export const pipelinesConnect = defineHerokuCommand({
  id: "pipelines:connect",
  args: { name: { required: true, help: "name of pipeline" } },
  flags: {
    repo: { short: "r", value: true, required: true, help: "the GitHub repository to connect to" },
  },
  examples: ["pipelines:connect my-pipeline -r githuborg/reponame"],
  async run(_, { options }) {
    if (!/^[^/\s]+\/[^/\s]+$/.test(options.repo))
      throw new CliError("Repository name must be in the format GitHubOrg/repo-name");
    // The simulated GitHub has no accounts, so nobody has connected one.
    throw new PlainError("Account not connected to GitHub.");
  },
});
