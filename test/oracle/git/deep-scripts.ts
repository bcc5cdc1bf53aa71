/** Scripts about plumbing, merging in other ways, rebasing with more options, and options seldom used. */
export const deepScripts: Record<string, string> = {};

const start = "git init -q app && cd app";
const one = `${start} && echo a > a && git add a && git commit -qm one`;
const two = `${one} && echo b >> a && git commit -qam two`;
const row = `${start}
for i in 1 2 3 4 5 6; do echo "line $i" >> f; git add f; git commit -qm "c$i"; done`;
const forked = `${one}
git switch -qc topic && echo t > t && git add t && git commit -qm topic && git switch -q main && echo m > m && git add m && git commit -qm main2`;
const fought = `${start} && printf '1\\n2\\n3\\n4\\n5\\n' > f && git add f && git commit -qm base
git switch -qc topic && printf '1\\ntwo\\n3\\n4\\n5\\n' > f && git commit -qam theirs
git switch -q main && printf '1\\nTWO\\n3\\n4\\n5\\n' > f && git commit -qam ours`;
const octopus = `${one}
for b in x y z; do git switch -qc $b main; echo $b > $b; git add $b; git commit -qm $b; done; git switch -q main`;

function plain(name: string, setUp: string, lines: string): void {
  for (const line of lines.split("\n").map((each) => each.trim()))
    if (line !== "") deepScripts[`${name}: ${line}`] = `${setUp}\n${line}`;
}

