import type { Script } from "../script.ts";
import { apps } from "./apps.ts";
import { config } from "./config.ts";
import { errors } from "./errors.ts";
import { ps } from "./ps.ts";
import { releases } from "./releases.ts";

/** The scripts by topic; each topic has its recording. */
export const topics: Readonly<Record<string, readonly Script[]>> = { apps, config, errors, ps, releases };
