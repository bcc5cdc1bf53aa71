/** Scripts about commits that are copied, undone and put in another order. */
export const sequenceScripts: Record<string, string> = {};

const fought = `git init -q app && cd app && printf '1\\n2\\n3\\n4\\n5\\n' > f && git add f && git commit -qm base
git switch -qc topic && printf '1\\ntwo\\n3\\n4\\n5\\n' > f && git commit -qam theirs
echo t > t && git add t && git commit -qm 'add t'
git switch -q main && printf '1\\nTWO\\n3\\n4\\n5\\n' > f && git commit -qam ours`;
const side = `${fought}
git switch -qc side HEAD~1 && echo s > s && git add s && git commit -qm s && echo s2 > s && git commit -qam s2`;
const row = `git init -q app && cd app
for i in 1 2 3 4; do echo $i > f$i; git add .; git commit -qm "c$i"; done`;
const shared = `git init -q --bare srv.git && git init -q app && cd app && git remote add origin ../srv.git
echo a > a && git add a && git commit -qm one && git push -qu origin main && cd .. && git clone -q srv.git mate
cd mate && echo m > m && git add m && git commit -qm mate && git push -q && cd ../app && echo b > b && git add b && git commit -qm mine`;

function plain(name: string, setUp: string, lines: string): void {
  for (const line of lines.split("\n").map((each) => each.trim()))
    if (line !== "") sequenceScripts[`${name}: ${line}`] = `${setUp}\n${line}`;
}

plain(
  "pick",
  fought,
  String.raw`
  git cherry-pick topic; git log -1 --format='%B%an %ad %cd'; git reflog
  git cherry-pick topic; git cherry-pick topic
  git cherry-pick topic~1
  git cherry-pick topic~1; git status; cat f; cat .git/MERGE_MSG .git/CHERRY_PICK_HEAD
  git cherry-pick topic~1; git cherry-pick --continue
  git cherry-pick topic~1; git cherry-pick topic
  git cherry-pick topic~1; echo fixed > f; git add f; git status; git cherry-pick --continue; git log --oneline
  git cherry-pick topic~1; echo fixed > f; git add f; git commit -m mine; git log --oneline
  git cherry-pick topic~1; git cherry-pick --abort; git status; git reflog
  git cherry-pick topic~1; git cherry-pick --skip; git status
  git cherry-pick topic~2..topic; git status
  git cherry-pick topic~2..topic; git cherry-pick --skip; git log --oneline
  git cherry-pick topic~2..topic; git cherry-pick --abort; git log --oneline
  git cherry-pick topic~2..topic; echo x > f; git add f; git cherry-pick --continue; git log --oneline
  git cherry-pick --abort; git cherry-pick --continue
  git cherry-pick --skip
  git cherry-pick nope
  git cherry-pick -n topic; git status -s; cat .git/MERGE_MSG; git cherry-pick topic
  git cherry-pick -x topic; git log -1 --format=%B
  git cherry-pick -s topic; git log -1 --format=%B
  echo dirty > f; git cherry-pick topic~1
  echo t > t; git cherry-pick topic
  echo x >> f; git add f; git cherry-pick topic
  git merge -q -X ours topic > /dev/null; git cherry-pick HEAD
  git commit -q --allow-empty -m empty; git switch -q topic; git cherry-pick main; git cherry-pick --allow-empty main
  git switch -q topic~2; git cherry-pick --ff topic~1; git log --oneline; git reflog | head -2
  git revert HEAD; git log -1 --format=%B; git revert HEAD; git log --oneline; git reflog
  git revert --no-edit HEAD~1
  git revert -n HEAD; git status -s; cat .git/MERGE_MSG
  git revert; git revert --abort
  echo 9 > f; git commit -qam nine; git revert HEAD~1; git status; git revert --continue
  echo 9 > f; git commit -qam nine; git revert HEAD~1; cat f .git/MERGE_MSG; git revert --abort; git status
  echo 9 > f; git commit -qam nine; git revert HEAD~1; echo r > f; git add f; git revert --continue; git log -1 --format=%B
  git revert HEAD~5
  echo 9 > g; git add g; git commit -qm nine; git revert HEAD~2..HEAD; git log --oneline
  git switch -q topic; git merge -q -s ort -X ours main; git revert HEAD; git revert -m 1 HEAD; git log -1 --format=%B
`,
);

