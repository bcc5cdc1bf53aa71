import { defineCommand, type Process } from "../../../shell/command.ts";
import { userName } from "../base/users.ts";

/** As on a laptop whose user has no rights: a password is asked for, and is of no use. */
export const sudo = defineCommand({
  name: "sudo",
  summary: "execute a command as another user",
  usage: "sudo [-EHkn] [-u user] command [arg ...]",
  rules: { operandEndsOptions: true },
  options: {
    E: { help: "preserve the environment" },
    H: { help: "set HOME to the target user's" },
    S: { help: "read the password from stdin" },
    b: { help: "run in the background" },
    e: { help: "edit files" },
    K: { help: "forget the password for good" },
    k: { help: "forget the password" },
    l: { help: "list the user's rights" },
    n: { help: "ask for no password" },
    v: { help: "validate the password" },
    i: { help: "login shell as the target user" },
    s: { help: "run a shell as the target user" },
    u: { value: "user", help: "run as this user" },
    V: { help: "display version information" },
  },
  async run(process, { options, operands }) {
    const { stdout, stderr } = process;
    if (options.V) {
      await stdout.write("Sudo version 1.9.13p3\n");
      return 0;
    }
    if (options.K || (options.k && operands.length === 0)) return 0;
    if (operands.length === 0 && !options.i && !options.s && !options.v && !options.l) {
      await stderr.write(
        "usage: sudo -h | -K | -k | -V\nusage: sudo -v [-AknS] [-g group] [-h host] [-p prompt] [-u user]\nusage: sudo [-AbEHknPS] [-u user] [VAR=value] [-i|-s] [<command>]\n",
      );
      return 1;
    }
    const user = userName(process, process.files.uid);
    if (!(await asked(process, user, options))) return 1;
    await stderr.write(
      options.l ? `Sorry, user ${user} may not run sudo on dojo.\n` : `${user} is not in the sudoers file.\n`,
    );
    return 1;
  },
});

/** Was a password given? Whatever it was: sudo looks for rights only after it, and says what it thinks of none. */
async function asked(
  { terminal, stdin, stderr, signal }: Process,
  user: string,
  { n, S }: { readonly n: boolean; readonly S: boolean },
): Promise<boolean> {
  if (n) {
    await stderr.write("sudo: a password is required\n");
    return false;
  }
  if (S) {
    await stderr.write(`[sudo] password for ${user}: `);
    if (await stdin.read()) return true;
    await stderr.write("\nsudo: no password was provided\nsudo: a password is required\n");
    return false;
  }
  if (!terminal) {
    await stderr.write(
      "sudo: a terminal is required to read the password; either use the -S option to read from standard input or configure an askpass helper\nsudo: a password is required\n",
    );
    return false;
  }
  await stderr.write(`[sudo] password for ${user}: `);
  if ((await terminal.readHidden(signal)) !== null) return true;
  await stderr.write("sudo: a password is required\n");
  return false;
}
