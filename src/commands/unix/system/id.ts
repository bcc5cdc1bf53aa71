import { CommandError, defineCommand } from "../../../shell/command.ts";
import { quote } from "../base/quoting.ts";
import { userId, userName } from "../base/users.ts";

/** Every user has one group of the same name and number. */
export const id = defineCommand({
  name: "id",
  summary: "print real and effective user and group IDs",
  usage: "id [OPTION]... [USER]...",
  options: {
    group: { short: "g", help: "print only the effective group ID" },
    groups: { short: "G", help: "print all group IDs" },
    name: { short: "n", help: "print a name instead of a number, for -ugG" },
    real: { short: "r", help: "print the real ID instead of the effective ID, with -ugG" },
    user: { short: "u", help: "print only the effective user ID" },
  },
  async run(process, { options, operands }) {
    const single = options.user || options.group || options.groups;
    if ([options.user, options.group, options.groups].filter(Boolean).length > 1)
      throw new CommandError('cannot print "only" of more than one choice');
    if (options.name && !single)
      throw new CommandError("printing only names or real IDs requires -u, -g, or -G");
    let status = 0;
    for (const asked of operands.length > 0 ? operands : [undefined]) {
      const uid = asked === undefined ? process.files.uid : userId(process, asked);
      if (uid === undefined) {
        status = 1;
        await process.stderr.write(`id: ${quote(process, asked!)}: no such user\n`);
        continue;
      }
      const name = userName(process, uid);
      const shown = single
        ? options.name
          ? name
          : uid
        : `uid=${uid}(${name}) gid=${uid}(${name}) groups=${uid}(${name})`;
      await process.stdout.write(`${shown}\n`);
    }
    return status;
  },
});
