import type { Check } from "../check.ts";
import { app } from "./app.ts";
import { asked } from "./asked.ts";
import { committed } from "./committed.ts";
import { config } from "./config.ts";
import { dyno } from "./dyno.ts";
import { file } from "./file.ts";
import { loggedIn } from "./logged-in.ts";
import { processType } from "./process-type.ts";
import { pushed } from "./pushed.ts";
import { repository } from "./repository.ts";
import { fetched, joined, moved, shared } from "./upstream.ts";
import { visited } from "./visited.ts";

/** Every kind of check a lesson can use. */
export const checks = [
  app,
  asked,
  committed,
  config,
  dyno,
  fetched,
  file,
  joined,
  loggedIn,
  moved,
  processType,
  pushed,
  repository,
  shared,
  visited,
] as readonly Check[];
