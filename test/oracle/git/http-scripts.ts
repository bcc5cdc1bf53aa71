/** Scripts about a server over HTTP; $URL is its address, `$URL/srv.git` an empty bare repository. */
export const httpScripts: Record<string, string> = {};

const app = `git init -q app && cd app && git remote add origin $URL/srv.git
mkdir d && echo a > a && echo b > d/b && git add . && git commit -qm one`;
const row = `${app}
for i in 1 2 3 4 5; do echo "line $i" >> f; git add f; git commit -qm "c$i"; done; git tag light HEAD~2; git tag -a v1 -m v1 HEAD~1`;
const served = `${row}
git push -q origin main --tags`;
const two = `${served}
cd ..; git clone -q $URL/srv.git two; cd two; echo t > t; git add t; git commit -qm theirs; git push -q; cd ../app`;

function plain(name: string, setUp: string, lines: string): void {
  for (const line of lines.split("\n").map((each) => each.trim()))
    if (line !== "") httpScripts[`${name}: ${line}`] = `${setUp}\n${line}`;
}

plain(
  "empty server",
  app,
  String.raw`
  cd ..; git clone $URL/srv.git c; cd c; git status; git branch -a; git pull; git fetch
  git ls-remote; git fetch; git pull origin main; git push -u origin main; git push; git status -sb
  git push --dry-run origin main; git push origin nope; git push origin :nope; git push origin main:x main:refs/tags/t; git ls-remote
  git push --all; git push --tags; git push --delete origin main; git ls-remote origin
  git push -o ci.skip origin main
  git push --atomic origin main:x main:y; git push --porcelain origin main:z
  git push origin HEAD; git push origin @:w; git push origin +main:w; git push origin main^{tree}:refs/heads/q; git push origin HEAD:short
`,
);
plain(
  "clone",
  served,
  String.raw`
  cd ..; git clone $URL/srv.git; cd srv; git log --oneline; git tag; git branch -a; cat .git/config; git fsck
  cd ..; git clone --depth 1 $URL/srv.git c; cd c; git log --oneline; cat .git/shallow; git tag; git fetch --unshallow; git log --oneline; git tag; ls .git/shallow
  cd ..; git clone --depth 2 --no-single-branch $URL/srv.git c; cd c; git log --oneline; git fetch --deepen 1; git log --oneline; git fetch --depth 1; git log --oneline
  cd ..; git clone -b v1 $URL/srv.git c 2>&1 | head -3; cd c; git status | head -1; git clone -b nope $URL/srv.git e
  cd ..; git clone --bare $URL/srv.git; cd srv.git; git for-each-ref; git config --get-regexp remote
  cd ..; git clone --no-tags -o up $URL/srv.git c; cd c; git tag; git remote -v; git remote show up
  cd ..; mkdir c; echo x > c/x; git clone $URL/srv.git c; git clone $URL/nope.git; git clone $URL/missing/x.git; git clone $URL/broken/x.git; git clone $URL/plain/x.git
  cd ..; git clone -q $URL/cut/srv.git c 2> /dev/null || echo failed; ls
  git ls-remote; git ls-remote --tags origin; git ls-remote --heads $URL/srv.git; git ls-remote origin main; git ls-remote --exit-code origin nope
`,
);
plain(
  "two people",
  two,
  String.raw`
  git push; git push origin main; git fetch; git status -sb; git pull --ff-only; git log --oneline -2
  echo m > m; git add m; git commit -qm mine; git push origin main; git push -f origin main; git log --oneline origin/main -1
  echo m > m; git add m; git commit -qm mine; git pull origin main --no-rebase; git push origin main; git log --oneline --graph
  echo m > m; git add m; git commit -qm mine; git pull --rebase origin main; git push origin main; git log --oneline -3
  git push --force-with-lease origin HEAD~1:main; git fetch; git push --force-with-lease origin HEAD~1:main; git push --force-with-lease=main:nope origin main; git push --force-with-lease=main:HEAD~3 origin main
  git push origin main:main main:new; git ls-remote --heads origin
  git push --atomic origin main:main main:new; git ls-remote
  git push -v origin main~1:refs/heads/w; git push -v origin main~1:refs/heads/w
  git push origin --delete nope; git push origin --delete light; git tag -f light HEAD; git push origin light; git push origin v1; git tag -f v1 HEAD 2> /dev/null; git push origin v1; git push -f origin v1
  git push origin main~2:side; git fetch; git -C ../two fetch; git push origin :side; git -C ../two fetch --prune; git -C ../two branch -a; git -C ../two remote prune origin
  git tag new; git push origin --tags; git -C ../two fetch; git -C ../two fetch --tags; git -C ../two tag; git push --follow-tags origin main
  git fetch origin main:got; git fetch origin 'refs/heads/*:refs/x/*'; git fetch origin nope; cat .git/FETCH_HEAD | cut -c1-60; git fetch --all; git fetch --dry-run; git fetch --no-tags --force origin
  git push --prune origin 'refs/heads/*:refs/heads/*'; git push --mirror; git ls-remote
`,
);
plain(
  "password",
  served,
  String.raw`
  git ls-remote $URL/auth/srv.git
  printf 'machine 127.0.0.1 login learner password secret\n' > ~/.netrc; git ls-remote $URL/auth/srv.git | head -1; git push $URL/auth/srv.git main:n
  printf 'machine 127.0.0.1 login learner password wrong\n' > ~/.netrc; git ls-remote $URL/auth/srv.git
  printf '#!/bin/sh\ncase $1 in User*) echo learner;; *) echo secret;; esac\n' > ~/ask; chmod +x ~/ask; GIT_ASKPASS=~/ask git push $URL/auth/srv.git main:n; GIT_ASKPASS=echo git ls-remote $URL/auth/srv.git
  git config credential.helper '!f() { echo username=learner; echo password=secret; }; f'; git push $URL/auth/srv.git main:n; git fetch $URL/auth/srv.git
  git ls-remote http://learner:secret@$HOST/auth/srv.git | head -1; git ls-remote http://learner:bad@$HOST/auth/srv.git
`,
);
plain(
  "faults",
  served,
  String.raw`
  git fetch $URL/missing/x.git; git push $URL/missing/x.git main; git fetch $URL/broken/x.git; git push $URL/broken/x.git main
  git fetch $URL/page/x.git; git push $URL/page/x.git main
  git fetch $URL/plain/x.git; git push $URL/plain/x.git main; git ls-remote $URL/plain/x.git
`,
);

/** Scripts of which we know that they differ, each with the reason. */
export const httpGaps: Record<string, string> = {
  "clone: cd ..; git clone --depth 1 $URL/srv.git c; cd c; git log --oneline; cat .git/shallow; git tag; git fetch --unshallow; git log --oneline; git tag; ls .git/shallow":
    "git looks at a list of objects from before the fetch, and takes the tags of an unshallowed history only with the next one",
  "two people: git push --atomic origin main:main main:new; git ls-remote":
    "git's helper trips over its own message when an atomic push fails before it is sent",
  "two people: git push -v origin main~1:refs/heads/w; git push -v origin main~1:refs/heads/w":
    "push -v does not tell the size of what it posts, which is that of git's own pack",
  "faults: git fetch $URL/page/x.git; git push $URL/page/x.git main":
    "not built: the protocol of servers that only hand out files",
};
