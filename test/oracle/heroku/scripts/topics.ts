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
import { onAPty } from "./on-a-pty.ts";
import { pipelines } from "./pipelines.ts";
import { prompts } from "./prompts.ts";
import { ps } from "./ps.ts";
import { rarely } from "./rarely.ts";
import { releases } from "./releases.ts";
import { run } from "./run.ts";
import { scenes } from "./scenes.ts";
import { secondWeek } from "./second-week.ts";
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
  rarely,
  releases,
  run,
  scenes,
  "second-week": secondWeek,
  settings,
  terminal,
  transfers,
  "account-on-a-pty": onAPty(account),
  "addons-on-a-pty": onAPty(addons),
  "aliases-on-a-pty": onAPty(aliases),
  "apps-on-a-pty": onAPty(apps),
  "buildpacks-on-a-pty": onAPty(buildpacks),
  "config-on-a-pty": onAPty(config),
  "data-on-a-pty": onAPty(data),
  "errors-on-a-pty": onAPty(errors),
  "flags-on-a-pty": onAPty(flags),
  "learners-on-a-pty": onAPty(learners),
  "pipelines-on-a-pty": onAPty(pipelines),
  "ps-on-a-pty": onAPty(ps),
  "releases-on-a-pty": onAPty(releases),
  "settings-on-a-pty": onAPty(settings),
  "transfers-on-a-pty": onAPty(transfers),
};
