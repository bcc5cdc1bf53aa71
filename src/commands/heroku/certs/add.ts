import { defineHerokuCommand } from "../definition.ts";
import { certificateFiles, readPem } from "./endpoints.ts";

export const certsAdd = defineHerokuCommand({
  id: "certs:add",
  app: "required",
  args: certificateFiles,
  examples: ["certs:add example.com.crt example.com.key"],
  async run({ process }, { args }) {
    for (const path of [args.CRT, args.KEY]) readPem(process, path);
    await process.stderr.write("heroku certs:add: certificates of one's own are not simulated yet\n");
    return 1;
  },
});
