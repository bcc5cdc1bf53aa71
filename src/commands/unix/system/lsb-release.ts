import { defineCommand } from "../../../shell/command.ts";

/** The distribution, as /etc/os-release has it. */
export const lsbRelease = defineCommand({
  name: "lsb_release",
  summary: "print distribution-specific information",
  usage: "lsb_release [options]",
  options: {
    id: { short: "i", help: "show distributor ID" },
    description: { short: "d", help: "show description of this distribution" },
    release: { short: "r", help: "show release number of this distribution" },
    codename: { short: "c", help: "show code name of this distribution" },
    all: { short: "a", help: "show all of the above information" },
    short: { short: "s", help: "show requested information in short format" },
  },
  async run({ files, stdout, stderr }, { options }) {
    const path = "/etc/os-release";
    const lines = files.exists(path) ? files.text(path).split("\n") : [];
    const facts = new Map(lines.map((line) => line.replaceAll('"', "").split("=") as [string, string]));
    const id = facts.get("ID") ?? "";
    const rows = [
      ["id", "Distributor ID", id.charAt(0).toUpperCase() + id.slice(1)],
      ["description", "Description", facts.get("PRETTY_NAME") ?? ""],
      ["release", "Release", facts.get("VERSION_ID") ?? ""],
      ["codename", "Codename", facts.get("VERSION_CODENAME") ?? ""],
    ] as const;
    const shown = rows.filter(([name]) => options.all || options[name]);
    if (!options.short) await stderr.write("No LSB modules are available.\n");
    if (shown.length === 0) return 0;
    await stdout.write(
      options.short
        ? `${shown.map(([, , value]) => value).join("\n")}\n`
        : shown.map(([, title, value]) => `${title}:\t${value}\n`).join(""),
    );
    return 0;
  },
});