plain(
  "plumbing",
  two,
  String.raw`
  git read-tree HEAD~1; git status -s; git read-tree --empty; git ls-files; git read-tree HEAD; git status -s
  git read-tree -m -u HEAD~1; cat a; git read-tree --prefix=sub/ HEAD; git ls-files; git read-tree nope; git read-tree
  git read-tree --reset -u HEAD~1; git status -s
  git update-index --add nope; echo n > n; git update-index n; git update-index --add n; git status -s; git update-index --remove n; git update-index --force-remove n; git status -s
  git update-index --chmod=+x a; git status -s; git ls-files -s; git update-index --refresh; echo q >> a; git update-index --refresh; git update-index -q --refresh
  git update-index --assume-unchanged a; echo q >> a; git status -s; git ls-files -v; git update-index --no-assume-unchanged a; git status -s
  git update-index --skip-worktree a; echo q >> a; git status -s; git ls-files -v; git update-index --no-skip-worktree a; git status -s
  git update-index --add --cacheinfo 100644,$(git rev-parse HEAD:a),copy; git status -s; git update-index --add --cacheinfo 100644 $(git rev-parse HEAD:a) other; git ls-files -s
  echo a | git update-index --stdin; git ls-files -s | sed 's/\ta/\tb/' | git update-index --index-info; git ls-files
  git write-tree; git write-tree --prefix=a/; mkdir d; echo d > d/d; git add d; git write-tree --prefix=d/
  git commit-tree HEAD^{tree} -m msg; git commit-tree HEAD^{tree} -p HEAD -m one -m two; echo hi | git commit-tree HEAD^{tree}; git commit-tree nope; git commit-tree HEAD^{tree} -p nope -m x
  git ls-tree HEAD | git mktree; printf '100644 blob %s\tx\n' $(git rev-parse HEAD:a) | git mktree; echo bad | git mktree; printf '100644 blob 1234567890123456789012345678901234567890\tx\n' | git mktree; printf '100644 blob 1234567890123456789012345678901234567890\tx\n' | git mktree --missing
  printf 'object %s\ntype commit\ntag t\ntagger A <a@b> 1 +0000\n\nmsg\n' $(git rev-parse HEAD) | git mktag; echo bad | git mktag
  git checkout-index a; rm a; git checkout-index a; ls; echo x > a; git checkout-index -f a; cat a; git checkout-index -a -f --prefix=out/; ls out; git checkout-index nope
  git diff-tree HEAD; git diff-tree HEAD~1 HEAD; git diff-tree -p HEAD; git diff-tree --root HEAD~1; git diff-tree --no-commit-id --name-status -r HEAD; git diff-tree --stat HEAD~1 HEAD
  echo q >> a; git diff-index HEAD; git diff-files; git diff-index --cached HEAD; git diff-files -p; git diff-index --name-only HEAD; git diff-index --quiet HEAD; git diff-files --stat
  git cat-file --batch-check='%(objectname) %(objecttype) %(objectsize)' <<< HEAD; git cat-file --batch-all-objects --batch-check; echo 'HEAD:a' | git cat-file --batch
  git show-branch; git show-branch --list; git for-each-ref --format='%(refname:short) %(objectname:short) %(subject)'; git unpack-file HEAD:a | cut -c1-12; cat .merge_file_*; rm .merge_file_*
  git merge-file -p a a a; printf '1\nX\n3\n' > o; printf '1\n2\n3\n' > b; printf '1\nY\n3\n' > t; git merge-file -p o b t; git merge-file -p --ours o b t; git merge-file -p --union -L mine -L old -L yours o b t; git merge-file -p --diff3 o b t; git merge-file o b t; cat o
  git check-ref-format refs/heads/a..b; git check-ref-format refs/heads/x; git check-ref-format x; git check-ref-format --allow-onelevel x; git check-ref-format --branch main; git check-ref-format --branch @{-1}; git check-ref-format --normalize /refs//heads/x
  printf '  a  \n\n\n\n# c\nb\n\n' | git stripspace; printf 'a\n# c\nb\n' | git stripspace -s; printf 'a\n\nb\n' | git stripspace -c
  printf 'one\ntwo\nthree\nfour\n' | git column --mode=column --width=20; printf 'one\ntwo\nthree\nfour\n' | git column --mode=row --width=20 --padding=3; printf 'a\nb\n' | git column; printf 'a\nb\n' | git column --mode=plain --indent='> '
  git var GIT_AUTHOR_IDENT; git var GIT_COMMITTER_IDENT; git var GIT_EDITOR; git var GIT_PAGER; git var NOPE; git var; git var -l | grep user
  printf '*.txt text eol=crlf\n*.png binary\na -diff foo=bar\n' > .gitattributes; git check-attr -a a x.png y.txt; git check-attr diff foo -- a b; git check-attr text y.txt; echo a | git check-attr --stdin foo; git check-attr
  printf 'protocol=https\nhost=example.com\nusername=u\npassword=p\n\n' | git credential approve; git config credential.helper store; printf 'protocol=https\nhost=example.com\nusername=u\npassword=p\n\n' | git credential approve; cat ~/.git-credentials; printf 'protocol=https\nhost=example.com\n\n' | git credential fill; printf 'protocol=https\nhost=example.com\n\n' | git credential reject; cat ~/.git-credentials
  printf 'protocol=https\nhost=e.com\nusername=u\npassword=p q\n\n' | git credential-store store; cat ~/.git-credentials; printf 'protocol=https\nhost=e.com\n\n' | git credential-store get; printf 'protocol=https\nhost=e.com\n\n' | git credential-store erase; cat ~/.git-credentials; git credential; git credential nope
  git merge-tree --write-tree HEAD HEAD~1; git merge-tree HEAD~1 HEAD HEAD~1
  printf 'fix\n\nSigned-off-by: A <a@b>\n' | git interpret-trailers --trailer 'Acked-by: B <b@c>'; printf 'fix\n' | git interpret-trailers --trailer ack=x; printf 'fix\n\nA: b\n' | git interpret-trailers --parse
  git update-server-info; cat .git/info/refs; git get-tar-commit-id < /dev/null; git hook run nope; git rerere; git replace -l
  git ls-files --others; echo n > n; git ls-files -o; git ls-files -t; git ls-files -m; rm a; git ls-files -d; git ls-files --error-unmatch nope; git ls-files --abbrev -s; git ls-files --eol
  git symbolic-ref HEAD; git symbolic-ref --short HEAD; git symbolic-ref nope; git update-ref refs/heads/x HEAD; git update-ref -d refs/heads/x; printf 'create refs/heads/y HEAD\n' | git update-ref --stdin; git show-ref
  git whatchanged; git whatchanged --oneline -1; git rev-list --all; git rev-list --count HEAD; git rev-list --objects HEAD~1; git rev-list -1 --format=%s HEAD
  git difftool; git mergetool
  git fast-export --all; git fast-export HEAD~1..main
`,
);

