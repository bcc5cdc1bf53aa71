/** Scripts about the verbs beyond the daily ones: cleaning up, searching, naming, packing, mailing, plumbing. Long: a table. */
export const wideScripts: Record<string, string> = {};

const start = "git init -q app && cd app";
const one = `${start} && echo a > a && git add a && git commit -qm one`;
const two = `${one} && echo b >> a && git commit -qam two`;
const row = `${start}
for i in 1 2 3 4 5 6; do echo "line $i" >> f; git add f; git commit -qm "c$i"; done`;
const tagged = `${row}
git tag light HEAD~4; git tag -a v1.0 -m 'version 1' HEAD~3; git tag -a v1.1 -m 'version 1.1' HEAD~1`;
const source = `${start} && mkdir -p src/lib && printf 'import os\\n\\ndef main():\\n    print("hello")\\n    return 0\\n' > src/app.py
printf 'def helper(x):\\n    return x + 1\\n\\ndef main2():\\n    pass\\n' > src/lib/util.py && printf '# Title\\n\\nHello World\\nhello again\\n' > README.md
git add . && git commit -qm 'add sources'`;
const litter = `${one} && mkdir -p d/e build && echo x > x && echo y > d/y && echo z > d/e/z && echo o > build/o
echo 1 > 'sp ace' && printf 'build/\\n*.log\\n' > .gitignore && echo l > a.log && git add .gitignore && git commit -qm ignore`;
const people = `${start}
say() { git -c user.name="$1" -c user.email="$2" commit -q --allow-empty -m "$3"; }
say Ann ann@x.org 'first thing'; say Bob bob@x.org 'second thing'; say Ann ann@x.org 'third thing'; say Cy cy@x.org 'Merge nothing'; say Bob bob@y.org '[PATCH] fourth'`;
const hunks = `${start} && for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do echo "line $i"; done > f && echo g > g && git add . && git commit -qm base
sed -i 's/line 2$/LINE 2/; s/line 4$/LINE 4/; s/line 17/LINE 17/' f && echo more >> g`;

function plain(name: string, setUp: string, lines: string): void {
  for (const line of lines.split("\n").map((each) => each.trim()))
    if (line !== "") wideScripts[`${name}: ${line}`] = `${setUp}\n${line}`;
}

plain(
  "clean",
  litter,
  String.raw`
  git clean
  git clean -n
  git clean -f; ls
  git clean -fd; ls
  git clean -nd
  git clean -ndx
  git clean -fdx; ls -A
  git clean -fX; ls
  git clean -ndX
  git clean -n d
  git clean -nd d x
  git clean -f d/y; ls d
  git clean -fq x; ls
  git clean -nd -e x -e '*.txt'
  git clean -n nothere
  cd d; git clean -n; git clean -n ..; git clean -fd; ls
  git init -q d/inner; git clean -nd; git clean -fd; ls; git clean -ffd; ls
  git config clean.requireForce false; git clean; ls
  git rm -q --cached a; git clean -n
  git clean --nope
  git clean -xX
  echo q | git clean -id; ls
  printf '1\n' | git clean -id; ls
  printf '2\nx\n\n1\n' | git clean -id; ls
  printf '4\ny\nn\ny\ny\n' | git clean -id; ls
  printf 'h\n6\n' | git clean -i
`,
);

plain(
  "describe",
  tagged,
  String.raw`
  git describe
  git describe --tags; git describe --tags HEAD~4; git describe --all; git describe HEAD~1
  git describe --long HEAD~1; git describe --abbrev=0; git describe --abbrev=10; git describe --abbrev=4
  git describe HEAD~5; git describe --tags HEAD~5; git describe --always HEAD~5
  git describe --contains HEAD~4; git describe --contains HEAD~2; git describe --contains HEAD
  git describe --exact-match; git describe --exact-match HEAD~1
  git describe --match 'v1.0'; git describe --exclude 'v1.1'; git describe --match nope
  echo x >> f; git describe --dirty; git describe --dirty=-mod; git describe --dirty HEAD
  git describe --candidates=0; git describe --candidates=1
  git describe nope
  git describe HEAD HEAD~1 HEAD~3
  git tag -d v1.0 v1.1 light; git describe; git describe --tags; git describe --always; git describe --always --dirty
  git describe --first-parent; git describe --broken
  git name-rev HEAD HEAD~2 HEAD~4; git name-rev --name-only HEAD~1; git name-rev --tags HEAD~4 HEAD
  git name-rev nope
  git rev-parse HEAD~2 | git name-rev --annotate-stdin
  git name-rev --refs='refs/tags/*' HEAD~3; git name-rev --always --tags HEAD; git name-rev --no-undefined --tags HEAD
`,
);

