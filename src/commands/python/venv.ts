import type { Files } from "../../files/files.ts";
import { basename, dirname, join } from "../../files/paths.ts";
import { type PythonHome, sitePackagesOf } from "./home.ts";
import { bundledTools, installPip } from "./install.ts";

const activate = (path: string) => `# This file must be used with "source bin/activate" *from bash*
deactivate () {
    if [ -n "\${_OLD_VIRTUAL_PATH:-}" ] ; then
        PATH="\${_OLD_VIRTUAL_PATH:-}"
        export PATH
        unset _OLD_VIRTUAL_PATH
    fi
    if [ -n "\${_OLD_VIRTUAL_PS1:-}" ] ; then
        PS1="\${_OLD_VIRTUAL_PS1:-}"
        export PS1
        unset _OLD_VIRTUAL_PS1
    fi
    unset VIRTUAL_ENV
    unset VIRTUAL_ENV_PROMPT
    if [ ! "\${1:-}" = "nondestructive" ] ; then
        unset -f deactivate
    fi
}

deactivate nondestructive

VIRTUAL_ENV=${path}
export VIRTUAL_ENV
_OLD_VIRTUAL_PATH="$PATH"
PATH="$VIRTUAL_ENV/bin:$PATH"
export PATH
VIRTUAL_ENV_PROMPT="(${basename(path)}) "
export VIRTUAL_ENV_PROMPT
_OLD_VIRTUAL_PS1="\${PS1:-}"
PS1="(${basename(path)}) \${PS1:-}"
export PS1
`;

/** What `python -m venv` makes at `path`: pyvenv.cfg, links to the base Python, pip, activate. */
export function createVenv(files: Files, path: string, base: PythonHome): void {
  const { version, minor } = base;
  files.mkdir(join(path, "bin"), { parents: true });
  files.mkdir(join(path, "include"), { parents: true });
  files.mkdir(sitePackagesOf(path, version), { parents: true });
  const real = join(base.basePrefix, `bin/python${minor}`);
  files.write(
    join(path, "pyvenv.cfg"),
    `home = ${dirname(real)}\ninclude-system-site-packages = false\nversion = ${version}\nexecutable = ${real}\n`,
  );
  files.remove(join(path, "bin/python"));
  files.symlink(real, join(path, "bin/python"));
  for (const name of ["python3", `python${minor}`]) {
    files.remove(join(path, "bin", name));
    files.symlink("python", join(path, "bin", name));
  }
  files.write(join(path, "bin/activate"), activate(path));
  installPip(files, path, version, bundledTools(version).pip);
}