plain(
  "notes",
  row,
  String.raw`
  git notes add -m 'a note'; git notes show; git log -1; git notes list; git notes
  git notes add -m x HEAD~1; git notes add -m y HEAD~1; git notes add -f -m y HEAD~1; git notes append -m z HEAD~1; git notes show HEAD~1; git log --oneline --notes -2
  git notes add -m x; git notes remove; git notes show; git notes remove; git notes copy HEAD HEAD~1
  git notes add -m x; git notes copy HEAD HEAD~1; git notes list; git log -2 --no-notes; git log -1 --format='%s%n%N'; git notes get-ref; git notes prune -v
  git notes --ref=review add -m r; git notes --ref review show; git log -1; git log -1 --notes=review; git notes edit; git notes nope
  echo from file > n; git notes add -F n; git notes show; git show --stat
`,
);

plain(
  "octopus",
  octopus,
  String.raw`
  git merge x y z; git log --oneline --graph; git log -1
  git merge x y; git cat-file -p HEAD; ls
  git merge -q x; git merge y x; git log --oneline --graph
  echo x2 > x; git add x; git commit -qm x2; git merge x y; git status -s
  git merge -m 'all of them' x y z; git show --stat; git merge x y
  git merge x nope; git merge --no-commit x y; git status; git merge --ff-only x y
`,
);

plain(
  "merge",
  fought,
  String.raw`
  git merge -s ours topic; git log --oneline --graph; cat f; git reflog -1
  git merge -X ours topic; cat f; git log -1 --format=%s
  git merge -X theirs topic; cat f
  git merge -s recursive topic; git merge --abort; git merge -s resolve topic; git status -s
  git merge -s nope topic
  git merge -X nope topic
  git merge -s ort -X patience topic; git diff
  git merge -X ignore-all-space topic; git merge --abort; git merge -s subtree topic
  git merge --log topic; cat .git/MERGE_MSG; git merge --continue; echo ok > f; git add f; git merge --continue; git log -1
  git merge --signoff -m hi topic; echo ok > f; git commit -qam x; git log -1 --format=%B
  git merge topic; git checkout --ours f; cat f; git checkout --theirs f; cat f; git checkout -m f; cat f; git checkout --conflict=diff3 f; cat f
  git merge topic; git diff --ours; git diff --theirs; git diff --base; git ls-files -u
  git merge --no-stat --no-ff topic; git merge --quit; git status
  git merge --into-name rel topic; git merge --abort; git merge --autostash topic; git merge --abort
  echo dirty > g; git add g; git merge --autostash topic; git merge --abort; git status -s
  git merge-tree --write-tree main topic; git merge-tree --write-tree --name-only main topic; git merge-tree main~1 main topic
  git merge --verify-signatures topic; git merge --cleanup=verbatim topic; git merge --rerere-autoupdate topic
`,
);

plain(
  "rebase",
  row,
  String.raw`
  GIT_SEQUENCE_EDITOR='sed -i 2d' git rebase -i --root; git log --oneline
  git rebase --root; git log --oneline; git rebase --root -q --no-ff; git log --oneline
  echo dirty >> f; git rebase HEAD~2; git rebase --autostash HEAD~2; git status -s; git stash list
  echo d > d; git add d; git switch -qc t HEAD~3; echo t > t; git add t; git commit -qm t; echo x >> t; git rebase --autostash main; git status -s; cat t
  git rebase --exec 'echo hi' HEAD~2; git rebase -x false HEAD~2; git status; git rebase --abort
  git switch -qc t HEAD~3; git commit -q --allow-empty -m a; git commit -q --allow-empty -m b; git rebase --keep-base main; git log --oneline -3; git rebase main; git log --oneline --graph -4
  echo x > x; git add x; git commit -qm 'x'; echo y > y; git add y; git commit -qm 'y'; echo x2 > x; git commit -qam 'fixup! x'; git rebase -i --autosquash HEAD~3; git log --oneline -3; cat x
  echo x > x; git add x; git commit -qm 'x'; echo x2 > x; git commit -qa --fixup=HEAD; git log -1 --format=%s; git commit -q --allow-empty --squash=HEAD~1 -m more; git log -1 --format=%B; GIT_SEQUENCE_EDITOR=cat git rebase -i --autosquash HEAD~3
  git switch -qc t HEAD~2; echo t > t; git add t; git commit -qm t; git switch -qc u HEAD~1; echo u > u; git add u; git commit -qm u; git merge -q t; GIT_SEQUENCE_EDITOR=cat git rebase -i --rebase-merges main; git log --oneline --graph -5
  git rebase --committer-date-is-author-date HEAD~2; git rebase --signoff HEAD~1; git log -1 --format=%B; git rebase --force-rebase HEAD~1; git rebase --stat HEAD~3; git rebase -v HEAD~3
  GIT_SEQUENCE_EDITOR='sed -i "1s/pick/edit/"' git rebase -i HEAD~2; git status; git commit -q --amend -m edited; git rebase --continue; git log --oneline -2
  GIT_SEQUENCE_EDITOR='sed -i "1s/pick/break\npick/"' git rebase -i HEAD~2; git rebase --show-current-patch; git rebase --edit-todo; git rebase --continue
  git branch side HEAD~1; git rebase --update-refs --force-rebase HEAD~3; git log --oneline -2 side; git rebase -s ours HEAD~1; git rebase -X theirs HEAD~1; git rebase --nope
`,
);

