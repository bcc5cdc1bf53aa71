/** Scripts about what learners use now and then and were once refused. */
export const usedScripts: Record<string, string> = {};

const start = "git init -q app && cd app";
const line = `${start}\nfor i in 1 2 3 4; do echo "line $i" >> f; git add f; git commit -qm "c$i"; done`;

const apart = `${line}\ngit switch -qc topic HEAD~2; echo t > t; git add t; git commit -qm t`;
const shared = `git init -q --bare srv && git init -q app && cd app && echo 1 > f && git add f && git commit -qm c1 && git push -q ../srv main
cd .. && git clone -q srv two && cd two && echo n > n && git add n && git commit -qm n && git push -q 2> /dev/null; cd ../app
git remote add origin ../srv; git config branch.main.remote origin; git config branch.main.merge refs/heads/main`;

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

rows("autostash", apart, [
  "echo x >> t; git rebase --autostash main; git status -s; cat t; git stash list",
  "git rebase --autostash main; git rebase --autostash main; echo x >> t; git rebase --autostash main; git status -s",
  "echo x >> f; git rebase --autostash main; git status -s; git stash list; cat f",
  "echo v > f; git commit -qam v; echo w > w; git add w; git rebase --autostash main 2> /dev/null; git status -s; git rebase --abort; git status -s",
  "echo v > f; git commit -qam v; echo w > w; git add w; git rebase --autostash main 2> /dev/null; git rebase --quit; git stash list",
  "git config rebase.autoStash true; echo x >> t; git rebase -q main; git status -s; echo y >> t; git rebase --no-autostash main",
]);

rows("root", line, [
  "git rebase --root; git reflog; git rebase --root --no-ff; git log --oneline; git reflog -5",
  "GIT_SEQUENCE_EDITOR='sed -i 2d' git rebase -i --root 2> /dev/null; git status -s; git rebase --abort; git log --oneline",
  "git switch -q --orphan o; echo b > b; git add b; git commit -qm b; git rebase --root --onto o main; git log --oneline; git reflog -6",
  "GIT_SEQUENCE_EDITOR='sed -i 4d' git rebase -i --root; git log --oneline; git reflog -4",
]);

rows("counted", line, [
  "git count-objects; git count-objects -H; git count-objects -v; git count-objects -vH",
]);

rows("no format", line, [
  "git log --format= -1; git log --format= --numstat; git log --pretty= -1; git log --format=tformat: -p -2; git show --format= --name-only",
]);

rows("dash", line, [
  "touch .env-local a-b.log ab.log x-y; printf '.env-*\\na-b.log\\n[x-z]-y\\n' > .gitignore; git status -s; git check-ignore -v .env-local a-b.log ab.log x-y",
]);

rows("pull autostash", shared, [
  "echo x >> f; git pull -q --rebase; git pull -q --rebase --autostash; git status -s; cat f",
  "echo x >> f; git config rebase.autostash true; echo l > l; git add l; git commit -qm l; git pull -q --rebase; git status -s; git log --format=%s",
  "echo x >> f; git pull --rebase --autostash 2> /dev/null; git status -s",
  "git pull -q --rebase; echo x >> f; git pull --rebase --autostash 2> /dev/null; git status -s",
]);
