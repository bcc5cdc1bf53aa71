import { defineCommand } from "../../../shell/command.ts";
import { whyNot } from "../base/programs.ts";

/**
 * Nobody has a password on this machine, and nobody becomes root: the command runs as oneself, and sudo says so, as a
 * learner should not believe that anything was done with more rights.
 */
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
    k: { help: "forget the password" },
    n: { help: "ask for no password" },
    v: { help: "validate the password" },
    i: { help: "login shell as the target user" },
    s: { help: "run a shell as the target user" },
    u: { value: "user", help: "run as this user" },
  },
  async run(process, { options, operands }) {
    if (options.k || options.v) return 0;
    const words =
      options.i || options.s ? ["bash", ...operands.flatMap((word) => ["-c", word]).slice(0, 2)] : operands;
    const [name] = words;
    if (name === undefined) {
      await process.stderr.write("usage: sudo [-EHkn] [-u user] command [arg ...]\n");
      return 1;
    }
    if (whyNot(process, name)) {
      await process.stderr.write(`sudo: ${name}: command not found\n`);
      return 1;
    }
    await process.stderr.write("sudo: becoming root is not simulated; this runs as you\n");
    return process.spawn(words);
  },
});
