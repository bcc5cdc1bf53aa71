import type { Fetch } from "../../base/fetch.ts";

/** status.heroku.com: in the simulation nothing is ever wrong but what the learner does. */
export const answerStatus: Fetch = async () =>
  Response.json({
    status: ["Apps", "Data", "Tools"].map((system) => ({ system, status: "green" })),
    incidents: [],
    scheduled: [],
  });
