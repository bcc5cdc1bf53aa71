import type { Git } from "../context.ts";
import type { Files } from "../../../files/files.ts";
import { setInConfig } from "./config-file.ts";

const excludeText = `# git ls-files --others --exclude-from=.git/info/exclude
# Lines that start with '#' are comments.
# For a project mostly in C, the following would be a good set of
# exclude patterns (uncomment them if you want to use them):
# *.[oa]
# *~
`;

export interface NewRepository {
  readonly bare?: boolean;
  readonly branch: string;
  /** A folder whose files are copied instead of the usual ones; "" for none at all. */
  readonly template?: string | undefined;
  /** `core.sharedRepository`, as git writes it. */
  readonly shared?: string | undefined;
  readonly objectFormat?: string | undefined;
}

/** Lays out a new .git folder, or completes one that is there. */
export function createRepository(git: Git, gitDir: string, options: NewRepository): void {
  const { files } = git;
  files.mkdir(gitDir, { parents: true });
  const fresh = !files.exists(`${gitDir}/HEAD`);
  for (const folder of ["objects/info", "objects/pack", "refs/heads", "refs/tags"])
    files.mkdir(`${gitDir}/${folder}`, { parents: true });
  if (options.template === undefined) usualFiles(files, gitDir);
  else if (options.template !== "") copyMissing(files, options.template, gitDir);
  if (fresh) files.write(`${gitDir}/HEAD`, `ref: refs/heads/${options.branch}\n`);
  const path = `${gitDir}/config`;
  let text = files.exists(path) ? files.text(path) : "";
  const set = (key: string, value: string) => (text = setInConfig(text, key, value, path));
  const sha256 = options.objectFormat === "sha256";
  set("core.repositoryformatversion", sha256 ? "1" : "0");
  set("core.filemode", "true");
  set("core.bare", String(options.bare ?? false));
  if (!options.bare) set("core.logallrefupdates", "true");
  if (options.shared !== undefined) {
    set("core.sharedrepository", options.shared);
    set("receive.denyNonFastforwards", "true");
  }
  if (sha256) set("extensions.objectformat", "sha256");
  files.write(path, text);
}

function usualFiles(files: Files, gitDir: string): void {
  for (const folder of ["branches", "hooks", "info"]) files.mkdir(`${gitDir}/${folder}`, { parents: true });
  if (!files.exists(`${gitDir}/description`))
    files.write(
      `${gitDir}/description`,
      "Unnamed repository; edit this file 'description' to name the repository.\n",
    );
  if (!files.exists(`${gitDir}/info/exclude`)) files.write(`${gitDir}/info/exclude`, excludeText);
}

/** Copies a template's files; those that are there, and those whose names begin with a dot, are left. */
function copyMissing(files: Files, from: string, to: string): void {
  files.mkdir(to, { parents: true });
  for (const { name, kind } of files.list(from)) {
    if (name.startsWith(".")) continue;
    if (kind === "directory") copyMissing(files, `${from}/${name}`, `${to}/${name}`);
    else if (!files.exists(`${to}/${name}`))
      files.write(`${to}/${name}`, files.read(`${from}/${name}`), {
        mode: files.stat(`${from}/${name}`).mode,
      });
  }
}
