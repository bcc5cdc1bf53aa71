/** Scripts about remotes in the next folder: every option of fetch, push, clone, ls-remote, remote and pull that is used. */
export const remoteScripts: Record<string, string> = {};

const app = `git init -q --bare srv.git
git init -q app && cd app && git remote add origin ../srv.git
echo a > a && git add . && git commit -qm one`;
const row = `${app}
for i in 1 2 3 4 5; do echo "line $i" >> f; git add f; git commit -qm "c$i"; done; git tag light HEAD~2; git tag -a v1 -m v1 HEAD~1
git branch side HEAD~3; git push -q origin main side --tags; git branch -qu origin/main`;
const two = `${row}
cd ..; git clone -q srv.git two; cd two; echo t > t; git add t; git commit -qm theirs; git push -q; git tag new; git tag -a v2 -m v2; git push -q --tags; git push -q origin main:extra :side; cd ../app`;

function plain(name: string, setUp: string, lines: string): void {
  for (const line of lines.split("\n").map((each) => each.trim()))
    if (line !== "") remoteScripts[`far ${name}: ${line}`] = `${setUp}\n${line}`;
}

plain(
  "push",
  row,
  String.raw`
  git push --mirror; git branch more; git tag -d light; git branch -D side; git push --mirror origin; git ls-remote
  git push --mirror origin main; git push --mirror --tags; git push --mirror --all; git push --all --tags; git push --all origin main
  git branch -D side; git push --prune origin 'refs/heads/*'; git push --prune origin 'refs/heads/*:refs/heads/*'; git ls-remote --heads
  git branch -D side; git push --prune --dry-run origin 'refs/heads/*:refs/heads/*'; git push --prune --all; git ls-remote
  git push -o ci.skip origin main:x; git -C ../srv.git config receive.advertisePushOptions true; git push -o ci.skip -o 'a b' origin main:x
  git -C ../srv.git config receive.advertisePushOptions true; git config push.pushOption one; git push origin main:x; git push --push-option=two origin main:y
  git -C ../srv.git config receive.advertisePushOptions true; printf '#!/bin/sh\necho $GIT_PUSH_OPTION_COUNT $GIT_PUSH_OPTION_0\n' > ../srv.git/hooks/pre-receive; chmod +x ../srv.git/hooks/pre-receive; git push -o 'hello you' origin main:x
  git push --signed origin main:x; git push --signed=if-asked origin main:x; git push --no-signed origin main:z
  git push --receive-pack=nope origin main:x; git push --exec=git-receive-pack origin main:x; git push --receive-pack git-receive-pack origin main:y
  git push --porcelain; git push --porcelain origin main:n :side; git push --porcelain origin main~1:main; git push --porcelain -f origin main~1:main; git push --porcelain --dry-run origin main
  git push --thin origin main:x; git push --no-thin origin main:y; git push -4 origin main:z; git push -6 origin main:w; git push --recurse-submodules=check origin main:v; git push --no-recurse-submodules origin main:u
  git push --atomic origin main:a main~1:main; git ls-remote --heads
  git push --force-if-includes origin main; git push --force-with-lease --force-if-includes origin +main~1:main; git push -f --force-with-lease=side:main origin main:side
  git push origin main:refs/heads/deep/er main:refs/x/y; git push origin --delete deep/er refs/x/y; git ls-remote
  git push origin tag v1; git tag v3; git push origin tag v3; git push origin v3 -d; git push --delete; git push --delete origin side:side
  git push --all --dry-run; git push --tags --dry-run origin; git push -n origin main:x; git push -u origin side -n; git push -u origin side main; git push -uq origin side
  git push ../srv.git main:p; git push file://$HOME/srv.git main:q; git push --repo=origin; git push --repo=origin main
  git push nowhere; git push ./nowhere main; git push origin main main; git push origin main:x side:x; git push origin 'main:refs/heads/*'; git push origin ':'
  git config push.default matching; echo 2 >> a; git commit -qam two; git push; git config push.default nothing; git push; git config push.default current; git switch -qc cur; git push; git config push.default upstream; git push
  git config push.followTags true; git tag -a v9 -m v9; git push; git push origin main; git config push.autoSetupRemote true; git switch -qc auto; git push; git push
  git config remote.origin.push refs/heads/main:refs/heads/prod; git push; git config remote.origin.pushurl ../none.git; git push; git remote -v
  git config remote.pushDefault other; git push; git remote add other ../srv.git; git push; git config branch.main.pushRemote origin; git push
  git checkout -q --detach; git push; git push origin HEAD; git push origin HEAD:main; git push origin HEAD:refs/heads/h; git push origin @:refs/heads/at
  git -C ../srv.git config receive.denyDeletes true; git push origin :side; git -C ../srv.git config receive.denyNonFastForwards true; git push -f origin main~1:main
  printf '#!/bin/sh\necho no $1; [ $1 != refs/heads/bad ]\n' > ../srv.git/hooks/update; chmod +x ../srv.git/hooks/update; git push origin main:good main:bad; git ls-remote --heads
  printf '#!/bin/sh\ncat; exit 1\n' > ../srv.git/hooks/pre-receive; chmod +x ../srv.git/hooks/pre-receive; git push origin main:x main:y
  printf '#!/bin/sh\necho got $(wc -l)\n' > ../srv.git/hooks/post-receive; cp ../srv.git/hooks/post-receive ../srv.git/hooks/post-update; chmod +x ../srv.git/hooks/post-*; git push origin main:x main:y
  printf '#!/bin/sh\necho $@; cat\nexit 1\n' > .git/hooks/pre-push; chmod +x .git/hooks/pre-push; git push origin main:x; git push --no-verify origin main:x
  cd ..; git clone -q app three; cd three; git commit -q --allow-empty -m t; git push; git push origin main:other; git -C ../app config receive.denyCurrentBranch ignore; git push; git -C ../app log --oneline -1
  cd ..; git clone -q app three; cd three; echo t > t; git add t; git commit -qm t; git -C ../app config receive.denyCurrentBranch warn; git push; git -C ../app status -s
  cd ..; git clone -q app three; cd three; echo t > t; git add t; git commit -qm t; git -C ../app config receive.denyCurrentBranch updateInstead; git push; ls ../app; git -C ../app status -s; echo d >> ../app/t; echo 2 > t; git commit -qam t2; git push
  cd ..; git clone -q app three; cd three; git push origin :main; git push origin :side
`,
);
plain(
  "fetch",
  two,
  String.raw`
  git fetch; git tag; git branch -a; git fetch
  git fetch --prune; git branch -a; git fetch -p --dry-run; git fetch --prune-tags; git fetch -P; git tag
  git fetch --dry-run; git branch -r; git fetch -n; git tag; git fetch --tags; git tag; cat .git/FETCH_HEAD
  git fetch --all; git remote add two ../two; git fetch --all; git fetch --multiple origin two; git fetch --all origin; git fetch --multiple; git branch -r
  git remote add two ../two; git config remotes.both 'origin two'; git fetch both; git fetch nope; git fetch --multiple both nope
  git remote add two ../two; git remote add bad ../bad; git fetch --all; git fetch --all --jobs=2 2> /dev/null; git fetch -j4 origin
  git fetch origin main; git fetch origin main extra; cat .git/FETCH_HEAD; git fetch -a origin v1; cat .git/FETCH_HEAD; git fetch origin tag v2
  git fetch origin extra:got; git fetch origin +extra:got main:refs/heads/x/y; git fetch origin main:main; git fetch -u origin extra:main; git status -s
  git fetch -v; git fetch -q --prune; git fetch --verbose origin main; git fetch --porcelain
  git fetch origin nope; git fetch origin 'refs/heads/n*:refs/x/*'; git fetch origin HEAD; git fetch origin @; git fetch origin; git fetch .; git fetch . main:copy; git fetch ../two; git fetch ../two main:from-two
  git fetch --set-upstream origin extra; git config branch.main.merge; git fetch --update-head-ok origin; git fetch --refmap= origin extra; git fetch --refmap='refs/heads/*:refs/r/*' origin extra; git for-each-ref
  git fetch --no-write-fetch-head; ls .git/FETCH_HEAD; git fetch --write-fetch-head; cat .git/FETCH_HEAD
  git fetch --atomic; git fetch --keep 2>&1 | grep -v keep; git fetch --no-auto-gc; git fetch --no-auto-maintenance; git fetch --upload-pack git-upload-pack origin; git fetch --upload-pack nope origin
  git fetch --no-recurse-submodules; git fetch --recurse-submodules; git fetch --show-forced-updates; git fetch -4; git fetch --no-prune
  git -C ../two push -qf origin main~2:main; git fetch; git fetch -f; git fetch origin main:main2; git -C ../two push -qf origin main; git fetch origin main:main2
  git -C ../two tag -f v1 main 2> /dev/null; git -C ../two push -qf origin v1; git fetch --tags; git fetch --tags --force; git fetch --tags
  git config fetch.prune true; git fetch; git config remote.origin.tagOpt --tags; git fetch; git tag; git config remote.origin.prune false; git fetch; git branch -r
  git config --add remote.origin.fetch '^refs/heads/extra'; git fetch; git branch -r; git fetch origin '^refs/heads/main' 'refs/heads/*:refs/y/*'; git for-each-ref refs/y
  git config remote.origin.skipDefaultUpdate true; git fetch --all; git remote update; git remote update origin
  git fetch --depth 1 file://$HOME/srv.git; git fetch --stdin origin <<< main; git fetch --negotiation-tip=main origin
  git fetch --nope; git fetch --depth; git fetch --depth=x; git fetch --depth 0; git fetch --deepen=-1; git fetch --unshallow; git fetch --depth 1 --unshallow; git fetch -j x
`,
);
plain(
  "shallow",
  `${two}; cd ..`,
  String.raw`
  git clone --depth 1 file://$PWD/srv.git c; cd c; git log --oneline; git fetch --deepen 1; git log --oneline; git fetch --deepen=2; git log --oneline; git branch -a; git tag; cat .git/shallow | wc -l
  git clone -q --depth 2 file://$PWD/srv.git c; cd c; git fetch --unshallow; git log --oneline | wc -l; git fetch --unshallow; ls .git/shallow; git fsck
  git clone -q --depth 3 --no-single-branch file://$PWD/srv.git c; cd c; git branch -r; git fetch --depth 1; git log --oneline; git fetch --depth 4; git log --oneline
  git clone -q --depth 1 --branch v1 file://$PWD/srv.git c 2> /dev/null; cd c; git log --oneline; git status | head -1; git tag; cat .git/config
  git clone -q --shallow-since=2023-11-14T22:20 file://$PWD/srv.git c; cd c; git log --format=%s; git fetch --shallow-since=2000-01-01; git log --format=%s | wc -l
  git clone -q --shallow-exclude=light file://$PWD/srv.git c; cd c; git log --format=%s; git fetch --shallow-exclude=v1; git log --format=%s
  git clone --depth 1 srv.git c; cd c; git log --oneline | wc -l; git rev-parse --is-shallow-repository
  git clone --depth 0 srv.git c; git clone --depth x srv.git d; git clone --depth -1 srv.git e; ls
  git clone -q --depth 2 file://$PWD/srv.git c; cd c; echo n > n; git add n; git commit -qm n; git push; git log --oneline; git merge-base HEAD origin/main; git log --oneline HEAD~5; git blame n | cut -c1-9
  git clone -q --depth 1 file://$PWD/srv.git c; cd c; git push ../new.git main; git init -q --bare ../new.git; git push ../new.git main; git -C ../new.git config receive.shallowUpdate true; git push ../new.git main
  git clone -q --depth 1 file://$PWD/srv.git c; git clone c d; git clone -q file://$PWD/c e; git -C d log --oneline; git -C e log --oneline; cat e/.git/shallow | wc -l; git clone --reject-shallow file://$PWD/c f
`,
);
plain(
  "clone",
  `${two}; cd ..`,
  String.raw`
  git clone --mirror srv.git; git clone --mirror srv.git m; cd m; git for-each-ref; git config --get-regexp remote; git config core.bare; git fetch
  git clone --bare srv.git b; cd b; git for-each-ref; cat config HEAD packed-refs | grep -v '^#'; git fetch; git branch
  git clone --single-branch srv.git s; cd s; git branch -a; git tag; git config --get-all remote.origin.fetch; git fetch; git clone -q --single-branch -b extra ../srv.git ../t; git -C ../t branch -a; git -C ../t log --oneline -1
  git clone -n srv.git n; cd n; ls; git status -s; git checkout -q; ls; git clone -q --no-checkout ../srv.git ../o; ls ../o
  git clone --shared srv.git h; cat h/.git/objects/info/alternates; git -C h log --oneline -1; git -C h count-objects; git clone -s -q h i; git -C i fsck; git -C i log --oneline | wc -l
  git clone --reference app srv.git r; cat r/.git/objects/info/alternates; git -C r log --oneline -1; git clone --reference nope srv.git r2; git clone --reference-if-able nope srv.git r3; git clone --reference app --dissociate srv.git r4
  git clone -c a.b=c -c core.x=y --config d.e=f srv.git c; git -C c config --get-regexp '^(a|d|core.x)'; git clone -c nope srv.git d; cat d/.git/config
  git clone -o up srv.git u; git -C u branch -a; git -C u remote -v; git clone -o 'a b' srv.git v; git -C u config --get-regexp branch; git clone -o up --bare srv.git w; git -C w config --get-regexp remote
  git clone -b v1 srv.git t; git -C t status | head -1; git clone -q -b extra srv.git e; git -C e status | head -2; git clone -b nope srv.git x; ls
  git clone --no-tags srv.git t; git -C t tag; git -C t config remote.origin.tagOpt; git -C t fetch; git -C t tag; git clone --no-tags --single-branch -q srv.git t2; git -C t2 fetch; git -C t2 tag
  git clone --recurse-submodules srv.git s; git clone -q --recursive srv.git s2; git clone --shallow-submodules srv.git s3; git clone -j2 srv.git s4; git clone --remote-submodules srv.git s5; git -C s config --get-regexp submodule
  git clone --separate-git-dir=g srv.git s; cat s/.git; ls g; git -C s status -sb; git clone --template=nope srv.git t; git clone --template= srv.git t2; ls t2/.git
  git clone -q --sparse srv.git s; ls s; git -C s sparse-checkout list; git clone --filter=blob:none srv.git f; git clone -u git-upload-pack srv.git g; git clone --upload-pack nope srv.git h
  git clone; git clone srv.git app; git clone nope; git clone ./nope x; git clone a b c; git clone srv.git ''; git clone --bare -o x; git clone --bare --separate-git-dir=x srv.git; git clone --nope srv.git
  git clone srv.git deep/er/c; ls deep/er; mkdir e; git clone srv.git e; ls e; mkdir f; touch f/x; git clone srv.git f; ls f; git clone srv.git/ .; git clone ./srv.git/ k; git clone file://$PWD/srv.git l; ls
  git clone --no-local srv.git c; git clone --no-hardlinks srv.git d; git clone -l srv.git e; git clone -v srv.git f; git clone --progress -q srv.git g; git clone --no-reject-shallow -q srv.git h; git clone -4q srv.git i
  git -C srv.git symbolic-ref HEAD refs/heads/nope; git -c protocol.version=2 clone srv.git c; git -C c branch -a; git -C c status | head -3; git -C c checkout -q main; git -C c branch -vv | cut -c1-40
  git -C app checkout -q --detach v1; git clone app c 2>&1 | head -4; git -C c status | head -1; git -C c branch -a; git -C c remote show origin
  git init -q empty; git clone empty c; cat c/.git/config c/.git/HEAD; git -C c pull; cd c; git commit -q --allow-empty -m 1; git push; git init -q --bare -b trunk ../e2
  git clone -q app c; cd c; git pull; git fetch; git log --oneline -1; git branch -a; git remote show origin; git remote -v; cat .git/packed-refs; git reflog --all
`,
);
plain(
  "ls-remote",
  two,
  String.raw`
  git ls-remote; git ls-remote origin; git ls-remote ../srv.git; git ls-remote -q; git ls-remote .
  git ls-remote --heads; git ls-remote -h origin; git ls-remote --tags; git ls-remote -t origin; git ls-remote --refs; git ls-remote --heads --tags --refs
  git ls-remote --symref; git ls-remote --symref origin HEAD; git ls-remote --get-url; git ls-remote --get-url origin; git ls-remote --get-url nope
  git ls-remote origin main; git ls-remote origin heads/main; git ls-remote origin 'v*'; git ls-remote origin refs/heads/*; git ls-remote origin HEAD nope; git ls-remote --exit-code origin nope; git ls-remote --exit-code origin main
  git ls-remote --sort=-refname; git ls-remote --sort=version:refname --tags; git ls-remote --sort=nope
  git ls-remote nope; git ls-remote ./nope; git ls-remote --nope; cd ..; git ls-remote; git ls-remote srv.git main; git ls-remote -o x srv.git main; git ls-remote --upload-pack=git-upload-pack srv.git main
`,
);
plain(
  "remote",
  two,
  String.raw`
  git remote show origin; git fetch -q; git remote show origin; git remote prune origin; git remote show origin; git remote show -n origin
  git remote prune -n origin; git remote prune origin nope; git remote prune --dry-run nope; git remote prune; git branch -r
  git remote show; git remote -v show; git remote show nope; git remote show ../srv.git; git remote show origin nope
  git remote add -f up ../srv.git; git remote add -t main -t extra part ../srv.git; git config --get-all remote.part.fetch; git fetch part; git remote add -m main mm ../srv.git; git symbolic-ref refs/remotes/mm/HEAD
  git remote add --mirror=fetch mf ../srv.git; git remote add --mirror=push mp ../srv.git; git remote add --mirror m ../srv.git; git remote add --mirror=x mx ../srv.git; git config --get-regexp 'remote.m'; git fetch mf; git push mp; git ls-remote mp
  git remote add --tags t1 ../srv.git; git remote add --no-tags t2 ../srv.git; git config --get-regexp 'remote.t'; git fetch t2; git tag
  git remote set-branches origin main; git config --get-all remote.origin.fetch; git remote set-branches --add origin extra; git config --get-all remote.origin.fetch; git remote set-branches nope x; git remote set-branches origin; git remote set-branches
  git remote set-url origin x; git remote set-url --push origin y; git remote -v; git remote set-url --add origin z; git remote set-url --add --push origin w; git remote -v; git remote get-url --all origin; git remote get-url --push --all origin
  git remote set-url --delete origin nope; git remote set-url --add origin b; git remote set-url --delete origin b; git remote -v; git remote set-url --delete origin ../srv.git; git remote set-url origin new ../srv.git; git remote set-url origin new2 nope; git remote set-url nope x; git remote set-url origin
  git remote set-head origin main; git remote set-head origin -a; git branch -r; git remote set-head origin -d; git remote set-head origin nope; git remote set-head nope -a; git remote set-head; git remote set-head origin
  git remote rename origin up; git branch -avv; git config --get-regexp 'branch|remote'; git remote rename up up; git remote rename nope x; git remote rename up 'a b'; git remote rename up
  git remote remove origin; git branch -avv; git config --get-regexp 'branch|remote'; git remote rm nope; git remote remove; git remote add origin x; git remote add origin y; git remote add 'a b' z; git remote add
  git remote update; git remote update -p; git remote update nope; git config remotes.default origin; git remote update; git config remotes.g 'origin nope'; git remote update g; git remote -v update
  git remote nope; git remote -v; git remote --verbose; git remote -x; git remote get-url nope; git remote get-url; git remote get-url origin x
  git branch -f side main; git switch -q side; echo s > s; git add s; git commit -qm s; git push -q origin side; git branch -u origin/side; git config branch.side.rebase true; git remote show origin; git config remote.origin.push refs/heads/main:refs/heads/prod; git remote show origin
`,
);
plain(
  "pull",
  two,
  String.raw`
  git pull; git log --oneline -2; git pull; git pull origin; git pull origin main; git pull origin extra
  echo m > m; git add m; git commit -qm mine; git pull; git pull --no-rebase; git log --oneline --graph -4; git reflog -2
  echo m > m; git add m; git commit -qm mine; git pull --rebase; git log --oneline -3; git reflog -4; git pull -r
  echo m > m; git add m; git commit -qm mine; git pull --ff-only; git pull --ff; git log -1 --format=%s; git pull --no-ff
  echo m > m; git add m; git commit -qm mine; git pull --squash --no-rebase; git status -s; git commit -qm squashed; git log --oneline -2; git reset -q --hard HEAD~1; git pull --no-commit --no-rebase; git status | head -5
  echo x > t; git add t; git commit -qm mine; git pull --no-rebase; git status; git pull; git merge --abort; git pull --rebase; git status; git pull; git rebase --abort
  echo x > t; git pull; git add t; git pull; git stash -q; git pull --autostash; git stash list; echo d >> a; git pull --rebase; git pull --rebase --autostash; git status -s
  git pull --no-tags; git tag; git pull --tags; git tag; git pull --prune; git branch -r; git pull -v; git pull -q; git pull --dry-run; git pull --all
  git pull origin main extra; git pull nope; git pull origin nope; git pull ../two main; git pull ../two; git pull . side; git pull --nope
  git switch -q side; git pull; git pull origin side; git branch -u origin/main; git pull; git branch --unset-upstream; git pull; git checkout -q --detach; git pull
  git config pull.rebase true; echo m > m; git add m; git commit -qm mine; git pull; git config pull.ff only; git pull --no-rebase; git config pull.rebase merges; git config --unset pull.ff; git pull
  echo m > m; git add m; git commit -qm mine; git pull --no-rebase -s ours; git log --oneline -2; git pull --no-rebase -X theirs --no-edit; git pull --no-rebase --stat -m 'a message'; git log -1 --format=%s
  git switch -qc x; git pull origin extra:refs/remotes/origin/extra --no-rebase; git pull origin main:side --no-rebase; git log --oneline -2; git pull --set-upstream origin extra; git config branch.x.merge; git pull --depth 1
  git pull --verify-signatures; git pull --signoff --no-ff; git log -1 --format=%B; git pull --no-stat; git pull -n; git pull --allow-unrelated-histories; git pull --ff-only --no-ff; git pull --rebase=nope; git pull --rebase=interactive
  git init -q ../n; cd ../n; git pull ../srv.git; git log --oneline -1; git init -q ../o; cd ../o; git remote add origin ../srv.git; git pull; git pull origin main; git log --oneline -1; git status -sb; git fetch; git branch -u origin/main; git pull
`,
);

