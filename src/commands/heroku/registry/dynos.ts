import type { Entries } from "../definition.ts";

export const dynosEntries: Entries = {
  console: {
    summary: "",
    hidden: true,
    load: async () => (await import("../run/console.ts")).console,
  },
  local: {
    summary: "run heroku app locally",
    aliases: ["local:start"],
    load: async () => (await import("../local/index.ts")).local,
  },
  "local:run": {
    summary: "run a one-off command",
    load: async () => (await import("../local/run.ts")).localRun,
  },
  "local:version": {
    summary: "display node-foreman version",
    load: async () => (await import("../local/version.ts")).localVersion,
  },
  logs: { summary: "display recent log output", load: async () => (await import("../logs/logs.ts")).logs },
  ps: { summary: "list dynos for an app", load: async () => (await import("../ps/index.ts")).ps },
  "ps:autoscale:disable": {
    summary: "disable web dyno autoscaling",
    load: async () => (await import("../ps/autoscale/disable.ts")).psAutoscaleDisable,
  },
  "ps:autoscale:enable": {
    summary: "enable web dyno autoscaling",
    load: async () => (await import("../ps/autoscale/enable.ts")).psAutoscaleEnable,
  },
  "ps:copy": { summary: "Copy a file from a dyno to the local filesystem" },
  "ps:exec": { summary: "Create an SSH session to a dyno" },
  "ps:forward": { summary: "Forward traffic on a local port to a dyno" },
  "ps:restart": {
    summary: "restart an app dyno or process type",
    aliases: ["dyno:restart"],
    hiddenAliases: ["restart"],
    load: async () => (await import("../ps/restart.ts")).psRestart,
  },
  "ps:scale": {
    summary: "scale dyno quantity up or down",
    aliases: ["dyno:scale"],
    hiddenAliases: ["scale"],
    load: async () => (await import("../ps/scale.ts")).psScale,
  },
  "ps:socks": { summary: "Launch a SOCKS proxy into a dyno" },
  "ps:stop": {
    summary: "stop an app dyno or process type",
    aliases: ["dyno:stop", "ps:kill", "dyno:kill"],
    hiddenAliases: ["stop", "kill"],
    load: async () => (await import("../ps/stop.ts")).psStop,
  },
  "ps:type": {
    summary: "manage dyno sizes",
    aliases: ["ps:resize", "dyno:resize"],
    hiddenAliases: ["resize", "dyno:type"],
    load: async () => (await import("../ps/type.ts")).psType,
  },
  "ps:wait": {
    summary: "wait for all dynos to be running latest version after a release",
    load: async () => (await import("../ps/wait.ts")).psWait,
  },
  rake: { summary: "", hidden: true, load: async () => (await import("../run/rake.ts")).rake },
  run: {
    summary: "run a one-off process inside a heroku dyno",
    load: async () => (await import("../run/index.ts")).run,
  },
  "run:detached": {
    summary: "run a detached dyno, where output is sent to your logs",
    load: async () => (await import("../run/detached.ts")).runDetached,
  },
  "run:inside": {
    summary: "run a command inside an existing dyno (for Fir-generation apps only)",
    load: async () => (await import("../run/inside.ts")).runInside,
  },
};
