import type { HerokuCommand } from "../definition.ts";
import { notYet } from "../not-yet.ts";

/** Review apps come from a repository on GitHub, which nobody here can connect. */
const ofPipeline = (id: string, app?: "optional"): HerokuCommand =>
  notYet(id, {
    ...(app ? { app } : {}),
    flags: {
      pipeline: { short: "p", value: true, required: true, help: "name of pipeline" },
      autodeploy: { help: "autodeploy the review app" },
      autodestroy: { help: "automatically destroy review apps" },
      "wait-for-ci": { help: "wait for CI to pass before deploying" },
    },
  });

export const reviewappsEnable = ofPipeline("reviewapps:enable", "optional");
export const reviewappsDisable = ofPipeline("reviewapps:disable", "optional");
