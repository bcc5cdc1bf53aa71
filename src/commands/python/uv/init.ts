import { discard } from "../../../base/streams.ts";
import { basename, join, resolve } from "../../../files/paths.ts";
import { parseArguments } from "../../../shell/options.ts";
import { canonical } from "../packaging/requirement.ts";
import { UvError } from "./trouble.ts";
import type { Verb } from "./tool.ts";

const options = {
  name: { value: "NAME", help: "The name of the project" },
  app: { help: "Create a project for an application" },
  bare: { help: "Only create a pyproject.toml" },
  python: { short: "p", value: "PYTHON", help: "The Python interpreter to use" },
  "no-readme": { help: "Do not create a README.md file" },
  vcs: { value: "VCS", help: "Initialize a version control system for the project" },
  description: { value: "TEXT", help: "Set the project description" },
  lib: { help: "Create a project for a library" },
  package: { help: "Set up the project to be built as a Python package" },
};

const ignored = `# Python-generated files
__pycache__/
*.py[oc]
build/
dist/
wheels/
*.egg-info

# Virtual environments
.venv
`;

/** uv init [PATH]: a new project. */
export const init: Verb = async ({ process, base }, argv) => {
  const { options: given, operands } = parseArguments(options, argv);
  const { files, cwd } = process;
  if (given.lib || given.package) throw new UvError("uv init --lib and --package are not simulated yet", 1);
  const root = resolve(cwd, operands[0] ?? ".");
  if (files.exists(join(root, "pyproject.toml")))
    throw new UvError(
      operands[0]
        ? `Project is already initialized in \`${root}\` (\`pyproject.toml\` file exists)`
        : "Project is already initialized in `.` (`pyproject.toml` file exists)",
    );
  const name = canonical(given.name ?? basename(root));
  const minor = /^\d+\.\d+/.exec(given.python ?? "")?.[0] ?? base.minor;
  files.mkdir(root, { parents: true });
  const write = (file: string, text: string) => {
    if (!files.exists(join(root, file))) files.write(join(root, file), text);
  };
  const hasReadme = !given["no-readme"] && !given.bare;
  const description = given.description ?? (given.bare ? undefined : "Add your description here");
  files.write(
    join(root, "pyproject.toml"),
    `[project]\nname = "${name}"\nversion = "0.1.0"\n${description === undefined ? "" : `description = "${description}"\n`}${hasReadme ? 'readme = "README.md"\n' : ""}requires-python = ">=${minor}"\ndependencies = []\n`,
  );
  if (!given.bare) {
    write(".python-version", `${minor}\n`);
    if (hasReadme) write("README.md", "");
    write(
      "main.py",
      `def main():\n    print("Hello from ${name}!")\n\n\nif __name__ == "__main__":\n    main()\n`,
    );
    if (given.vcs !== "none") {
      const isInside = (folder: string): boolean =>
        files.exists(join(folder, ".git")) || (folder !== "/" && isInside(resolve(folder, "..")));
      if (!isInside(root)) {
        const status = await process.spawn(["git", "init", "-q"], {
          cwd: root,
          stdout: discard,
          stderr: discard,
        });
        if (status === 0) write(".gitignore", ignored);
      }
    }
  }
  await process.stderr.write(
    operands[0] ? `Initialized project \`${name}\` at \`${root}\`\n` : `Initialized project \`${name}\`\n`,
  );
  return 0;
};
