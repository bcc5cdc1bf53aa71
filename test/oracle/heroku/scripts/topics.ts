import type { Script } from "../script.ts";
import { addons } from "./addons.ts";
import { apps } from "./apps.ts";
import { config } from "./config.ts";
import { errors } from "./errors.ts";
import { help } from "./help.ts";
import { pipelines } from "./pipelines.ts";
import { ps } from "./ps.ts";
import { releases } from "./releases.ts";
import { settings } from "./settings.ts";
import { terminal } from "./terminal.ts";

/** The scripts by topic; each topic has its recording. */
export const topics: Readonly<Record<string, readonly Script[]>> = {
  addons,
  apps,
  config,
  errors,
  help,
  pipelines,
  ps,
  releases,
  settings,
  terminal,
};
