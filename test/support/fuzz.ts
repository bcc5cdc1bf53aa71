import fc from "fast-check";

/**
 * fast-check with a fixed seed, so that `npm test` says the same of the same tree twice.
 * `FUZZ=random` looks for new counter-examples instead; `FUZZ=N` repeats the run of seed N.
 */
const asked = process.env["FUZZ"];
fc.configureGlobal({ seed: asked === "random" ? Date.now() | 0 : Number(asked ?? 20261122) });

export { fc };
