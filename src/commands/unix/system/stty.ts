import { type Command, CommandError, type Process } from "../../../shell/command.ts";
import { quote } from "../base/quoting.ts";
import { usageFailure } from "../base/failures.ts";

const settings = [
  "-parenb -parodd -cmspar cs8 -hupcl -cstopb cread -clocal -crtscts",
  "-ignbrk -brkint -ignpar -parmrk -inpck -istrip -inlcr -igncr icrnl ixon -ixoff",
  "-iuclc -ixany -imaxbel iutf8",
  "opost -olcuc -ocrnl onlcr -onocr -onlret -ofill -ofdel nl0 cr0 tab0 bs0 vt0 ff0",
  "isig icanon iexten echo echoe echok -echonl -noflsh -xcase -tostop -echoprt",
  "echoctl echoke -flusho -extproc",
];
const known = new Set(settings.flatMap((row) => row.split(" ").map((word) => word.replace(/^-/, ""))));
/** Words for several settings at once. */
const combined = new Set([
  "sane",
  "raw",
  "cooked",
  "cbreak",
  "nl",
  "evenp",
  "oddp",
  "cr",
  "crt",
  "dec",
  "ek",
  "pass8",
]);
const characters = new Set(
  "intr quit erase kill eof eol eol2 swtch start stop susp rprnt werase lnext discard".split(" "),
);

/** Shows the terminal. Its settings are the line discipline's own and stand: what would change one says so. */
export const stty: Command = {
  name: "stty",
  summary: "change and print terminal line settings",
  usage: "stty [-F DEVICE | --file=DEVICE] [SETTING]...",
  async run(process, argv) {
    const { terminal, stdin, stdout, stderr } = process;
    const words = argv.filter((word) => !/^(?:-a|-g|--all|--save)$/.test(word));
    const unknown = words.find(
      (word, i) =>
        !isSetting(word) &&
        !characters.has(words[i - 1] ?? "") &&
        !/^(?:rows|cols|columns|time|min)$/.test(words[i - 1] ?? ""),
    );
    if (unknown !== undefined) throw usageFailure("stty", `invalid argument ${quote(process, unknown)}`);
    if (!terminal || !stdin.isTTY) throw new CommandError("'standard input': Inappropriate ioctl for device");
    if (words.length === 0) await stdout.write(shown(process, argv[0]));
    for (const word of words)
      if (word === "size") await stdout.write(`${terminal.rows} ${terminal.columns}\n`);
      else if (word === "speed") await stdout.write("38400\n");
      else if (!/^(?:sane|cooked|echo|icanon|icrnl|onlcr|opost|isig|ixon)$/.test(word))
        await stderr.write(`stty: ${word}: changing the terminal is not simulated yet\n`);
    return words.some((word) => /^-(?:echo|icanon|isig)$|^raw$|^cbreak$/.test(word)) ? 1 : 0;
  },
};

const isSetting = (word: string): boolean =>
  known.has(word.replace(/^-/, "")) ||
  combined.has(word.replace(/^-/, "")) ||
  characters.has(word) ||
  /^(?:size|speed|rows|cols|columns|time|min|\d+)$/.test(word);

function shown({ terminal }: Process, option: string | undefined): string {
  if (option === "-g" || option === "--save")
    return "4500:5:bf:8a3b:3:1c:7f:15:4:0:1:0:11:13:1a:0:12:f:17:16:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0\n";
  const { rows, columns } = terminal!;
  if (option === undefined) return "speed 38400 baud; line = 0;\n-brkint -imaxbel iutf8\n";
  return [
    `speed 38400 baud; rows ${rows}; columns ${columns}; line = 0;`,
    "intr = ^C; quit = ^\\; erase = ^?; kill = ^U; eof = ^D; eol = <undef>;",
    "eol2 = <undef>; swtch = <undef>; start = ^Q; stop = ^S; susp = ^Z; rprnt = ^R;",
    "werase = ^W; lnext = ^V; discard = ^O; min = 1; time = 0;",
    ...settings,
    "",
  ].join("\n");
}