plain(
  "shortlog",
  people,
  String.raw`
  git shortlog HEAD
  git shortlog -s HEAD
  git shortlog -sn HEAD; git shortlog -sne HEAD
  git shortlog -n HEAD
  git shortlog -e HEAD~2..
  git shortlog -c -s HEAD
  git shortlog --format='%h %s' HEAD
  git shortlog -w20,4,6 HEAD
  git log | git shortlog
  git log | git shortlog -s
  git shortlog --group=committer -s HEAD; git shortlog -s --author=Ann HEAD
  git shortlog -s -n --all --no-merges
  printf 'Ann Able <ann@able.org> Ann <ann@x.org>\n' > .mailmap; git shortlog -se HEAD; git log --format='%aN %aE' -2; git check-mailmap 'Ann <ann@x.org>' 'Bob <bob@x.org>'
`,
);

plain(
  "grep",
  source,
  String.raw`
  git grep hello
  git grep -n hello
  git grep -i hello
  git grep -c return; git grep -l def; git grep -L def
  git grep -w main; git grep -h def
  git grep -n -A1 'def main'; git grep -n -B1 -C1 pass
  git grep -p -n return
  git grep -e def --and -e main
  git grep -e hello --or -e pass; git grep -e def --and --not -e main
  git grep -E 'def (main|helper)'; git grep -F 'x + 1'; git grep -P 'ma\w+2'
  git grep --all-match -e def -e pass
  git grep hello HEAD; git grep -n hello HEAD -- README.md
  git grep -v def -- src/lib
  git grep nothing
  git grep
  git grep -q hello; git grep -q nothing
  cd src; git grep def; git grep --full-name def; git grep Title -- ..
  echo 'hello new' > new; git grep hello; git grep --untracked hello; git add new; git grep --cached hello
  git grep -o 'ma[a-z]*'; git grep --column main; git grep -on def
  git grep --heading --break -n def
  git grep --color=always -n def
  git grep -m 1 hello README.md; git grep --max-depth 0 hello; git grep -I hello
  git grep -W -n 'return x'
  git grep hello nope
  printf 'a\0hello\n' > bin; git add bin; git grep hello; git grep -a hello bin; git grep -z -l hello
  git grep --nope x
  git grep -n -e hello -e return
`,
);

plain(
  "blame",
  row,
  String.raw`
  git blame f
  git blame -s f; git blame -l f | cut -c1-60
  git blame -L2,3 f; git blame -L 2,+2 f; git blame -L5 f; git blame -L,2 f
  git blame -L/3/,+1 f; git blame -L99 f
  git blame -p f
  git blame --line-porcelain -L1,2 f
  git blame --date=short f; git blame --date=iso f; git blame -t f
  git blame -e f; git blame -n f; git blame -f f
  git blame HEAD~3 -- f; git blame HEAD~3 f
  echo new >> f; git blame f | sed 's/20..-..-.. ..:..:../DATE/'
  sed -i 's/line 2/LINE 2/' f; git commit -qam changed; git blame f; git blame --root f
  git mv f g; git commit -qm moved; git blame g
  git blame nope
  git blame
  git blame -w f; git blame --incremental -L1,1 f
  git annotate f
  git blame --abbrev=10 f; git blame -b f; git blame -c f
  git blame HEAD~2.. -- f
  mkdir d; git mv f d/f; git commit -qm d; cd d; git blame f
  git blame -L1,2 -L4,4 f
  git blame --reverse HEAD~3..HEAD -- f
`,
);