plain(
  "history",
  row,
  String.raw`
  git log -L1,2:f --oneline; git log -L /3/,+1:f -s --oneline; git log -L99,100:f; git log -L1,1
  git log -S'line 3' --oneline; git log -G'line [34]' --oneline; git log -S'line 3' -p --oneline; git log --pickaxe-regex -S'line [56]' --oneline --stat
  git log --oneline --name-only -2; git log --oneline --raw -2; git log --numstat --format= -2; git log --oneline -3 --reverse --no-abbrev-commit
  git log --since=2023-11-14T22:15:00 --oneline; git log --max-count=2 --skip=1 --oneline; git log --oneline HEAD~3..; git log --oneline ^HEAD~2 HEAD; git log --not HEAD~2 --oneline
  git log --cherry-pick --oneline main...main~2; git log --cherry-mark --left-right --oneline main...main~2; git log --boundary --oneline HEAD~2..
  git log --children --oneline -2; git log --parents --oneline -2; git log --date=format:%Y-%m-%d --format=%ad -1; git commit -q --amend --no-edit --date='2023-11-11 10:00 +0000'; GIT_TEST_DATE_NOW=1700000000 git log --date=human -1 --format=%ad; git log --show-linear-break --oneline -2
  git log --stdin --oneline < /dev/null; git log --glob=heads --oneline -1; git log --exclude=main --all --oneline; git log --no-walk --oneline HEAD HEAD~2; git log --no-walk=unsorted --oneline HEAD~2 HEAD
  git log --min-parents=1 --oneline; git log --max-parents=0 --oneline; git log --root --oneline -1; git log --ancestry-path HEAD~3..HEAD --oneline; git log --simplify-merges --oneline -1; git log --full-history --oneline -1 -- f
  git log --grep=c3 --grep=c4 --oneline; git log --grep=C3 -i --oneline; git log --invert-grep --grep=c3 --oneline; git log -E --grep='c(1|2)' --oneline; git log -F --grep='c.' --oneline; git log -P --grep='c\d' --oneline -1
  git log --author=Nobody; git log --committer=Learner --oneline -1; git log --format='%C(red)%h%Creset %s' -1 --color; git log --format='%>(10)%h|%<(10)%s|%<(4,trunc)%an' -1; git log --format='%(trailers)%w(20,2,4)%b%n%+s%- b|' -1
  git log --format='%(describe)' -1; git log --format='%S' -1 main; git log --source --oneline -1 main; git log --format='%gd %gs' -g -2; git log -g --oneline -2; git log -g --date=iso -1; git log --nope
  git log --color-words -p -1 --oneline; git log --no-color -1 --oneline; git log --abbrev=12 --oneline -1; git log --encoding=UTF-8 -1 --oneline; git log --expand-tabs=4 -1 --oneline; git log --clear-decorations --oneline -1; git log --decorate-refs=refs/tags --decorate --oneline -1
`,
);

