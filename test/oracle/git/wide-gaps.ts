/** Scripts about seldom verbs and options of which we know that they differ, each with the reason. */
export const wideGaps: Record<string, string> = {
  "blame: git blame --reverse HEAD~3..HEAD -- f": "not built: blame --reverse",
  "mail: git diff HEAD~1 > ../p; git reset -q --hard HEAD~4; git apply ../p; git apply --reject ../p; ls; cat f.rej; git apply -3 ../p":
    "not built: apply -3",
  "mail: git mv f g; chmod +x g; echo n > n; git add .; git diff --cached > ../p; git reset -q --hard; git apply --index ../p; git status -s; git apply --summary ../p; git apply -p0 ../p":
    "apply --index looks at what a rename makes before what it takes away",
  "mail: git range-diff base~1..base~1 base..main; git range-diff base..main base..main":
    "not built: range-diff",
  "mail: git switch -qc two base; git cherry-pick main~2 main~1 > /dev/null; git commit -q --amend -m 'c5 again'; git range-diff main...two; git range-diff base main two":
    "not built: range-diff",
  "plumbing: git show-branch; git show-branch --list; git for-each-ref --format='%(refname:short) %(objectname:short) %(subject)'; git unpack-file HEAD:a | cut -c1-12; cat .merge_file_*; rm .merge_file_*":
    "not built: show-branch, unpack-file",
  "plumbing: git update-server-info; cat .git/info/refs; git get-tar-commit-id < /dev/null; git hook run nope; git rerere; git replace -l":
    "not built: update-server-info, get-tar-commit-id, hook, rerere, replace",
  "octopus: echo x2 > x; git add x; git commit -qm x2; git merge x y; git status -s":
    "real git prints errors of its merge script about a blob that is not there",
  "merge: git merge -s recursive topic; git merge --abort; git merge -s resolve topic; git status -s":
    "not built: merge -s resolve",
  "merge: git merge -s ort -X patience topic; git diff": "not built: merge -X patience",
  "merge: git merge -X ignore-all-space topic; git merge --abort; git merge -s subtree topic":
    "not built: merge -X ignore-all-space, merge -s subtree",
  "merge: git merge --log topic; cat .git/MERGE_MSG; git merge --continue; echo ok > f; git add f; git merge --continue; git log -1":
    "not built: merge --log",
  "merge: git merge --signoff -m hi topic; echo ok > f; git commit -qam x; git log -1 --format=%B":
    "not built: merge --signoff",
  "merge: git merge --into-name rel topic; git merge --abort; git merge --autostash topic; git merge --abort":
    "not built: merge --into-name, merge --autostash",
  "merge: echo dirty > g; git add g; git merge --autostash topic; git merge --abort; git status -s":
    "not built: merge --autostash",
  "merge: git merge --verify-signatures topic; git merge --cleanup=verbatim topic; git merge --rerere-autoupdate topic":
    "not built: merge --verify-signatures, merge --cleanup, merge --rerere-autoupdate",
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
  "history: git log -L1,2:f --oneline; git log -L /3/,+1:f -s --oneline; git log -L99,100:f; git log -L1,1":
    "not built: log -L",
  "history: git log -S'line 3' --oneline; git log -G'line [34]' --oneline; git log -S'line 3' -p --oneline; git log --pickaxe-regex -S'line [56]' --oneline --stat":
    "not built: log --pickaxe-regex",
  "history: git log --since=2023-11-14T22:15:00 --oneline; git log --max-count=2 --skip=1 --oneline; git log --oneline HEAD~3..; git log --oneline ^HEAD~2 HEAD; git log --not HEAD~2 --oneline":
    "not built: log --not",
  "history: git log --cherry-pick --oneline main...main~2; git log --cherry-mark --left-right --oneline main...main~2; git log --boundary --oneline HEAD~2..":
    "not built: log --cherry-pick, log --cherry-mark, log --boundary",
  "history: git log --children --oneline -2; git log --parents --oneline -2; git log --date=format:%Y-%m-%d --format=%ad -1; git log --date=human -1 --format=%ad; git log --show-linear-break --oneline -2":
    "not built: log --children, log --parents, log --show-linear-break",
  "history: git log --stdin --oneline < /dev/null; git log --glob=heads --oneline -1; git log --exclude=main --all --oneline; git log --no-walk --oneline HEAD HEAD~2; git log --no-walk=unsorted --oneline HEAD~2 HEAD":
    "not built: log --stdin, log --glob, log --exclude, log --no-walk",
  "history: git log --min-parents=1 --oneline; git log --max-parents=0 --oneline; git log --root --oneline -1; git log --ancestry-path HEAD~3..HEAD --oneline; git log --simplify-merges --oneline -1; git log --full-history --oneline -1 -- f":
    "not built: log --min-parents, log --max-parents, log --ancestry-path, log --simplify-merges",
  "history: git log --grep=c3 --grep=c4 --oneline; git log --grep=C3 -i --oneline; git log --invert-grep --grep=c3 --oneline; git log -E --grep='c(1|2)' --oneline; git log -F --grep='c.' --oneline; git log -P --grep='c\\d' --oneline -1":
    "not built: log -P",
  "history: git log --author=Nobody; git log --committer=Learner --oneline -1; git log --format='%C(red)%h%Creset %s' -1 --color; git log --format='%>(10)%h|%<(10)%s|%<(4,trunc)%an' -1; git log --format='%(trailers)%w(20,2,4)%b%n%+s%- b|' -1":
    "not built in formats: %(trailers), %w(), %- and the cut of %<(4,trunc)",
  "history: git log --format='%(describe)' -1; git log --format='%S' -1 main; git log --source --oneline -1 main; git log --format='%gd %gs' -g -2; git log -g --oneline -2; git log -g --date=iso -1; git log --nope":
    "not built: log --source, %(describe), %S, %gd and %gs",
  "history: git log --color-words -p -1 --oneline; git log --no-color -1 --oneline; git log --abbrev=12 --oneline -1; git log --encoding=UTF-8 -1 --oneline; git log --expand-tabs=4 -1 --oneline; git log --clear-decorations --oneline -1; git log --decorate-refs=refs/tags --decorate --oneline -1":
    "not built: log --encoding, log --expand-tabs, log --clear-decorations, log --decorate-refs",
  "odd: git push --mirror ../x; git init -q --bare ../b; git push --mirror ../b; git push --prune ../b 'refs/heads/*'; git push -o ci=1 ../b main; git push --atomic ../b main topic; git push --follow-tags ../b main; git push --signed ../b main; git push --receive-pack=x ../b main; git push --porcelain ../b main":
    "not built: push --mirror, push --prune, push -o, push --signed, push --receive-pack",
  "odd: git init --template=nope x; git init --separate-git-dir=g y; cat y/.git; git init --shared z; git init --object-format=sha256 w; git init -q --nope; git clone --mirror . m.git; git clone --no-checkout . nc; ls nc; git clone --single-branch -b topic . sb; git -C sb branch -a; git clone --no-tags --depth 1 file://$PWD sh; git -C sh log --oneline; git clone --recurse-submodules . rs; git clone -c a.b=c . cc; git -C cc config a.b; git clone --shared . shd":
    "not built: init --template, init --separate-git-dir, init --shared, init --object-format, clone --recurse-submodules, clone --shared",
};