plain(
  "patch",
  hunks,
  String.raw`
  printf 'y\nn\ny\n' | git add -p; git diff --cached
  printf 's\ny\nn\ny\nn\n' | git add -p f; git diff --cached
  printf 'a\nn\n' | git add -p; git status -s
  printf 'd\ny\n' | git add -p; git status -s
  printf 'q\n' | git add -p; git status -s
  printf '?\nq\n' | git add -p
  printf 'j\nj\nK\ny\nq\n' | git add -p f; git diff --cached
  printf 'g\n2\ny\nq\n' | git add -p f; git diff --cached
  printf '/17\ny\nq\n' | git add -p f; git diff --cached
  printf 'J\nk\nz\nx\nq\n' | git add -p f
  git add -p nope
  git add f g; printf 'y\nn\nn\n' | git reset -p; git diff --cached --stat
  printf 'y\nn\nn\n' | git checkout -p; git diff
  printf 'n\ny\nn\n' | git restore -p; git diff
  git add .; printf 'y\nn\ny\n' | git restore -p --staged; git diff --cached
  printf 'y\nn\nn\n' | git stash -p; git diff; git stash show -p
  git add .; git commit -qm next; printf 'y\nn\nn\n' | git checkout -p HEAD~1; git diff --cached
  git add .; git commit -qm next; printf 'y\nn\nn\n' | git reset -p HEAD~1; git diff --cached
  git stash -q; git add -p; git stash -p
  rm g; printf 'n\nn\ny\n' | git add -p; git status -s
  chmod +x g; printf 'y\nn\n' | git add -p g; git diff --cached
  printf 'x\0y' > b; git add b; git commit -qm b; printf 'x\0z' > b; printf 'q\n' | git add -p
  git add -N f; echo n > new; git add -N new; printf 'y\n' | git add -p new; git status -s
  printf 'y\ny\ny\n' | git commit -p -m patched; git status -s; git show --stat
  printf 's\nq\n' | git add -i; printf 'r\n1\n\nq\n' | git add -i
  printf 'u\n1\n\nq\n' | git add -i; git status -s
  printf 'p\n1\n\ny\nn\nq\n' | git add -i; git status -s
  printf 'h\nq\n' | git add -i; printf 'd\n\nzz\nq\n' | git add -i
`,
);

plain(
  "keep",
  tagged,
  String.raw`
  git -c gc.reflogExpire=never -c gc.writeCommitGraph=false gc; git log --oneline; git fsck
  git -c gc.reflogExpire=never -c gc.writeCommitGraph=false gc --quiet; find .git/objects -type f | wc -l; cat .git/packed-refs; git count-objects
  git repack -adq; find .git/objects/?? -type f | wc -l; git fsck --full
  git repack -q; git prune-packed; git count-objects; git log --oneline
  git reset -q --hard HEAD~1; git reflog expire --expire=now --all; git prune -n; git prune; git fsck --unreachable
  git count-objects; git count-objects -v | grep -v size
  git fsck; git fsck --strict; git fsck --connectivity-only
  echo lost | git hash-object -w --stdin; git fsck; git fsck --unreachable; git fsck --no-dangling
  git reset -q --hard HEAD~2; git fsck --no-reflogs; git fsck --lost-found --no-reflogs; cat .git/lost-found/commit/* | wc -l
  rm -f .git/objects/$(git rev-parse HEAD~2^{tree} | sed 's|..|&/|'); git fsck 2>&1
  git pack-refs; cat .git/packed-refs; git pack-refs --all; cat .git/packed-refs; find .git/refs -type f; git branch x; git branch -d x
  git verify-pack nope; git gc --nope
  git repack -ad; git verify-pack -v .git/objects/pack/*.idx | grep -c commit
  git -c gc.reflogExpire=never -c gc.writeCommitGraph=false gc --prune=now --aggressive -q; git fsck; git stash list
  git config gc.reflogExpire never; git config gc.writeCommitGraph false; git prune-packed -n; git gc --auto; git maintenance run --quiet
  git unpack-objects < /dev/null; git show-index < /dev/null
`,
);

