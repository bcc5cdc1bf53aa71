import type { EditionName } from "../base/edition.ts";
import { goVersion, installGo } from "../commands/go/install.ts";
import { installJvm } from "../commands/jvm/install.ts";
import { installNode, nodeVersion } from "../commands/node/install.ts";
import { installPhp, phpVersion } from "../commands/php/install.ts";
import { installPython } from "../commands/python/install.ts";
import { installRuby, rubyVersion } from "../commands/ruby/install.ts";
import type { Files } from "../files/files.ts";
import { githubLogin } from "../hosts/github/account.ts";
import { createFiles } from "../files/memory-files.ts";
import { stubOf } from "../files/stubs.ts";
import { programTables } from "./programs.ts";

/** What the learner's own machine starts with. */
export interface Laptop {
  readonly edition: EditionName;
  readonly loggedIn: boolean;
}

const laptopPython: Record<EditionName, string> = { today: "3.14.7", classic: "3.6.15" };
const defaultBranch: Record<EditionName, string> = { today: "main", classic: "master" };

/** The platform's fixed token of the one account that is there from the start. */
export const learnerToken = "HRKU-0d0d0d0d-0000-4000-8000-000000000001";

/** A login by the CLI of today leaves a credential helper for git; older ones left the passwords in ~/.netrc alone. */
const credentialHelper = `[credential "https://git.heroku.com"]
\thelper = !heroku git:credentials
`;

const gitConfig = ({ edition, loggedIn }: Laptop) => `[user]
\tname = Learner
\temail = learner@example.com
[init]
\tdefaultBranch = ${defaultBranch[edition]}
${loggedIn && edition === "today" ? credentialHelper : ""}`;

const netrc = [
  ["api.heroku.com", "learner@example.com", learnerToken],
  ["git.heroku.com", "learner@example.com", learnerToken],
  ["github.com", githubLogin.user, githubLogin.token],
]
  .map(([host, login, password]) => `machine ${host}\n  login ${login}\n  password ${password}\n`)
  .join("");

function baseImage(now: () => number, hostname: string): Files {
  const root = createFiles(now, 0);
  for (const folder of [
    "/dev",
    "/etc",
    "/home",
    "/opt",
    "/root",
    "/tmp",
    "/usr/bin",
    "/usr/local/bin",
    "/usr/lib",
    "/usr/share",
    "/var/log",
  ])
    root.mkdir(folder, { parents: true });
  root.symlink("usr/bin", "/bin"); // as Debian and Ubuntu have it since they merged /usr
  root.chmod("/tmp", 0o1777);
  root.device("null", "/dev/null");
  for (const family of ["shell", "unix", "postgres"] as const)
    for (const name of Object.keys(programTables[family]))
      root.write(`/usr/bin/${name}`, stubOf(name), { mode: 0o755 });
  root.write("/etc/hostname", `${hostname}\n`);
  root.write("/etc/hosts", `127.0.0.1\tlocalhost\n127.0.1.1\t${hostname}\n`);
  root.write(
    "/etc/os-release",
    'PRETTY_NAME="Ubuntu 24.04.3 LTS"\nNAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n',
  );
  return root;
}

/** The learner's laptop: Linux with git, the heroku CLI, Python and an empty home folder. */
export function laptopImage(now: () => number, laptop: Laptop): Files {
  const { edition, loggedIn } = laptop;
  const root = baseImage(now, "dojo");
  root.write(
    "/etc/passwd",
    "root:x:0:0:root:/root:/bin/bash\nlearner:x:1000:1000:Learner:/home/learner:/bin/bash\n",
  );
  root.write(
    "/etc/os-release",
    'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nVERSION="12 (bookworm)"\nVERSION_CODENAME=bookworm\nID=debian\n',
  );
  root.write("/usr/bin/git", stubOf("git"), { mode: 0o755 });
  root.write("/usr/local/bin/heroku", stubOf("heroku"), { mode: 0o755 });
  for (const name of ["dojo", "xdg-open", "code", "edit"])
    root.write(`/usr/local/bin/${name}`, stubOf(name), { mode: 0o755 });
  installPython(root, "/usr/local", laptopPython[edition]);
  if (edition === "today") installNode(root, "/usr/local", nodeVersion);
  if (edition === "today") installJvm(root, "/usr/local/bin");
  if (edition === "today") {
    installGo(root, "/usr/local/go", goVersion);
    root.symlink("/usr/local/go/bin/go", "/usr/local/bin/go");
  }
  if (edition === "today") installRuby(root, "/usr/local", rubyVersion);
  if (edition === "today") installPhp(root, "/usr/local", phpVersion);
  chownAll(root, "/usr/local", 1000);
  root.mkdir("/home/learner");
  root.write("/home/learner/.gitconfig", gitConfig(laptop));
  if (loggedIn) root.write("/home/learner/.netrc", netrc, { mode: 0o600 });
  chownAll(root, "/home/learner", 1000);
  return root.as(1000);
}

/** The stack's base image, on which builds and dynos run: no git, no heroku, no Python of its own. */
export function stackImage(now: () => number): Files {
  const root = baseImage(now, "dyno");
  root.write("/etc/passwd", "root:x:0:0:root:/root:/bin/bash\nu1000:x:1000:1000::/app:/bin/bash\n");
  root.mkdir("/app");
  chownAll(root, "/app", 1000);
  return root.as(1000);
}

function chownAll(files: Files, path: string, uid: number): void {
  files.chown(path, uid);
  for (const { name, kind } of files.list(path)) {
    if (kind === "directory") chownAll(files, `${path}/${name}`, uid);
    else if (kind === "file") files.chown(`${path}/${name}`, uid);
  }
}
