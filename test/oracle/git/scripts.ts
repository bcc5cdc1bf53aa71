/** Scripts that real git and ours must answer alike. Written from git's manual and from what learners type. */
export const scripts: Record<string, string> = {};

const start = "git init -q app && cd app";
const one = `${start} && echo a > a && git add a && git commit -qm one`;
const two = `${one} && echo b >> a && git commit -qam two`;
const forked = `${one}
git switch -qc topic && echo t > t && git add t && git commit -qm topic && git switch -q main && echo m > m && git add m && git commit -qm main2`;
const fought = `${start} && printf '1\\n2\\n3\\n4\\n5\\n' > f && git add f && git commit -qm base
git switch -qc topic && printf '1\\ntwo\\n3\\n4\\n5\\n' > f && git commit -qam theirs
git switch -q main && printf '1\\nTWO\\n3\\n4\\n5\\n' > f && git commit -qam ours`;
const hosted = `git init -q --bare srv.git && git init -q app && cd app && git remote add origin ../srv.git
echo a > a && git add a && git commit -qm one`;

/** One line a script: its name is its line. */
function plain(setUp: string, lines: string): void {
  for (const line of lines.split("\n").map((each) => each.trim()))
    if (line !== "") scripts[`${names.get(setUp) ?? "nothing"}: ${line}`] = `${setUp}\n${line}`;
}

const names = new Map([
  [start, "empty"],
  [one, "one commit"],
  [two, "two commits"],
  [forked, "forked"],
  [fought, "conflict"],
  [hosted, "hosted"],
]);

plain(
  "",
  String.raw`
  git status
  git init; git init
  git init app; cd app; git init
  git init -b trunk app; cd app; git status
  git init -q --bare x.git; cat x.git/HEAD x.git/config
  git init app; cat app/.git/config app/.git/info/exclude app/.git/description; ls app/.git
  git
  git stauts
  git comit -m x
  git psuh
  git frobnicate
  git --version
  git version
  git -C nowhere status
  git --nope
  git add .
  git commit -m x
  git log
  git config --global user.name; git config user.email; git config nope.nope
  git config --global alias.st status; git init -q a; cd a; git st -s; git config --get-regexp alias
  git config --global alias.hi '!echo hi'; git hi there
  git config --global core.editor vim; git config --global --list; cat .gitconfig
  git config bad; git config a.b.c d; git config --local a.b c
  git clone nowhere
  git clone
  git diff --no-index a b
  printf '1\n' > a; printf '2\n' > b; git diff --no-index a b
`,
);

plain(
  start,
  String.raw`
  git status
  git status -s; git status -sb; git status --porcelain=v2 -b
  git log
  git branch
  git branch -a; git branch --show-current; git branch x
  git commit -m nothing
  git commit --allow-empty -m first; git log
  echo a > a; git status
  echo a > a; git add a; git status; git rm --cached a; git status
  mkdir d; echo a > d/a; echo b > d/b; git status; git status -u; git add d/a; git status; git status -uno
  git add
  git add nope
  git add .
  echo x > .gitignore; echo x > x; git status; git add x; git add -f x; git status
  mkdir -p node_modules/a; echo 1 > node_modules/a/b; echo node_modules > .gitignore; git status --ignored; git add .; git status -s; git add node_modules/a/b
  printf '*.log\n!keep.log\nbuild/\n/top\n' > .gitignore; mkdir -p build sub; touch a.log keep.log build/x sub/top top sub/b.log; git status -s -uall --ignored; git check-ignore -v a.log keep.log build/x sub/top top
  echo a > a; git add -n a; git add -v a; git add -v a
  echo a > a; git add a; git commit -m $'Add a\n\nBody text here.'; git log
  echo a > a; git add a; git commit -m one -m two -m three; git log --format=%B
  echo a > a; git add a; git commit
  echo a > a; git add a; GIT_EDITOR='echo edited >' git commit; git log --oneline
  echo a > a; git add a; git commit -F a; git log --oneline
  echo a > a; chmod +x a; git add a; git commit -m exec; git ls-files -s; chmod -x a; git status -s; git diff
  ln -s target link; git add link; git commit -m link; git ls-tree HEAD; rm link; git status -s; git checkout link; readlink link
  printf 'no newline' > a; git add a; git commit -qm one; printf 'no newline\n' > a; git diff
  git config user.name Ada; git config user.email ada@example.com; git commit --allow-empty -m x; git log
  git config --unset user.name; git config user.name A; git config user.name B; git config --add user.name C; git config --get-all user.name; git config user.name D; git config --unset-all user.name; cat .git/config
  git checkout -b other; git status; git switch -c third; cat .git/HEAD
  git branch -m trunk; git status -s -b
  git push; git push origin main; git pull; git fetch; git remote -v
  git remote add heroku https://git.heroku.com/x.git; git remote; git remote -v; git remote add heroku y; git remote rename heroku h; git remote get-url h; git remote set-url h z; git remote -v; git remote remove h; git remote remove h; git remote -v; cat .git/config
  git stash; git stash list; git stash pop
  git show; git diff; git diff --cached; git diff HEAD
  git mv a b; git rm a; git reset HEAD~1; git checkout nope; git restore nope; git restore
  git merge x; git tag v1; git tag; git rev-parse HEAD; git reflog
`,
);