plain(
  "bisect",
  row,
  String.raw`
  git bisect start; git bisect bad; git bisect good HEAD~5; git bisect bad; git bisect good; git bisect reset
  git bisect start HEAD HEAD~5; git bisect good; git bisect good; git bisect bad; git bisect log; git bisect reset
  git bisect start HEAD HEAD~5; git bisect run sh -c '! grep -q "line 4" f'; git bisect reset; git status
  git bisect start HEAD HEAD~5; git bisect run sh -c 'exit 200'
  git bisect start HEAD HEAD~5; git bisect skip; git bisect skip; git bisect skip; git bisect skip
  git bisect good
  git bisect
  git bisect nope
  git bisect start; git bisect log; git bisect good; git bisect next
  git bisect start nope; git bisect start HEAD nope
  git bisect start; git bisect bad HEAD~5; git bisect good HEAD
  git bisect start --term-old fast --term-new slow; git bisect slow; git bisect fast HEAD~4; git bisect terms; git bisect good; git bisect reset
  git bisect start HEAD HEAD~5; git bisect log > ../log; git bisect reset; git bisect replay ../log; git bisect reset
  git bisect start HEAD HEAD~5; git status; git branch; git bisect visualize --oneline; git bisect view --stat | tail -3
  git bisect reset; git bisect start HEAD HEAD~5; git bisect reset HEAD~2; git log --oneline -1
  git bisect start HEAD HEAD~5 -- f; git bisect good HEAD; cat .git/BISECT_LOG; git for-each-ref
  git bisect new; git bisect old; git bisect start; git bisect new; git bisect old HEAD~3; git bisect good
  git bisect start HEAD HEAD~1
`,
);

plain(
  "archive",
  source,
  String.raw`
  git archive HEAD | tar tf -
  git archive --prefix=app/ HEAD | tar tf -
  git archive -o ../x.tar HEAD src; tar tf ../x.tar; git archive -o ../x.tar.gz HEAD; tar tzf ../x.tar.gz; tar xzf ../x.tar.gz -C ..; cat ../README.md
  git archive --format=tar HEAD:src | tar tf -; git archive HEAD nope
  git archive nope; git archive; git archive --list; git archive --format=rar HEAD
  git archive -v HEAD src/lib | tar tf - ; printf 'README.md export-ignore\n' > .gitattributes; git add .; git commit -qm x; git archive HEAD | tar tf -
  git archive --format=tar HEAD | sha1sum
  git archive --prefix=p/ --add-file=README.md HEAD src/app.py | tar tf -
`,
);

plain(
  "bundle",
  tagged,
  String.raw`
  git bundle create ../a.bundle main; git bundle verify ../a.bundle; git bundle list-heads ../a.bundle; head -2 ../a.bundle
  git bundle create ../a.bundle HEAD main --tags 2> /dev/null; cd ..; git clone a.bundle b; cd b; git log --oneline; git tag; git remote -v
  git bundle create -q ../a.bundle HEAD~2..main; git bundle verify ../a.bundle; cd ..; git init -q e; cd e; git bundle verify ../a.bundle; git bundle unbundle ../a.bundle
  git bundle create -q ../a.bundle main; cd ..; git init -q e; cd e; git fetch ../a.bundle main:got; git log --oneline got; git bundle unbundle ../a.bundle; git ls-remote ../a.bundle
  git bundle; git bundle nope; git bundle create ../x; git bundle verify nope; git bundle create ../x main..main
  git bundle list-heads f; git bundle create -q ../a.bundle --all; git bundle list-heads ../a.bundle v1.0 refs/heads/main
`,
);

plain(
  "worktree",
  two,
  String.raw`
  git worktree list; git worktree add ../w; git worktree list; cat ../w/.git; cd ../w; git status; git log --oneline; git branch
  git worktree add -b topic ../w HEAD~1; cd ../w; echo c > c; git add c; git commit -qm c; git log --oneline; cd ../app; git log --oneline topic; git branch -v; git status -s
  git worktree add ../w main; git worktree add --detach ../w; git worktree list; git worktree list --porcelain
  git worktree add ../w; git switch w; git branch -d w; git worktree remove ../w; git worktree list; git branch -d w; ls ..
  git worktree add -q ../w; rm -r ../w; git worktree list; git worktree prune -n; git worktree prune -v; git worktree list
  git worktree add -q ../w; echo x > ../w/x; git worktree remove ../w; git worktree remove -f ../w; git worktree remove ../w
  git worktree add -q ../w; git worktree lock --reason 'on a stick' ../w; git worktree list; git worktree remove ../w; git worktree unlock ../w; git worktree move ../w ../v; git worktree list
  git worktree; git worktree add; git worktree nope; git worktree add ../w nope; git worktree remove .
  git worktree add ../w -b topic; cd ../w; git rev-parse --git-dir --git-common-dir --show-toplevel; git stash list; echo z >> a; git stash; git stash list; cd ../app; git stash list
  git worktree add -q ../w; git worktree repair; git worktree add ../w; mkdir ../v; echo 1 > ../v/1; git worktree add ../v
`,
);

