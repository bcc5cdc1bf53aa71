import type { Command } from "../../shell/command.ts";

const groups: readonly (readonly [pattern: string, names: string])[] = [
  [
    "NAME (GNU coreutils) 9.1",
    "arch base32 base64 basename cat chmod comm cp cut date df dircolors dirname du echo env expand expr factor false fmt fold groups head id install join ln logname ls md5sum mkdir mktemp mv nice nl nohup nproc numfmt od paste printenv printf pwd readlink realpath rm rmdir seq sha1sum sha256sum sha384sum sha512sum shuf sleep sort split stat stty tac tail tee timeout touch tr true truncate tty uname unexpand uniq users wc who whoami yes",
  ],
  ["NAME (GNU findutils) 4.9.0", "find xargs"],
  ["NAME (GNU diffutils) 3.8", "cmp diff"],
  ["NAME from procps-ng 4.0.2", "free kill pgrep pkill ps top uptime w watch"],
  ["NAME from util-linux 2.38.1", "column hexdump last look more rev"],
  ["grep (GNU grep) 3.8", "grep egrep fgrep"],
  ["sed (GNU sed) 4.9", "sed"],
  ["tar (GNU tar) 1.34", "tar"],
  ["gzip 1.12", "gzip"],
  ["gunzip (gzip) 1.12", "gunzip"],
  ["zcat (gzip) 1.12", "zcat"],
  ["less 590 (GNU regular expressions)", "less"],
  ["man 2.11.2", "man"],
  ["file-5.44", "file"],
  ["tree v2.1.0", "tree"],
  ["GNU Wget 1.21.3 built on linux-gnu.", "wget"],
  ["bc 1.07.1", "bc"],
  ["hostname 3.23", "hostname"],
  ["GNU strings (GNU Binutils for Debian) 2.40", "strings"],
  ["ss utility, iproute2-6.1.0", "ss"],
  ["net-tools 2.10", "netstat"],
  ["killall (PSmisc) 23.6", "killall"],
  ["Sudo version 1.9.13p3", "sudo"],
  ["VIM - Vi IMproved 9.0 (2022 Jun 28)", "vi vim"],
  [" GNU nano, version 7.2", "nano"],
  ["dos2unix 7.4.3 (2022-06-05)", "dos2unix"],
  ["unix2dos 7.4.3 (2022-06-05)", "unix2dos"],
  ["xxd 2022-01-14", "xxd"],
];

/** The first line of `NAME --version`: the versions of the laptop, which is Debian 12 with the tools that came with it. */
const firstLines = new Map(
  groups.flatMap(([pattern, names]) =>
    names.split(" ").map((name) => [name, pattern.replace("NAME", name)] as const),
  ),
);

/** Short words for the same question. */
const alsoAsks: Readonly<Record<string, string>> = {
  bc: "-v",
  file: "-v",
  grep: "-V",
  gzip: "-V",
  less: "-V",
  man: "-V",
  more: "-V",
  nano: "-V",
  netstat: "-V",
  ss: "-V",
  wget: "-V",
  xxd: "-v",
};

/** Tools of one line, which say nothing of their licence. */
const terse =
  /^(?:file|hostname|man|top|free|kill|pgrep|pkill|ps|uptime|w|watch|column|hexdump|last|look|more|rev|ss|xxd)$/;

const remark = (name: string): string =>
  terse.test(name)
    ? ""
    : "\nThis is a simulation of it: what it does here is what it does on your computer,\nbut none of its code is in it.\n";

/** The command with `--version`, when it is one that has it. */
export function withVersion(name: string, command: Command): Command {
  const line = firstLines.get(name);
  if (line === undefined) return command;
  return {
    ...command,
    async run(process, argv) {
      const asks = argv[0] === "--version" || (alsoAsks[name] !== undefined && argv[0] === alsoAsks[name]);
      if (!asks) return command.run(process, argv);
      await process.stdout.write(`${line}\n${remark(name)}`);
      return 0;
    },
  };
}