plain(
  one,
  String.raw`
  git status
  git commit -m again
  echo b >> a; git status; git diff; git commit -m x; git commit -am two; git show --stat
  echo b > b; git commit -m x; git add b; git commit -m b; git log --oneline
  rm a; git status; git add a; git status; git commit -m gone; git log --stat
  rm a; git commit -am gone; git show
  git rm a; git status; git commit -m gone; ls
  echo b >> a; git rm a; git rm --cached a; git status -s; git rm -f a
  echo b > b; git add b; git rm b; git rm -f b; ls; git rm nope
  mkdir d; echo x > d/x; git add d; git commit -qm d; git rm d; git rm -r d; git status -s
  git mv a b; git status; git commit -m renamed; git show; git show --stat; git log --follow --oneline b
  mkdir d; git mv a d; git status -s; git mv d/a nope/x; git mv zzz y; git mv d e; git status -s
  echo b >> a; git checkout a; git status -s; echo b >> a; git checkout -- a; git status -s; echo c >> a; git restore a; git status -s
  echo b >> a; git add a; git restore --staged a; git status -s; git add a; git reset a; git status -s; git add a; git reset; git status
  echo b >> a; git add a; git reset --hard; git status; cat a
  git commit --amend -m better; git log; git reflog
  echo b > b; git add b; git commit --amend --no-edit; git show --stat
  git commit --amend --author 'Ada <ada@x.org>' --no-edit; git log
  git commit --amend; git log --oneline
  git branch x; git branch; git branch -v; git branch x; git branch -d x; git branch -d x; git branch -d main; git branch 'bad name'; git branch -m new; git branch
  git checkout -b x; git checkout main; git checkout -; git switch main; git switch -; git switch nope; git switch -c main; git checkout -b main
  git checkout HEAD; git status; git switch --detach main; git switch main
  git tag v1; git tag -a v2 -m two; git tag; git tag -n; git show v2; git tag v1; git tag -d v1; git tag -d v1; git tag -l 'v*'; git cat-file -p v2
  git stash; echo b >> a; git stash; git stash list; git stash show; git stash show -p; git status -s; git stash pop; git status -s
  echo b >> a; git stash push -m 'my work'; echo c > c; git stash -u; git stash list; git stash drop; git stash apply; git stash clear; git stash list
  echo b > b; git add b; git stash; git status -s; git stash pop; git status -s; git stash drop
  echo b >> a; git add a; echo c >> a; git stash; git stash pop --index; git status -s
  echo b >> a; git stash; echo zz >> a; git commit -qam zz; git stash pop; cat a; git status; git stash list
  git show HEAD:a; git show nope; git show HEAD:nope; git cat-file -t HEAD; git cat-file -p HEAD^{tree}; git rev-parse HEAD HEAD^{tree} main; git rev-parse --short HEAD; git rev-parse nope; git rev-parse --verify nope
  mkdir -p d/e; cd d/e; git status; git rev-parse --show-toplevel --show-prefix --git-dir; echo x > x; git status -s; git add .; git status; git ls-files; git commit -qm x; git log --oneline -- .; git mv x y; git status -s; git checkout HEAD -- x; ls
  git log --oneline; git log -1; git log --format='%H %h %T %P %an %ae %ad %s'; git log --pretty=oneline; git log --pretty=fuller; git log --pretty=short; git log --pretty=raw; git log --date=short; git log --date=iso; git log --format=%cd --date=unix
  git log --author=Learner --oneline; git log --author=Nobody --oneline; git log --grep=one --oneline; git log nope; git log -- nope; git log -p; git log --stat --summary; git log --name-only --oneline; git log --name-status --oneline
  git blob; git help nope > /dev/null; git diff --nope; git log --decorate --oneline; git add --nope 2>&1 | head -1
  echo 'a b' > 'a b'; git add .; git status; git status -s; git commit -m space; echo c >> 'a b'; git diff; git ls-files
  echo x > ü.txt; git status -s; git add .; git commit -m 'ümlaut ä'; git log --oneline; git ls-files; git show --stat; git config core.quotepath false; git ls-files
  git fetch; git fetch origin; git push; git push heroku main; git pull; git pull heroku main; git remote show
  printf '#!/bin/sh\necho no; exit 1\n' > .git/hooks/pre-commit; chmod +x .git/hooks/pre-commit; echo b >> a; git commit -am b; git commit -nam b
  printf '#!/bin/sh\necho "$(cat $1) [x]" > $1\n' > .git/hooks/commit-msg; chmod +x .git/hooks/commit-msg; git commit --allow-empty -m b; git log -1 --format=%s; printf x > .git/hooks/post-commit; git commit --allow-empty -m c
  git init -q sub; git add sub; git status -s; cd sub; git commit -q --allow-empty -m x; cd ..; git add sub; git status -s
  git count-objects; git ls-files -s; git ls-files -o; echo z > z; git ls-files -o; git ls-files --error-unmatch z; git ls-tree HEAD a
  git reset --soft HEAD~1; git reset --hard nope; git reset nope; git reset --hard HEAD; git checkout -f; git checkout .
  git show-ref; git show-ref --heads; git for-each-ref; git symbolic-ref HEAD; git symbolic-ref --short HEAD; git update-ref refs/heads/z HEAD; git branch; git merge-base main z; git rev-list HEAD; git check-ref-format --branch x
`,
);