plain(
  "mail",
  `${row}\ngit branch base HEAD~3`,
  String.raw`
  git format-patch -1; cat 0001-c6.patch
  git format-patch base; cat 0002-c5.patch
  git format-patch -o out HEAD~2; ls out; git format-patch -1 --stdout; git format-patch --numbered -1; cat 0001-c6.patch | head -5
  git format-patch --cover-letter -2; cat 0000-cover-letter.patch
  git format-patch -N -2 --stdout | grep Subject; git format-patch -v2 -1; git format-patch --subject-prefix='PATCH app' -1 --stdout | head -4; git format-patch --start-number 5 -1
  git format-patch -k -1 --stdout | head -4; git format-patch -s -1 --stdout; git format-patch --signoff --no-stat -p -1 --stdout; git format-patch -U1 -1 --stdout | tail -8
  git format-patch nope; git format-patch base..base; git format-patch
  git format-patch --stdout base > ../p; git switch -q base; git am ../p; git log --oneline; git log -1 --format='%an %ad %cd'
  git format-patch -q -o out base; git switch -q base; git am out/*; git am out/0001*
  git format-patch --stdout base > ../p; git switch -q base; echo other > f; git commit -qam other; git am ../p; git status; git am --show-current-patch=diff | head -8; git am --abort; git status
  git format-patch --stdout base > ../p; git switch -q base; echo other > f; git commit -qam other; git am ../p; git am --skip; git am --quit; git am --continue
  git format-patch -1 --stdout > ../p; git switch -q base; git am -3 ../p; git status -s; echo fixed > f; git add f; git am --continue; git log --oneline -2
  git format-patch -1 --stdout > ../p; git reset -q --hard HEAD~1; git am -q -s ../p; git log -1 --format=%B; git am < /dev/null; git am nope
  git diff HEAD~1 > ../p; git reset -q --hard HEAD~1; git apply --stat ../p; git apply --check ../p; git apply ../p; git diff; git apply -R ../p; git status -s
  git diff HEAD~1 > ../p; git apply ../p; git apply -v ../p; git apply --check ../p; git apply --index ../p; git apply nope; echo junk | git apply
  git diff HEAD~1 > ../p; git reset -q --hard HEAD~1; git apply --index ../p; git status -s; git reset -q --hard; git apply --cached ../p; git status -s; git apply --numstat --summary ../p
  git diff HEAD~1 > ../p; git reset -q --hard HEAD~4; git apply ../p; git apply --reject ../p; ls; cat f.rej; git update-index -q --refresh; git apply -3 ../p
  git mv f g; chmod +x g; echo n > n; git add .; git diff --cached > ../p; git reset -q --hard; git apply --index ../p; git status -s; git apply --summary ../p; git apply -p0 ../p
  printf 'trail \n' >> f; git diff > ../p; git checkout -q f; git apply ../p; git checkout -q f; git apply --whitespace=fix ../p; tail -1 f | od -c; git checkout -q f; git apply --whitespace=error ../p
  git range-diff base~1..base~1 base..main; git range-diff base..main base..main
  git switch -qc two base; git cherry-pick main~2 main~1 > /dev/null; git commit -q --amend -m 'c5 again'; git range-diff main...two; git range-diff base main two
  git send-email x; git request-pull base . 2>&1 | head -3
  git cherry base; git cherry -v base main; git switch -qc two base; git commit -q --allow-empty -m e; git cherry-pick main~2 > /dev/null; git cherry -v main; git cherry
  git show HEAD | git patch-id; git diff HEAD~1 | git patch-id --stable
  git log -1 --format=email; git show --pretty=email --stat HEAD; git log -1 -p --format=mboxrd
`,
);
