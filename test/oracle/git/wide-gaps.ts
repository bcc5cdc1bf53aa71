/** Scripts about seldom verbs and options of which we know that they differ, each with the reason. */
export const wideGaps: Record<string, string> = {
  "rebase: echo x > x; git add x; git commit -qm 'x'; echo x2 > x; git commit -qa --fixup=HEAD; git log -1 --format=%s; git commit -q --allow-empty --squash=HEAD~1 -m more; git log -1 --format=%B; GIT_SEQUENCE_EDITOR=cat git rebase -i --autosquash HEAD~3":
    "the list of rebase -i marks empty commits with '# empty'; its help is told in our own words",
  "rebase: git switch -qc t HEAD~2; echo t > t; git add t; git commit -qm t; git switch -qc u HEAD~1; echo u > u; git add u; git commit -qm u; git merge -q t; GIT_SEQUENCE_EDITOR=cat git rebase -i --rebase-merges main; git log --oneline --graph -5":
    "not built: rebase --rebase-merges",
  "rebase: git rebase --committer-date-is-author-date HEAD~2; git rebase --signoff HEAD~1; git log -1 --format=%B; git rebase --force-rebase HEAD~1; git rebase --stat HEAD~3; git rebase -v HEAD~3":
    "not built: rebase --committer-date-is-author-date, rebase --signoff, rebase -v",
  "rebase: GIT_SEQUENCE_EDITOR='sed -i \"1s/pick/break\\npick/\"' git rebase -i HEAD~2; git rebase --show-current-patch; git rebase --edit-todo; git rebase --continue":
    "rebase --show-current-patch at a break: git complains about REBASE_HEAD in fewer words",
  "rebase: git branch side HEAD~1; git rebase --update-refs --force-rebase HEAD~3; git log --oneline -2 side; git rebase -s ours HEAD~1; git rebase -X theirs HEAD~1; git rebase --nope":
    "not built: rebase --update-refs, rebase -s, rebase -X",
  "odd: git push --mirror ../x; git init -q --bare ../b; git push --mirror ../b; git push --prune ../b 'refs/heads/*'; git push -o ci=1 ../b main; git push --atomic ../b main topic; git push --follow-tags ../b main; git push --signed ../b main; git push --receive-pack=x ../b main; git push --porcelain ../b main":
    "not built: push --mirror, push --prune, push -o, push --signed, push --receive-pack",
  "odd: git init --template=nope x; git init --separate-git-dir=g y; cat y/.git; git init --shared z; git init --object-format=sha256 w; git init -q --nope; git clone --mirror . m.git; git clone --no-checkout . nc; ls nc; git clone --single-branch -b topic . sb; git -C sb branch -a; git clone --no-tags --depth 1 file://$PWD sh; git -C sh log --oneline; git clone --recurse-submodules . rs; git clone -c a.b=c . cc; git -C cc config a.b; git clone --shared . shd":
    "not built: init --template, init --separate-git-dir, init --shared, init --object-format, clone --recurse-submodules, clone --shared",
};
