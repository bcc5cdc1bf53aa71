import { binaryName, isProgram } from "../tool/compile.ts";
import { GoError } from "../tool/errors.ts";
import { selectPackages } from "../tool/select.ts";
import { openWorkspace } from "../tool/workspace.ts";
import { type GoVerb, readFlags } from "../verb.ts";

/** go list: packages by their paths, or modules with -m. */
export const list: GoVerb = {
  async run(process, args) {
    const { flags, operands } = readFlags(
      "list [-f format] [-json] [-m] [list flags] [build flags] [packages]",
      args,
      {
        bare: ["m", "e", "u"],
        valued: ["f", "tags", "mod"],
      },
    );
    const workspace = openWorkspace(process);
    const { mod, root } = workspace;
    const { stdout } = process;
    if (flags.has("m")) {
      const lines = [mod.module, ...mod.requires.map(({ path, version }) => `${path} ${version}`).sort()];
      const wanted = operands.includes("all")
        ? lines
        : operands.length === 0
          ? lines.slice(0, 1)
          : lines.filter((line) => operands.includes(line.split(" ")[0]!));
      if (flags.get("f") === "{{.Path}}")
        await stdout.write(wanted.map((line) => `${line.split(" ")[0]}\n`).join(""));
      else await stdout.write(wanted.map((line) => `${line}\n`).join(""));
      return 0;
    }
    const format = flags.get("f");
    for (const one of selectPackages(process, workspace, operands)) {
      const program = isProgram(process, one);
      const shown =
        typeof format === "string"
          ? fill(format, {
              path: one.path,
              name: program ? "main" : binaryName(one.path),
              folder: one.folder,
              root,
            })
          : one.path;
      if (shown !== "") await stdout.write(`${shown}\n`);
    }
    return 0;
  },
};

/** The few templates people use: fields, and `if eq .Name "main"`. */
function fill(
  format: string,
  { path, name, folder, root }: Record<"path" | "name" | "folder" | "root", string>,
): string {
  const chosen = format.replace(
    /\{\{\s*if eq \.Name "(\w+)"\s*\}\}(.*?)\{\{\s*end\s*\}\}/g,
    (_, wanted: string, inside: string) => (wanted === name ? inside : ""),
  );
  const fields: Record<string, string> = { ImportPath: path, Name: name, Dir: folder, Root: root };
  return chosen.replace(/\{\{\s*\.(\w+)\s*\}\}/g, (all, field: string) => {
    const value = fields[field];
    if (value === undefined) throw new GoError(`go: the template ${all} is not simulated yet`);
    return value;
  });
}