plain(
  two,
  String.raw`
  git log; git log --oneline; git log -1 --oneline; git log -n 1 --format=%s; git log --reverse --oneline; git log --skip=1 --oneline; git log HEAD~1..HEAD --oneline; git log HEAD~1 --oneline
  git diff HEAD~1; git diff HEAD~1 HEAD; git diff HEAD~1..HEAD; git diff HEAD HEAD~1; git diff --stat HEAD~1; git diff --name-only HEAD~1; git diff --name-status HEAD~1; git diff --numstat HEAD~1; git diff --shortstat HEAD~1; git diff HEAD~1 -- a; git diff HEAD~1 -- nope
  git show; git show HEAD~1; git show HEAD^; git show --stat; git show --name-only; git show -s; git show HEAD --format=%s; git show HEAD~5
  git reset HEAD~1; git status; git diff; git log --oneline; git reflog
  git reset --soft HEAD~1; git status; git commit -m again; git log --oneline
  git reset --hard HEAD~1; git log --oneline; git reset --hard ORIG_HEAD; git log --oneline; git reset --hard 'HEAD@{1}'; git reflog
  git checkout HEAD~1; git status; git commit --allow-empty -m lost; git checkout main; git branch
  git checkout HEAD~1 -q; git switch -c rescue; git log --oneline --all --graph; git branch -v
  git checkout HEAD~1 -- a; git status; git diff --cached
  git checkout HEAD~1 a; git status -s; git restore --source=HEAD a; git status -s; git restore --source=HEAD --staged --worktree a; git status -s
  git branch old HEAD~1; git branch --merged old; git branch --no-merged old; git branch --contains HEAD~1; git branch -f old HEAD; git branch -v
  git tag v1 HEAD~1; git log --oneline --decorate; git diff v1; git checkout v1; git status; git checkout -q main
  git log --graph --oneline; git log --graph; git rev-list --count HEAD; git rev-parse HEAD~1 HEAD^ @ @~1; git rev-parse HEAD^2; git rev-parse HEAD~9
  git diff -w HEAD~1; git diff -U0 HEAD~1; git diff --word-diff HEAD~1; git diff -R HEAD~1; git diff --exit-code HEAD~1 > /dev/null; echo $?; git diff --quiet; echo $?
  echo dirty >> a; git checkout HEAD~1; git switch --detach HEAD~1; git checkout -f HEAD~1
  echo x > x; git checkout -b t; git add x; git commit -qm x; git checkout main; echo y > x; git checkout t; rm x; git checkout t
  git commit --amend -m 'two amended'; git log --oneline; git log -g --oneline; git reflog -1
  git log -S b --oneline; git log -G b --oneline; git log --since=2020-01-01 --oneline; git log --until=2020-01-01 --oneline; git log --oneline -- a; git log --no-merges --oneline; git log a; git log --oneline HEAD a
  git show HEAD:a HEAD~1:a; git diff HEAD~1:a HEAD:a; git cat-file -p HEAD~1:a
`,
);