/** Scripts of which we know that they differ, each with the reason. */
export const remoteGaps: Record<string, string> = {
  "far push: git push --atomic origin main:a main~1:main; git ls-remote --heads":
    "git's helper trips over its own message when an atomic push fails before it is sent",
  "far fetch: git fetch --dry-run; git branch -r; git fetch -n; git tag; git fetch --tags; git tag; cat .git/FETCH_HEAD":
    "after a fetch without tags git looks at a list of objects from before, and takes tags only that were asked for",
  "far fetch: git fetch origin extra:got; git fetch origin +extra:got main:refs/heads/x/y; git fetch origin main:main; git fetch -u origin extra:main; git status -s":
    "a second line comes from the upload-pack process that git starts for a local path",
  "far fetch: git fetch origin nope; git fetch origin 'refs/heads/n*:refs/x/*'; git fetch origin HEAD; git fetch origin @; git fetch origin; git fetch .; git fetch . main:copy; git fetch ../two; git fetch ../two main:from-two":
    "a second line comes from the upload-pack process that git starts for a local path",
  "far fetch: git config remote.origin.skipDefaultUpdate true; git fetch --all; git remote update; git remote update origin":
    "the log of a ref names the git that `remote update` starts",
  "far shallow: git clone -q --shallow-since=2023-11-14T22:20 file://$PWD/srv.git c; cd c; git log --format=%s; git fetch --shallow-since=2000-01-01; git log --format=%s | wc -l":
    "not built: clone --shallow-since, fetch --shallow-since",
  "far shallow: git clone -q --shallow-exclude=light file://$PWD/srv.git c; cd c; git log --format=%s; git fetch --shallow-exclude=v1; git log --format=%s":
    "not built: clone --shallow-exclude, fetch --shallow-exclude",
  "far shallow: git clone -q --depth 1 file://$PWD/srv.git c; cd c; git push ../new.git main; git init -q --bare ../new.git; git push ../new.git main; git -C ../new.git config receive.shallowUpdate true; git push ../new.git main":
    "not built: receive.shallowUpdate",
  "far shallow: git clone -q --depth 1 file://$PWD/srv.git c; git clone c d; git clone -q file://$PWD/c e; git -C d log --oneline; git -C e log --oneline; cat e/.git/shallow | wc -l; git clone --reject-shallow file://$PWD/c f":
    "not built: clone --reject-shallow",
  "far clone: git clone -b v1 srv.git t; git -C t status | head -1; git clone -q -b extra srv.git e; git -C e status | head -2; git clone -b nope srv.git x; ls":
    "a second line comes from the upload-pack process that git starts for a local path",
  "far clone: git clone --recurse-submodules srv.git s; git clone -q --recursive srv.git s2; git clone --shallow-submodules srv.git s3; git clone -j2 srv.git s4; git clone --remote-submodules srv.git s5; git -C s config --get-regexp submodule":
    "not built: clone --recursive, the old name of --recurse-submodules",
  "far clone: git clone --separate-git-dir=g srv.git s; cat s/.git; ls g; git -C s status -sb; git clone --template=nope srv.git t; git clone --template= srv.git t2; ls t2/.git":
    "not built: clone --template",
  "far clone: git clone -q --sparse srv.git s; ls s; git -C s sparse-checkout list; git clone --filter=blob:none srv.git f; git clone -u git-upload-pack srv.git g; git clone --upload-pack nope srv.git h":
    "not built: clone --sparse, clone --filter, clone --upload-pack",
  "far clone: git clone; git clone srv.git app; git clone nope; git clone ./nope x; git clone a b c; git clone srv.git ''; git clone --bare -o x; git clone --bare --separate-git-dir=x srv.git; git clone --nope srv.git":
    "the usage says how --recursive is an alias in other words; an empty folder name is another error",
  "far clone: git -C srv.git symbolic-ref HEAD refs/heads/nope; git -c protocol.version=2 clone srv.git c; git -C c branch -a; git -C c status | head -3; git -C c checkout -q main; git -C c branch -vv | cut -c1-40":
    "git speaks protocol version 0 with a folder in the end, which does not tell of a HEAD that leads nowhere",
  "far ls-remote: git ls-remote --sort=-refname; git ls-remote --sort=version:refname --tags; git ls-remote --sort=nope":
    "not built: ls-remote --sort",
  "far ls-remote: git ls-remote nope; git ls-remote ./nope; git ls-remote --nope; cd ..; git ls-remote; git ls-remote srv.git main; git ls-remote -o x srv.git main; git ls-remote --upload-pack=git-upload-pack srv.git main":
    "not built: ls-remote --server-option, ls-remote --upload-pack",
  "far remote: git remote show origin; git fetch -q; git remote show origin; git remote prune origin; git remote show origin; git remote show -n origin":
    "remote show -n tells less",
  "far remote: git remote add --mirror=fetch mf ../srv.git; git remote add --mirror=push mp ../srv.git; git remote add --mirror m ../srv.git; git remote add --mirror=x mx ../srv.git; git config --get-regexp 'remote.m'; git fetch mf; git push mp; git ls-remote mp":
    "pushing to a mirror sends refs/remotes too",
  "far remote: git remote set-url --delete origin nope; git remote set-url --add origin b; git remote set-url --delete origin b; git remote -v; git remote set-url --delete origin ../srv.git; git remote set-url origin new ../srv.git; git remote set-url origin new2 nope; git remote set-url nope x; git remote set-url origin":
    "not built: what set-url refuses",
  "far remote: git remote set-head origin main; git remote set-head origin -a; git branch -r; git remote set-head origin -d; git remote set-head origin nope; git remote set-head nope -a; git remote set-head; git remote set-head origin":
    "the usage of each subcommand is shown shorter",
  "far remote: git remote rename origin up; git branch -avv; git config --get-regexp 'branch|remote'; git remote rename up up; git remote rename nope x; git remote rename up 'a b'; git remote rename up":
    "the usage of each subcommand is shown shorter",
  "far remote: git remote update; git remote update -p; git remote update nope; git config remotes.default origin; git remote update; git config remotes.g 'origin nope'; git remote update g; git remote -v update":
    "the log of a ref names the git that `remote update` starts",
  "far remote: git remote nope; git remote -v; git remote --verbose; git remote -x; git remote get-url nope; git remote get-url; git remote get-url origin x":
    "the usage of each subcommand is shown shorter",
  "far remote: git branch -f side main; git switch -q side; echo s > s; git add s; git commit -qm s; git push -q origin side; git branch -u origin/side; git config branch.side.rebase true; git remote show origin; git config remote.origin.push refs/heads/main:refs/heads/prod; git remote show origin":
    "remote show does not tell of rebasing branches and configured pushes",
  "far pull: echo x > t; git pull; git add t; git pull; git stash -q; git pull --autostash; git stash list; echo d >> a; git pull --rebase; git pull --rebase --autostash; git status -s":
    "not built: a word for the autostash of a fast-forward pull that fails",
  "far pull: git pull --no-tags; git tag; git pull --tags; git tag; git pull --prune; git branch -r; git pull -v; git pull -q; git pull --dry-run; git pull --all":
    "pull does not heed --dry-run and --all",
  "far pull: git pull origin main extra; git pull nope; git pull origin nope; git pull ../two main; git pull ../two; git pull . side; git pull --nope":
    "not built: pull of more than one branch",
  "far pull: git switch -q side; git pull; git pull origin side; git branch -u origin/main; git pull; git branch --unset-upstream; git pull; git checkout -q --detach; git pull":
    "a second line comes from the upload-pack process that git starts for a local path",
  "far pull: echo m > m; git add m; git commit -qm mine; git pull --no-rebase -s ours; git log --oneline -2; git pull --no-rebase -X theirs --no-edit; git pull --no-rebase --stat -m 'a message'; git log -1 --format=%s":
    "not built: pull -s, pull -X",
  "far pull: git pull --verify-signatures; git pull --signoff --no-ff; git log -1 --format=%B; git pull --no-stat; git pull -n; git pull --allow-unrelated-histories; git pull --ff-only --no-ff; git pull --rebase=nope; git pull --rebase=interactive":
    "not built: pull --signoff, pull --verify-signatures",
  "far pull: git init -q ../n; cd ../n; git pull ../srv.git; git log --oneline -1; git init -q ../o; cd ../o; git remote add origin ../srv.git; git pull; git pull origin main; git log --oneline -1; git status -sb; git fetch; git branch -u origin/main; git pull":
    "tags that follow are listed in another order",
};
