/** Scripts about merges that meet: every class of conflict, what is seen of it, and how it is given up. */
export const conflictScripts: Record<string, string> = {};

const start = "git init -q app && cd app";
const body = "printf 'l1\\nl2\\nl3\\nl4\\nl5\\nl6\\nl7\\nl8\\n' > f";
const folder = `mkdir d; ${body}; mv f d/f; seq 20 > d/g`;

const forked = (base: string, theirs: string, ours: string): string => `${start}
${base}; git add -A; git commit -qm base
git switch -qc topic; ${theirs}; git add -A; git commit -qm theirs
git switch -q main; ${ours}; git add -A; git commit -qm ours`;

const see = "git merge topic; git status; git diff; ls -R";
const giveUp =
  "git merge topic; git merge --abort; git status; ls -R; git merge topic; git reset -q --hard; git status -s; ls -R";

/** What each side does, by the name of what comes of it. */
const meetings: Record<string, readonly [base: string, theirs: string, ours: string]> = {
  "renamed to two names": [body, "git mv f g", "git mv f h"],
  "renamed to two names and changed": [
    body,
    "git mv f g; sed -i s/l1/L1/ g",
    "git mv f h; sed -i s/l8/L8/ h",
  ],
  "renamed to two names and fought over": [body, "git mv f g; echo t >> g", "git mv f h; echo o >> h"],
  "two renamed to one name": [`${body}; seq 1 9 > k`, "git mv f z", "git mv k z"],
  "renamed and deleted": [body, "git mv f g", "git rm -q f"],
  "deleted and renamed": [body, "git rm -q f", "git mv f g"],
  "renamed, changed and deleted": [body, "git mv f g; sed -i s/l1/L1/ g", "git rm -q f"],
  "renamed to a name that was added": [body, "git mv f g", "sed -i s/l1/X1/ f; echo other > g"],
  "renamed and fought over": [body, "git mv f g; sed -i s/l1/L1/ g", "sed -i s/l1/X1/ f"],
  "added on both sides": [body, "echo a > n", "echo b > n"],
  "added in two modes": ["echo x > keep", "echo a > n; chmod +x n", "echo a > n"],
  "deleted and changed": [body, "git rm -q f; echo n > n", "sed -i s/l1/L1/ f"],
  "folder and file": [body, "mkdir d; echo x > d/x", "echo d > d"],
  "file and folder": [body, "echo d > d", "mkdir d; echo x > d/x"],
  "folder made a file, and changed in": [
    `${body}; mkdir d; echo x > d/x`,
    "git rm -rq d; echo file > d",
    "echo y > d/x",
  ],
  "mode and content": [body, "chmod +x f", "sed -i s/l1/L1/ f"],
  "mode and fought over": [body, "chmod +x f; sed -i s/l1/T/ f", "sed -i s/l1/L1/ f"],
  binary: ["printf 'a\\0b' > b", "printf 'a\\0c' > b", "printf 'a\\0d' > b"],
  "link and file": [body, "git rm -q f; ln -s nowhere f", "sed -i s/l1/L1/ f"],
  "two links": ["ln -s a l", "ln -sf b l", "ln -sf c l"],
  "added in a folder that was renamed": [folder, "git mv d e", "echo new > d/new"],
  "renamed a folder that was added to": [folder, "echo new > d/new", "git mv d e"],
  "added in a renamed folder, to follow": [
    folder,
    "git mv d e",
    "echo new > d/new; git config merge.directoryRenames true",
  ],
  "added in a renamed folder, to stay": [
    folder,
    "git mv d e",
    "echo new > d/new; git config merge.directoryRenames false",
  ],
  "added deep in a renamed folder": [
    `mkdir -p a/d; ${body}; mv f a/d/f; seq 20 > a/d/g`,
    "git mv a b",
    "echo new > a/d/new; mkdir a/d/s; echo y > a/d/s/y",
  ],
};
for (const [name, sides] of Object.entries(meetings)) {
  conflictScripts[`meeting: ${name}`] = `${forked(...sides)}\n${see}`;
  if (/two|deleted|folder|link/.test(name))
    conflictScripts[`given up: ${name}`] = `${forked(...sides)}\n${giveUp}`;
}

const fought = forked(body, "sed -i s/l1/T1/ f", "sed -i s/l1/O1/ f");
const crossed = `${start}
${body}; git add f; git commit -qm base; git branch b
sed -i s/l1/A1/ f; git commit -qam a1; git switch -q b; sed -i s/l8/B8/ f; git commit -qam b1; git branch b1; git merge -q main
git switch -q main; git merge -q b1; sed -i s/l4/A4/ f; git commit -qam a2; git switch -q b; sed -i s/l4/B4/ f; git commit -qam b2; git switch -q main`;
const crossedTwice = `${start}
${body}; git add f; git commit -qm base; git branch b
sed -i s/l1/A1/ f; git commit -qam a1; git switch -q b; sed -i s/l1/B1/ f; git commit -qam b1; git branch b1
git merge -q main; echo X1 > f; git commit -qam m; git switch -q main; git merge -q b1; echo Y1 > f; git commit -qam m2; git config merge.conflictstyle diff3`;

const others: readonly (readonly [setUp: string, line: string])[] = [
  [
    fought,
    "git config merge.conflictstyle diff3; git merge topic; cat f; git merge --abort; git config merge.conflictstyle zdiff3; git merge topic; cat f",
  ],
  [crossed, "git merge b; git diff; git merge-base --all main b | wc -l"],
  [crossedTwice, "git merge b; cat f"],
  [
    forked(body, "git mv f g", "sed -i s/l1/X1/ f"),
    "git rebase topic; git log --oneline --name-status; cat g",
  ],
  [
    forked(body, "git mv f g", "git rm -q f"),
    "git cherry-pick topic; git status -s; git cherry-pick --abort; git revert HEAD; git rebase topic; git status",
  ],
  [
    forked(body, "git mv f g", "sed -i s/l1/X1/ f; git mv f h"),
    "git rebase topic; git status; git rebase --abort; git status -s; ls",
  ],
  [
    forked(body, "git mv f g; echo t >> g", "git mv f h; echo o >> h"),
    "git merge topic; cat g; git add g h; git rm -q --cached f; git commit -qm done; git log --oneline --graph --name-status",
  ],
  [
    forked(`${body}; seq 30 > r`, "git mv r r2; sed -i s/15/XV/ r2", "sed -i s/20/XX/ r; git mv f d"),
    "git merge topic; git show --stat --format=%s; git log --follow --oneline r2; git diff HEAD^1 --stat -M",
  ],
  [
    fought,
    "echo dirty > g; git add g; git merge --autostash topic; echo ok > f; git add f; git commit -qm x; git status -s; git stash list",
  ],
  [
    fought,
    "echo dirty > g; git add g; git merge --autostash topic; git merge --quit; git stash list; git status -s",
  ],
  [
    fought,
    "git merge -Xignore-space-change topic; git merge --abort; git merge -Xours topic; git merge -Xfind-renames=90% topic; git merge -Xnope topic",
  ],
];
for (const [setUp, line] of others) conflictScripts[`conflict: ${line}`] = `${setUp}\n${line}`;