plain(
  forked,
  String.raw`
  git merge topic; git log --graph --oneline; git log --oneline; git show; git branch -d topic; git status
  git merge --no-commit topic; git status; git commit -m merged; git log --oneline --graph
  git merge --squash topic; git status; git commit -m squashed; git log --oneline --graph
  git merge --ff-only topic
  git merge -m 'custom message' topic; git log -1
  git log --oneline --graph --all; git log main..topic --oneline; git log topic...main --oneline --left-right; git diff main...topic; git diff main topic --stat
  git branch -v; git branch -d topic; git branch -D topic; git branch
  git merge-base main topic; git branch --no-merged; git merge nope; git merge main; git merge
  git switch topic; git merge main; git log --graph --oneline; git switch main; git merge topic; git log --graph --oneline
  git checkout topic -- t; git status -s; git merge topic
  echo x >> m; git merge topic; git status -s; git reset --hard HEAD~1
  echo x > t; git merge topic; rm t; git merge topic
  git merge --no-ff topic; git revert --help > /dev/null; git reset --hard HEAD~1; git log --oneline
  git log --all --oneline --graph --decorate; git log --first-parent --oneline; git rev-list --count --all; git log --merges --oneline; git log --branches --oneline
`,
);

plain(
  fought,
  String.raw`
  git merge topic; cat f; git status; git diff; git ls-files -s; git commit -m x
  git merge topic; echo resolved > f; git add f; git status; git commit -m merged; git log --graph --oneline; git show
  git merge topic; git merge --abort; git status; cat f; git merge --abort
  git merge topic; git checkout --ours f; cat f; git checkout --theirs f; cat f; git add f; git commit --no-edit; git log -1
  git merge topic; git merge topic; git switch topic; git pull; git stash; git reset --hard; git status
  git merge topic > /dev/null; git commit -am 'all'; git status; cat f
  git config merge.conflictstyle diff3; git merge topic; cat f
  git merge topic; git status -s; git status --porcelain=v2; git rm f; git status; git commit -m gone
  git checkout topic; git rm -q f; git commit -qm del; git checkout main; git merge topic; git status; git add f; git commit -qm kept; git log --oneline
  git merge topic; git restore --ours f; git restore f; git checkout -m f; git diff --ours 2>&1 | head -1
`,
);

plain(
  hosted,
  String.raw`
  git push; git push origin main; git status; git branch -a; git log --oneline --decorate
  git push -u origin main; git status; git status -sb; git push; echo b > b; git add b; git commit -qm two; git status; git push; git branch -vv
  git push origin nope; git push nope main; git push origin HEAD; git push origin main:other; git push origin :other; git push origin --delete other; git push origin main main:x
  git push --set-upstream origin main; git config --list --local; git branch -m x; git push; git status
  git push -q origin main; echo b > b; git add b; git commit -qm two; git push -q origin main; git commit -q --amend -m other; git push origin main; git push -f origin main; git push --force-with-lease origin main
  git tag v1; git tag -a v2 -m two; git push --tags origin; git push origin v1; git push origin main --tags; git tag -f v1 HEAD; git ls-remote origin; git push origin :v1; git ls-remote
  git push --all origin; git push --dry-run origin main:y; git push --porcelain origin main:z; git push -v origin main
  git push -q -u origin main; cd ..; git clone srv.git two; cd two; git log --oneline; git status; cat .git/config; git branch -a; git remote -v; git remote show origin
  git push -q -u origin main; cd ..; git clone -q srv.git two; cd two; echo t > t; git add t; git commit -qm two; git push; cd ../app; git fetch; git status; git log --oneline origin/main; git pull; git log --oneline; git pull
  git push -q -u origin main; cd ..; git clone -q srv.git two; cd two; echo t > t; git add t; git commit -qm two; git push -q; cd ../app; echo u > u; git add u; git commit -qm mine; git push; git fetch; git push; git status; git pull; git pull --no-rebase; git log --graph --oneline; git push; git status
  git push -q -u origin main; cd ..; git clone -q srv.git two; cd two; echo t > a; git commit -qam two; git push -q; cd ../app; echo u > a; git commit -qam mine; git pull --no-rebase; git status; cat a; git pull
  git push -q origin main; git fetch; git pull; git pull origin main; git pull origin nope; git branch -u origin/main; git branch -u origin/nope; git branch --unset-upstream; git branch --unset-upstream
  git push -q origin main main:feature; cd ..; git clone -q srv.git two; cd two; git checkout feature; git branch -vv; git switch nope; git switch -c mine origin/feature; git branch -r; git checkout -b z --no-track origin/main; git branch -vv
  git push -q origin main main:feature; git push -q origin --delete feature; cd ..; git clone srv.git; git clone srv.git two -b main; git clone srv.git three -b nope; git clone -o up srv.git four; cd four; git remote
  git push -q origin main main:feature; cd ..; git clone -q srv.git two; cd app; git push -q origin :feature; cd ../two; git fetch; git branch -r; git fetch -p; git branch -r; git remote prune origin
  cd ..; git clone srv.git two; cd two; git status; git branch -a; git log; cat .git/HEAD
  cd ..; git clone --bare app b.git; cd b.git; git log --oneline; git status; git branch
  git push -q origin main; cd ..; git clone -q --depth 1 file://$PWD/srv.git two; cd two; git log --oneline; cat .git/shallow
`,
);
