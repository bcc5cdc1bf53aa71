/** Scripts about what learners use now and then and were once refused. */
export const usedScripts: Record<string, string> = {};

const start = "git init -q app && cd app";
const line = `${start}\nfor i in 1 2 3 4; do echo "line $i" >> f; git add f; git commit -qm "c$i"; done`;

function rows(name: string, setUp: string, scripts: readonly string[]): void {
  for (const script of scripts) usedScripts[`${name}: ${script}`] = `${setUp}\n${script}`;
}

rows("stash by hand", line, [
  "git stash create; git stash store; git stash store nope; git stash store a b; git stash store -q nope",
  "echo x >> f; git stash create; git stash list; git stash store $(git stash create my note); git stash list; git stash show; git status -s",
  "echo x >> f; git stash store -m mine $(git stash create); git reset -q --hard; git stash pop; git reflog",
  "echo n > n; git add n; echo n2 > n; rm f; git stash -q; git stash pop --index -q; git status",
  "echo x >> f; git stash -q; git stash drop stash@{5}; git stash drop 7; git stash show stash@{9}; git stash drop",
]);
