import type { Script } from "../script.ts";
import { account } from "./account.ts";
import { addons } from "./addons.ts";
import { aliases } from "./aliases.ts";
import { apps } from "./apps.ts";
import { buildpacks } from "./buildpacks.ts";
import { config } from "./config.ts";
import { data } from "./data.ts";
import { errors } from "./errors.ts";
import { flags } from "./flags.ts";
import { help } from "./help.ts";
import { helpOfEach } from "./help-of-each.ts";
import { learners } from "./learners.ts";
import { pipelines } from "./pipelines.ts";
import { prompts } from "./prompts.ts";
import { ps } from "./ps.ts";
import { releases } from "./releases.ts";
import { scenes } from "./scenes.ts";
import { settings } from "./settings.ts";
import { terminal } from "./terminal.ts";
import { transfers } from "./transfers.ts";

/** The scripts by topic; each topic has its recording. */
export const topics: Readonly<Record<string, readonly Script[]>> = {
  account,
  addons,
  aliases,
  apps,
  buildpacks,
  config,
  data,
  errors,
  flags,
  help,
  "help-of-each": helpOfEach,
  learners,
  pipelines,
  prompts,
  ps,
  releases,
  scenes,
  settings,
  terminal,
  transfers,
};
