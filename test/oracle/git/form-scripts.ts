/** Scripts about the forms of what is shown: colours, patches of bytes, lists of rebase, merges in other ways. */
export const formScripts: Record<string, string> = {};

const start = "git init -q app && cd app";
const body = "printf '1\\n2\\n3\\n4\\n5\\n6\\n7\\n8\\n9\\n' > f";

function plain(name: string, setUp: string, lines: string): void {
  for (const line of lines.split("\n").map((each) => each.trim()))
    if (line !== "") formScripts[`${name}: ${line}`] = `${setUp}\n${line}`;
}

plain(
  "colours",
  `${start} && printf 'def f():\\n    a = 1\\n    b = 2\\n    c = 3\\n    d = 4\\n    e = 5\\n    h = 7\\n    return a\\n\\ndef k():\\n    return 2\\n' > p.py && printf 'one two three\\n' > w && git add . && git commit -qm base && sed -i 's/h = 7/h = 8/; s/return 2/\\treturn 3  /' p.py && printf 'one 2 three' > w`,
  String.raw`
  git diff --color; git diff --color-words; git diff --word-diff --color; git diff --word-diff=porcelain --color
  git add .; git commit -qm two; git log -p --color -1; git show --color; git log --format='%C(auto)%h %C(bold red)%s%C(reset) %Cgreen%an%Creset%d' --color
  git diff --color --ws-error-highlight=all; git diff --color --ws-error-highlight=none; git diff --ws-error-highlight=nope; echo $?
  printf 'x\n\n\n' >> w; git diff --color w; git diff --check
`,
);

plain(
  "bytes",
  `${start} && head -c 3000 /dev/zero | tr '\\0' 'a' > z && printf 'x\\0y' >> z && printf 'a\\0b' > s && git add . && git commit -qm one && printf 'q\\0' >> z && printf 'c\\0' > s`,
  String.raw`
  git diff --binary s; git diff --binary > ../p; git reset -q --hard; git apply --index ../p; git status -s; git diff --cached --stat; git apply -R --index ../p; git status -s; git apply --stat ../p; git apply --numstat ../p; git apply --check ../p
  git commit -qam two; git format-patch -1 --stdout > ../p; git reset -q --hard HEAD~1; git am ../p; git status -s; git log --oneline; git diff --binary HEAD~1 > ../q; git apply ../q; git diff HEAD~1 > ../q; git reset -q --hard HEAD~1; git apply ../q
`,
);

const row = `${start}
for i in 1 2 3 4 5 6; do echo "line $i" >> f; git add f; git commit -qm "c$i"; done`;
plain(
  "merges",
  `${row}
git switch -qc t HEAD~2; echo t > t; git add t; git commit -qm t; echo t2 > t2; git add t2; git commit -qm t2
git switch -qc u HEAD~1; echo u > u; git add u; git commit -qm u; git merge -q --no-ff t; echo v > v; git add v; git commit -qm v`,
  String.raw`
  git rebase --rebase-merges main; git log --oneline --graph -8; git for-each-ref; ls .git/refs
  git rebase -r HEAD~3; git log --oneline --graph -8; git rebase -r --force-rebase HEAD~3; git log --oneline --graph -6
  GIT_SEQUENCE_EDITOR=cat git rebase -ir main; git reflog -12
  git rebase main; git log --oneline --graph
  echo x > t; git commit -qam t3; git rebase -r main; git log --oneline --graph -9
  git log --oneline --boundary main..u; git log --oneline --graph --boundary main..u; git log --oneline --ancestry-path t~1..u; git log --oneline --first-parent --parents -3
  git log --oneline --left-right --cherry-mark main...u; git log --oneline --not main --not u; git log --oneline --branches --not t; git log --oneline --source --all -4
  git log -L1,2:f --oneline u; git log -L:line:f -1 --format=%s; git log -L1,1:nope; git log --format='%<(12,ltrunc)%s|%>|(20)%h|%<(6,mtrunc)%an' -2
`,
);

plain(
  "moved",
  row,
  String.raw`
  git branch a HEAD~1; git branch b; git branch c HEAD~3; GIT_SEQUENCE_EDITOR=cat git rebase -i --update-refs HEAD~2; git rebase -f --update-refs HEAD~2; git log --oneline --all --decorate
  git switch -qc t HEAD~2; echo t > t; git add t; git commit -qm t; git rebase --stat main; git reset -q --hard HEAD@{2}; git rebase -v main
  git switch -qc t HEAD~2; echo x > f; git commit -qam t; git rebase -X theirs main; cat f; git log --oneline -3
  git switch -qc t HEAD~2; echo x > f; git commit -qam t; git rebase -X ours main; cat f; git log --oneline -3; git rebase --empty=nope main; git rebase -s nope main
  git switch -qc t HEAD~2; echo t > t; git add t; git commit -qm t; git rebase --signoff --committer-date-is-author-date main; git log -1 --format='%ad %cd%n%B'
`,
);

plain(
  "strategy",
  `${start} && ${body} && echo k > k && git add . && git commit -qm base
git switch -qc topic && sed -i 's/9/nine/' f && echo t > t && git rm -q k && git add . && git commit -qm topic && git switch -q main && sed -i 's/1/one/' f && echo m > m && git add . && git commit -qm main2`,
  String.raw`
  git merge -s resolve topic; git log --oneline --graph; git reflog -1; ls
  git merge --log --signoff topic; git log -1
  echo z > z; git add z; git merge --autostash topic; git status -s
  git merge --into-name=rel topic; git log -1 --format=%s; git merge -s subtree topic
  git merge --no-commit --signoff topic; cat .git/MERGE_MSG; git commit -q --no-edit; git log -1 --format=%B
  printf '  hi  \n\n\n#x\n' | git merge --cleanup=strip -F - topic; git log -1 --format=%B; git merge --cleanup=nope topic
  git diff --stat main...topic; git diff --merge-base topic --name-status; git diff --no-index f ../nope
`,
);
