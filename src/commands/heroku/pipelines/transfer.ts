import { notYet } from "../not-yet.ts";

/** Nobody else is there to take a pipeline over. */
export const pipelinesTransfer = notYet("pipelines:transfer", {
  args: { owner: { required: true, help: "the owner to transfer the pipeline to" } },
  flags: {
    confirm: { short: "c", value: true },
    pipeline: { short: "p", value: true, required: true, help: "name of pipeline" },
  },
});