plain(
  "differ",
  `${start} && printf 'def f():\n    a = 1\n    b = 2\n    c = 3\n    d = 4\n    e = 5\n    g = 6\n    h = 7\n    return a\n\ndef k():\n    return 2\n' > p.py && printf 'one two three\n' > w && git add . && git commit -qm base && sed -i 's/h = 7/h = 8/' p.py && printf 'one 2 three\n' > w`,
  String.raw`
  git diff -W; git diff --function-context w
  git diff --patience; git diff --histogram; git diff --minimal; git diff --diff-algorithm=patience; git diff --diff-algorithm=nope; git diff --anchored=x
  git diff --color-moved; git diff --color=always --color-moved=no w; git diff --ws-error-highlight=all w
  git diff --no-index p.py w; git diff --no-index w w; git diff --no-index p.py nope; git diff --no-index --stat p.py w; git diff --no-index --name-status p.py w
  mkdir x y; echo 1 > x/a; echo 2 > y/a; echo 3 > y/b; git diff --no-index x y; git diff --no-index --stat x y; git diff --no-index x/a y
  git diff --word-diff=porcelain w; git diff --word-diff-regex=. w; git diff --word-diff=plain w; git diff --word-diff=nope; git diff --color-words=. w
  git diff --src-prefix=x/ --dst-prefix=y/ w; git diff --line-prefix='> ' w; git diff --no-prefix w; git diff --default-prefix w; git diff --relative; git diff --abbrev=10 w; git diff --output=o w; cat o
  git diff --dirstat; git diff --dirstat=lines,0; git diff --cumulative; git diff --compact-summary; git diff --stat=40,20; git diff --stat-width=30; git diff --stat-graph-width=3; git diff --stat-count=1; git diff --stat-name-width=3
  git diff -I'one' ; git diff --ignore-blank-lines; git diff --ignore-matching-lines=h; git diff -B; git diff -D; git diff --irreversible-delete; git diff --find-object=HEAD:w
  git diff -O/dev/null --name-only; git diff --skip-to=w --name-only; git diff --rotate-to=w --name-only; git diff --indent-heuristic w; git diff --no-indent-heuristic w; git diff --ita-invisible-in-index w; git diff --output-indicator-new='>' w; git diff --textconv w; git diff --ext-diff w
  git diff -1; git diff -0 p.py; git diff -U0 w; git diff --binary w; git diff --exit-code w; git diff --submodule; git diff --ignore-submodules; git diff --merge-base HEAD; git diff HEAD HEAD HEAD; git diff --nope
  printf 'def f():\n' > n; printf 'x\0y' > b; git add .; git diff --cached --binary; git diff --cached --stat --summary --compact-summary
`,
);