plain(
  "rebase",
  side,
  String.raw`
  git rebase main; git log --oneline; git reflog; git reflog side
  git rebase main; git rebase main
  git rebase topic
  git rebase topic~1; git log --oneline --graph --all
  git rebase --onto topic HEAD~1; git log --oneline
  git rebase HEAD~1; git rebase -f HEAD~1; git log --oneline
  git rebase nope
  git rebase
  git rebase --continue
  git rebase --abort; git rebase --skip
  git rebase main topic; git status; git branch
  git switch -q topic; git rebase main; git status
  git switch -q topic; git rebase main; git rebase --continue; git rebase side
  git switch -q topic; git rebase main; echo fixed > f; git add f; git status; git rebase --continue; git log --oneline; git reflog
  git switch -q topic; git rebase main; git rebase --skip; git log --oneline; git reflog
  git switch -q topic; git rebase main; git rebase --abort; git status; git reflog
  git switch -q topic; git rebase main; cat f; cat .git/rebase-merge/done .git/rebase-merge/git-rebase-todo .git/rebase-merge/head-name
  git switch -q topic; git rebase main; git checkout --ours f; git add f; git rebase --continue; git log --oneline
  git switch -q topic; git reset -q --hard HEAD~2; git rebase main; git reflog
  echo x >> f; git rebase main
  echo x >> f; git add f; git rebase main; echo y >> f; git rebase main
  git cherry-pick main > /dev/null; git rebase main; git log --oneline
  git switch -q --detach; git rebase main; git log --oneline; git status
  git config rebase.autosquash true; echo x > s; git commit -qa --fixup HEAD; GIT_SEQUENCE_EDITOR=: git rebase -i HEAD~2; git log --oneline
`,
);

plain(
  "interactive",
  row,
  String.raw`
  GIT_SEQUENCE_EDITOR=: git rebase -i HEAD~2; git reflog
  export GIT_SEQUENCE_EDITOR="sed -i 's/^pick \(.* c3\)/edit \1/'"; git rebase -i HEAD~3; git status; echo more >> f3; git add f3; git commit --amend --no-edit; git rebase --continue; git log --oneline; git reflog
  export GIT_SEQUENCE_EDITOR="sed -i 's/^pick \(.* c3\)/edit \1/'"; git rebase -i HEAD~3; git rebase --continue; git log --oneline
  export GIT_SEQUENCE_EDITOR="sed -i 's/^pick \(.* c3\)/squash \1/'"; git rebase -i HEAD~3; git log --format=%h.%B; git reflog
  export GIT_SEQUENCE_EDITOR="sed -i 's/^pick \(.* c3\)/fixup \1/;s/^pick \(.* c4\)/drop \1/'"; git rebase -i HEAD~3; git log --format=%h.%B
  export GIT_SEQUENCE_EDITOR="sed -i 's/^pick \(.* c3\)/reword \1/'"; export GIT_EDITOR="sed -i s/c3/C3/"; git rebase -i HEAD~3; git log --format=%h.%B; git reflog
  export GIT_SEQUENCE_EDITOR="true >"; git rebase -i HEAD~3; git status
  export GIT_SEQUENCE_EDITOR=false; git rebase -i HEAD~3; git status
  export GIT_SEQUENCE_EDITOR="sed -i '1{h;d};2{G}'"; git rebase -i HEAD~2; git log --oneline
  export GIT_SEQUENCE_EDITOR="sed -i /c3/d"; git rebase -i HEAD~2; git log --oneline; ls
  export GIT_SEQUENCE_EDITOR="sed -i 's/^pick \(.* c3\)/bogus \1/'"; git rebase -i HEAD~3; git rebase --abort; git status
  git rebase --exec 'echo hi' HEAD~2; git log --oneline
  git rebase --exec false HEAD~2; git status; git rebase --abort
  echo x >> f3; git commit -qa --fixup HEAD~1; GIT_SEQUENCE_EDITOR=: git rebase -i --autosquash HEAD~3; git log --oneline
  export GIT_SEQUENCE_EDITOR="sed -i '2,3s/^pick/squash/'"; git rebase -i HEAD~3; git log --format=%B
  export GIT_SEQUENCE_EDITOR="sed -i '2,3s/^pick/fixup/'"; git rebase -i HEAD~3; git log --format=%B; git reflog | head -3
  echo z > f4; git commit -qam c5; export GIT_SEQUENCE_EDITOR="sed -i /c4/d"; git rebase -i HEAD~2; git status; git rebase --abort; git log --oneline
`,
);

plain(
  "pull",
  shared,
  String.raw`
  git pull --rebase; git log --oneline; git reflog | head -3
  git pull --rebase; git pull --rebase; git push
  git config pull.rebase true; git pull; git status
  git reset -q --hard HEAD~1; git pull --rebase; git reflog | head -2
  echo x > m; git add m; git commit -qm m; git pull --rebase; git status; git rebase --abort; git status
  echo dirty >> a; git pull --rebase
`,
);
