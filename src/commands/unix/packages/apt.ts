import type { Command, Process } from "../../../shell/command.ts";
import { findPrograms } from "../base/programs.ts";

const unstable = "\nWARNING: apt does not have a stable CLI interface. Use with caution in scripts.\n\n";

/** What only root may do, by the lock that it needs. */
const writes = new Set([
  "install",
  "remove",
  "purge",
  "upgrade",
  "full-upgrade",
  "dist-upgrade",
  "autoremove",
  "reinstall",
]);
const reads = new Set(["list", "search", "show", "policy", "depends"]);

const locks = (words: string, lock: string): string =>
  `E: Could not open lock file ${lock} - open (13: Permission denied)\n${words}\n`;

/** The laptop's package manager, as it meets a user without root's rights: nothing is installed by it here. */
const defineApt = (name: "apt" | "apt-get" | "apt-cache"): Command => ({
  name,
  summary: name === "apt" ? "commandline package manager" : "APT package handling utility",
  usage: `${name} [options] command`,
  async run(process, argv) {
    const { stdout, stderr } = process;
    const [verb, ...words] = argv.filter((word) => !word.startsWith("-"));
    if (argv.includes("--version") || argv.includes("-v")) {
      await stdout.write("apt 2.6.1 (amd64)\n");
      return 0;
    }
    if (verb === undefined) {
      await stdout.write(
        `apt 2.6.1 (amd64)\nUsage: ${name} [options] command\n\n${name} installs and removes the programs of this computer; only its administrator may use it for that.\nOn this laptop nobody is: what the lessons need is there already, and pip, npm and the like\ninstall into your own folders.\n`,
      );
      return 0;
    }
    if (name === "apt" && !stdout.isTTY) await stderr.write(unstable);
    if (verb === "update") {
      await stdout.write("Reading package lists...\n");
      await stderr.write(locks("E: Unable to lock directory /var/lib/apt/lists/", "/var/lib/apt/lists/lock"));
      return 100;
    }
    if (writes.has(verb)) {
      await stderr.write(
        locks(
          "E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?",
          "/var/lib/dpkg/lock-frontend",
        ),
      );
      return 100;
    }
    if (reads.has(verb)) {
      await stderr.write(`${name}: the lists of Debian's packages are not simulated yet\n`);
      return 1;
    }
    if (verb === "help" || verb === "moo") return defineApt(name).run(process, []);
    await stderr.write(`E: Invalid operation ${[verb, ...words][0]}\n`);
    return 100;
  },
});

export const apt = defineApt("apt");
export const aptGet = defineApt("apt-get");
export const aptCache = defineApt("apt-cache");

/** Asks what is installed; the answer for programs is whether they are on PATH. */
export const dpkg: Command = {
  name: "dpkg",
  summary: "package manager for Debian",
  usage: "dpkg [<option> ...] <command>",
  async run(process: Process, argv) {
    const { stderr, stdout } = process;
    if (argv.includes("--version")) {
      await stdout.write("Debian 'dpkg' package management program version 1.21.22 (amd64).\n");
      return 0;
    }
    const [name] = argv.filter((word) => !word.startsWith("-"));
    if (/^(?:-i|--install|-r|--remove|-P|--purge)$/.test(argv[0] ?? "")) {
      await stderr.write("dpkg: error: requested operation requires superuser privilege\n");
      return 2;
    }
    if (argv.includes("--print-architecture")) {
      await stdout.write("amd64\n");
      return 0;
    }
    if (name !== undefined && findPrograms(process, name).length === 0) {
      await stderr.write(
        argv[0] === "-l"
          ? `dpkg-query: no packages found matching ${name}\n`
          : `dpkg-query: package '${name}' is not installed and no information is available\nUse dpkg --info (= dpkg-deb --info) to examine archive files.\n`,
      );
      return 1;
    }
    await stderr.write("dpkg: the list of installed packages is not simulated yet\n");
    return 1;
  },
};