plain(
  "odd",
  forked,
  String.raw`
  git status --nope; git status --column; git status --porcelain=v3; git status -v; git status --ahead-behind; git status --no-renames; git status -z; git status --ignored=matching; git status --untracked-files=nope
  git branch --contains HEAD; git branch --no-contains topic; git branch --merged; git branch --no-merged; git branch --points-at HEAD; git branch --sort=-committerdate; git branch --format='%(refname)'; git branch --column; git branch -i --list 'M*'; git branch --edit-description; git branch -c topic copy; git branch -l
  git tag -n; git tag -a x -m m; git tag -n3; git tag --contains HEAD; git tag --sort=-refname; git tag -v x; git tag -f x; git tag --points-at HEAD; git tag --format='%(refname:short) %(taggername)'; git tag --merged; git tag -l 'x*'; git tag --column=always
  git commit --allow-empty --allow-empty-message -m ''; git commit --allow-empty -m x --date=2020-01-01T12:00; git log -1 --format=%ad; git commit --allow-empty -m y --author='B <b@c>'; git commit --allow-empty -C HEAD~1; git commit --allow-empty -c HEAD; git commit --amend --reset-author --no-edit; git commit --allow-empty -m t --trailer 'A: b'; git log -1 --format=%B
  echo n >> m; git commit --dry-run; git commit -n -am x --status; git commit --short; git commit --porcelain; git commit --long; git commit -o m -m only; git commit --interactive; git commit --cleanup=nope -m x; git commit --allow-empty -t nope
  git push --mirror ../x; git init -q --bare ../b; git push --mirror ../b; git push --prune ../b 'refs/heads/*'; git push -o ci=1 ../b main; git push --atomic ../b main topic; git push --follow-tags ../b main; git push --signed ../b main; git push --receive-pack=x ../b main; git push --porcelain ../b main
  git stash push -m x -- nope; echo n >> m; git stash push -k -m kept; git stash list; git stash show --stat; git stash show -p stash@{0}; git stash create; git stash store -m s HEAD; git stash list; git stash drop stash@{5}; git stash branch nb; git stash nope
  git reset --keep HEAD~1; git reset -N; git reset --merge HEAD; git reset --hard nope; git reset --mixed -- nope; git reset -q HEAD m; git reset --soft --hard; git reset --pathspec-from-file=x
  git rm --ignore-unmatch nope; git rm -n m; git rm --cached -q m; git rm --pathspec-from-file=x; git mv -n a b; git mv -k nope b; git mv -f a m; git mv -v m mm; git mv
  git cherry-pick --strategy=ours topic; git cherry-pick -m 1 topic; git cherry-pick --keep-redundant-commits topic; git cherry-pick --no-commit --signoff topic; git cherry-pick --cleanup=x topic; git revert --no-edit -n HEAD; git revert -m 1 HEAD; git revert --reference HEAD
  git shortlog -s topic; git show --no-patch topic; git show -s --format=%H HEAD:a; git show --name-only; git show topic:t; git show -q; git show HEAD^{tree}; git show --nope; git show main topic -s --oneline
  git remote update nope; git remote prune nope; git remote add -f up ../nope; git remote add -t main -m main o ../b; git remote set-head o main; git remote set-branches o x; git remote set-url --push o z; git remote -v; git remote show nope; git remote nope
  git foo; git statsu; git blam; git hlep; git rebas; git pul; git cheery-pick; git worktre; git stach; git bundel
  git config --get-color x red; git config --type=int a.b 1k; git config --int a.b; git config --bool a.c yes; git config --get --bool a.c; git config --show-origin a.b; git config --show-scope a.b; git config --get-urlmatch http http://x; git config --rename-section a z; git config --remove-section z; git config --name-only --list | head -2; git config -e --nope; git config --default d --get no.pe
  git help -a | head -3; git help nope 2> /dev/null; git help -g | head -3; git version --build-options | head -1; git --html-path; git --man-path; git --info-path; git --list-cmds=parseopt > /dev/null; git -p log --oneline; git --namespace=x log --oneline -1; git --literal-pathspecs log --oneline -- a; git --config-env=a.b=HOME config a.b; git --no-advice; git --super-prefix
  git init --template=nope x; git init --separate-git-dir=g y; cat y/.git; git init --shared z; git init --object-format=sha256 w; git init -q --nope; git clone --mirror . m.git; git clone --no-checkout . nc; ls nc; git clone --single-branch -b topic . sb; git -C sb branch -a; git clone --no-tags --depth 1 file://$PWD sh; git -C sh log --oneline; git clone --recurse-submodules . rs; git clone -c a.b=c . cc; git -C cc config a.b; git clone --shared . shd
`,
);

plain(
  "submodule",
  `git init -q lib && cd lib && echo l > l && git add l && git commit -qm lib && cd .. && git config --global protocol.file.allow always && ${one}`,
  String.raw`
  git submodule; git submodule status; git submodule add ../lib; git status; cat .gitmodules; git submodule status; git commit -qm sub; git submodule; git ls-tree HEAD
  git submodule add ../lib vendor/lib; git commit -qm sub; cd ..; git clone -q app two; cd two; git submodule status; git submodule init; git submodule update; git submodule status; cat vendor/lib/l
  git submodule -q add ../lib; git commit -qm sub; git submodule foreach 'echo $name $sm_path'; git submodule foreach --quiet pwd > /dev/null; cd lib; git log --oneline; echo m > m; git add m; git commit -qm m; cd ..; git status; git diff; git submodule summary; git add lib; git diff --cached --submodule
  git submodule -q add ../lib; git commit -qm sub; git submodule deinit lib; git submodule status; git submodule deinit nope; git submodule update --init; git rm lib; git status -s
  git submodule -q add ../lib; git commit -qm sub; cd ..; git clone --recurse-submodules app three 2>&1 | grep -v Cloning; cat three/lib/l; cd three; git submodule sync; git submodule set-branch -b x lib; git submodule absorbgitdirs; git submodule nope
  git submodule add ../nope; git submodule add; git submodule update nope; git submodule add ../lib a; git submodule init nope
`,
);
