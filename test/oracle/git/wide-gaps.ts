/** Scripts about seldom verbs and options of which we know that they differ, each with the reason. */
export const wideGaps: Record<string, string> = {
  "blame: git blame --reverse HEAD~3..HEAD -- f": "not built yet",
  "patch: printf 'y\\nn\\ny\\n' | git add -p; git diff --cached": "not built yet",
  "patch: printf 's\\ny\\nn\\ny\\nn\\n' | git add -p f; git diff --cached": "not built yet",
  "patch: printf 'a\\nn\\n' | git add -p; git status -s": "not built yet",
  "patch: printf 'd\\ny\\n' | git add -p; git status -s": "not built yet",
  "patch: printf 'q\\n' | git add -p; git status -s": "not built yet",
  "patch: printf '?\\nq\\n' | git add -p": "not built yet",
  "patch: printf 'j\\nj\\nK\\ny\\nq\\n' | git add -p f; git diff --cached": "not built yet",
  "patch: printf 'g\\n2\\ny\\nq\\n' | git add -p f; git diff --cached": "not built yet",
  "patch: printf '/17\\ny\\nq\\n' | git add -p f; git diff --cached": "not built yet",
  "patch: printf 'J\\nk\\nz\\nx\\nq\\n' | git add -p f": "not built yet",
  "patch: git add -p nope": "not built yet",
  "patch: git add f g; printf 'y\\nn\\nn\\n' | git reset -p; git diff --cached --stat": "not built yet",
  "patch: printf 'y\\nn\\nn\\n' | git checkout -p; git diff": "not built yet",
  "patch: printf 'n\\ny\\nn\\n' | git restore -p; git diff": "not built yet",
  "patch: git add .; printf 'y\\nn\\ny\\n' | git restore -p --staged; git diff --cached": "not built yet",
  "patch: printf 'y\\nn\\nn\\n' | git stash -p; git diff; git stash show -p": "not built yet",
  "patch: git add .; git commit -qm next; printf 'y\\nn\\nn\\n' | git checkout -p HEAD~1; git diff --cached":
    "not built yet",
  "patch: git add .; git commit -qm next; printf 'y\\nn\\nn\\n' | git reset -p HEAD~1; git diff --cached":
    "not built yet",
  "patch: git stash -q; git add -p; git stash -p": "not built yet",
  "patch: rm g; printf 'n\\nn\\ny\\n' | git add -p; git status -s": "not built yet",
  "patch: chmod +x g; printf 'y\\nn\\n' | git add -p g; git diff --cached": "not built yet",
  "patch: printf 'x\\0y' > b; git add b; git commit -qm b; printf 'x\\0z' > b; printf 'q\\n' | git add -p":
    "not built yet",
  "patch: git add -N f; echo n > new; git add -N new; printf 'y\\n' | git add -p new; git status -s":
    "not built yet",
  "patch: printf 'y\\ny\\ny\\n' | git commit -p -m patched; git status -s; git show --stat": "not built yet",
  "patch: printf 's\\nq\\n' | git add -i; printf 'r\\n1\\n\\nq\\n' | git add -i": "not built yet",
  "patch: printf 'u\\n1\\n\\nq\\n' | git add -i; git status -s": "not built yet",
  "patch: printf 'p\\n1\\n\\ny\\nn\\nq\\n' | git add -i; git status -s": "not built yet",
  "patch: printf 'h\\nq\\n' | git add -i; printf 'd\\n\\nzz\\nq\\n' | git add -i": "not built yet",
  "keep: git gc; git log --oneline; git fsck": "not built yet",
  "keep: git gc --quiet; find .git/objects -type f | wc -l; cat .git/packed-refs; git count-objects":
    "not built yet",
  "keep: git repack -adq; find .git/objects/?? -type f | wc -l; git fsck --full": "not built yet",
  "keep: git repack -q; git prune-packed; git count-objects; git log --oneline": "not built yet",
  "keep: git reset -q --hard HEAD~1; git reflog expire --expire=now --all; git prune -n; git prune; git fsck --unreachable":
    "not built yet",
  "keep: git fsck; git fsck --strict; git fsck --connectivity-only": "not built yet",
  "keep: echo lost | git hash-object -w --stdin; git fsck; git fsck --unreachable; git fsck --no-dangling":
    "not built yet",
  "keep: git reset -q --hard HEAD~2; git fsck --no-reflogs; git fsck --lost-found --no-reflogs; cat .git/lost-found/commit/* | wc -l":
    "not built yet",
  "keep: rm -f .git/objects/$(git rev-parse HEAD~2^{tree} | sed 's|..|&/|'); git fsck 2>&1": "not built yet",
  "keep: git pack-refs; cat .git/packed-refs; git pack-refs --all; cat .git/packed-refs; find .git/refs -type f; git branch x; git branch -d x":
    "not built yet",
  "keep: git verify-pack nope; git gc --nope": "not built yet",
  "keep: git repack -ad; git verify-pack -v .git/objects/pack/*.idx | grep -c commit": "not built yet",
  "keep: git gc --prune=now --aggressive -q; git fsck; git stash list": "not built yet",
  "keep: git prune-packed -n; git gc --auto; git maintenance run --quiet": "not built yet",
  "keep: git unpack-objects < /dev/null; git show-index < /dev/null": "not built yet",
  "bisect: git bisect start; git bisect bad; git bisect good HEAD~5; git bisect bad; git bisect good; git bisect reset":
    "not built yet",
  "bisect: git bisect start HEAD HEAD~5; git bisect good; git bisect good; git bisect bad; git bisect log; git bisect reset":
    "not built yet",
  "bisect: git bisect start HEAD HEAD~5; git bisect run sh -c '! grep -q \"line 4\" f'; git bisect reset; git status":
    "not built yet",
  "bisect: git bisect start HEAD HEAD~5; git bisect run sh -c 'exit 200'": "not built yet",
  "bisect: git bisect start HEAD HEAD~5; git bisect skip; git bisect skip; git bisect skip; git bisect skip":
    "not built yet",
  "bisect: git bisect good": "not built yet",
  "bisect: git bisect": "not built yet",
  "bisect: git bisect nope": "not built yet",
  "bisect: git bisect start; git bisect log; git bisect good; git bisect next": "not built yet",
  "bisect: git bisect start nope; git bisect start HEAD nope": "not built yet",
  "bisect: git bisect start; git bisect bad HEAD~5; git bisect good HEAD": "not built yet",
  "bisect: git bisect start --term-old fast --term-new slow; git bisect slow; git bisect fast HEAD~4; git bisect terms; git bisect good; git bisect reset":
    "not built yet",
  "bisect: git bisect start HEAD HEAD~5; git bisect log > ../log; git bisect reset; git bisect replay ../log; git bisect reset":
    "not built yet",
  "bisect: git bisect start HEAD HEAD~5; git status; git branch; git bisect visualize --oneline; git bisect view --stat | tail -3":
    "not built yet",
  "bisect: git bisect reset; git bisect start HEAD HEAD~5; git bisect reset HEAD~2; git log --oneline -1":
    "not built yet",
  "bisect: git bisect start HEAD HEAD~5 -- f; git bisect good HEAD; cat .git/BISECT_LOG; git for-each-ref":
    "not built yet",
  "bisect: git bisect new; git bisect old; git bisect start; git bisect new; git bisect old HEAD~3; git bisect good":
    "not built yet",
  "bisect: git bisect start HEAD HEAD~1": "not built yet",
  "archive: git archive HEAD | tar tf -": "not built yet",
  "archive: git archive --prefix=app/ HEAD | tar tf -": "not built yet",
  "archive: git archive -o ../x.tar HEAD src; tar tf ../x.tar; git archive -o ../x.tar.gz HEAD; tar tzf ../x.tar.gz; tar xzf ../x.tar.gz -C ..; cat ../README.md":
    "not built yet",
  "archive: git archive --format=tar HEAD:src | tar tf -; git archive HEAD nope": "not built yet",
  "archive: git archive nope; git archive; git archive --list; git archive --format=rar HEAD":
    "not built yet",
  "archive: git archive -v HEAD src/lib | tar tf - ; printf 'README.md export-ignore\\n' > .gitattributes; git add .; git commit -qm x; git archive HEAD | tar tf -":
    "not built yet",
  "archive: git archive --format=tar HEAD | sha1sum": "not built yet",
  "archive: git archive --prefix=p/ --add-file=README.md HEAD src/app.py | tar tf -": "not built yet",
  "bundle: git bundle create ../a.bundle main; git bundle verify ../a.bundle; git bundle list-heads ../a.bundle; head -2 ../a.bundle":
    "not built yet",
  "bundle: git bundle create ../a.bundle HEAD main --tags 2> /dev/null; cd ..; git clone a.bundle b; cd b; git log --oneline; git tag; git remote -v":
    "not built yet",
  "bundle: git bundle create -q ../a.bundle HEAD~2..main; git bundle verify ../a.bundle; cd ..; git init -q e; cd e; git bundle verify ../a.bundle; git bundle unbundle ../a.bundle":
    "not built yet",
  "bundle: git bundle create -q ../a.bundle main; cd ..; git init -q e; cd e; git fetch ../a.bundle main:got; git log --oneline got; git bundle unbundle ../a.bundle; git ls-remote ../a.bundle":
    "not built yet",
  "bundle: git bundle; git bundle nope; git bundle create ../x; git bundle verify nope; git bundle create ../x main..main":
    "not built yet",
  "bundle: git bundle list-heads f; git bundle create -q ../a.bundle --all; git bundle list-heads ../a.bundle v1.0 refs/heads/main":
    "not built yet",
  "worktree: git worktree list; git worktree add ../w; git worktree list; cat ../w/.git; cd ../w; git status; git log --oneline; git branch":
    "not built yet",
  "worktree: git worktree add -b topic ../w HEAD~1; cd ../w; echo c > c; git add c; git commit -qm c; git log --oneline; cd ../app; git log --oneline topic; git branch -v; git status -s":
    "not built yet",
  "worktree: git worktree add ../w main; git worktree add --detach ../w; git worktree list; git worktree list --porcelain":
    "not built yet",
  "worktree: git worktree add ../w; git switch w; git branch -d w; git worktree remove ../w; git worktree list; git branch -d w; ls ..":
    "not built yet",
  "worktree: git worktree add -q ../w; rm -r ../w; git worktree list; git worktree prune -n; git worktree prune -v; git worktree list":
    "not built yet",
  "worktree: git worktree add -q ../w; echo x > ../w/x; git worktree remove ../w; git worktree remove -f ../w; git worktree remove ../w":
    "not built yet",
  "worktree: git worktree add -q ../w; git worktree lock --reason 'on a stick' ../w; git worktree list; git worktree remove ../w; git worktree unlock ../w; git worktree move ../w ../v; git worktree list":
    "not built yet",
  "worktree: git worktree; git worktree add; git worktree nope; git worktree add ../w nope; git worktree remove .":
    "not built yet",
  "worktree: git worktree add ../w -b topic; cd ../w; git rev-parse --git-dir --git-common-dir --show-toplevel; git stash list; echo z >> a; git stash; git stash list; cd ../app; git stash list":
    "not built yet",
  "worktree: git worktree add -q ../w; git worktree repair; git worktree add ../w; mkdir ../v; echo 1 > ../v/1; git worktree add ../v":
    "not built yet",
  "mail: git format-patch -1; cat 0001-c6.patch": "not built yet",
  "mail: git format-patch base; cat 0002-c5.patch": "not built yet",
  "mail: git format-patch -o out HEAD~2; ls out; git format-patch -1 --stdout; git format-patch --numbered -1; cat 0001-c6.patch | head -5":
    "not built yet",
  "mail: git format-patch --cover-letter -2; cat 0000-cover-letter.patch": "not built yet",
  "mail: git format-patch -N -2 --stdout | grep Subject; git format-patch -v2 -1; git format-patch --subject-prefix='PATCH app' -1 --stdout | head -4; git format-patch --start-number 5 -1":
    "not built yet",
  "mail: git format-patch -k -1 --stdout | head -4; git format-patch -s -1 --stdout; git format-patch --signoff --no-stat -p -1 --stdout; git format-patch -U1 -1 --stdout | tail -8":
    "not built yet",
  "mail: git format-patch nope; git format-patch base..base; git format-patch": "not built yet",
  "mail: git format-patch --stdout base > ../p; git switch -q base; git am ../p; git log --oneline; git log -1 --format='%an %ad %cd'":
    "not built yet",
  "mail: git format-patch -q -o out base; git switch -q base; git am out/*; git am out/0001*":
    "not built yet",
  "mail: git format-patch --stdout base > ../p; git switch -q base; echo other > f; git commit -qam other; git am ../p; git status; git am --show-current-patch=diff | head -8; git am --abort; git status":
    "not built yet",
  "mail: git format-patch --stdout base > ../p; git switch -q base; echo other > f; git commit -qam other; git am ../p; git am --skip; git am --quit; git am --continue":
    "not built yet",
  "mail: git format-patch -1 --stdout > ../p; git switch -q base; git am -3 ../p; git status -s; echo fixed > f; git add f; git am --continue; git log --oneline -2":
    "not built yet",
  "mail: git format-patch -1 --stdout > ../p; git reset -q --hard HEAD~1; git am -q -s ../p; git log -1 --format=%B; git am < /dev/null; git am nope":
    "not built yet",
  "mail: git diff HEAD~1 > ../p; git reset -q --hard HEAD~1; git apply --stat ../p; git apply --check ../p; git apply ../p; git diff; git apply -R ../p; git status -s":
    "not built yet",
  "mail: git diff HEAD~1 > ../p; git apply ../p; git apply -v ../p; git apply --check ../p; git apply --index ../p; git apply nope; echo junk | git apply":
    "not built yet",
  "mail: git diff HEAD~1 > ../p; git reset -q --hard HEAD~1; git apply --index ../p; git status -s; git reset -q --hard; git apply --cached ../p; git status -s; git apply --numstat --summary ../p":
    "not built yet",
  "mail: git diff HEAD~1 > ../p; git reset -q --hard HEAD~4; git apply ../p; git apply --reject ../p; ls; cat f.rej; git apply -3 ../p":
    "not built yet",
  "mail: git mv f g; chmod +x g; echo n > n; git add .; git diff --cached > ../p; git reset -q --hard; git apply --index ../p; git status -s; git apply --summary ../p; git apply -p0 ../p":
    "not built yet",
  "mail: printf 'trail \\n' >> f; git diff > ../p; git checkout -q f; git apply ../p; git checkout -q f; git apply --whitespace=fix ../p; tail -1 f | od -c; git checkout -q f; git apply --whitespace=error ../p":
    "not built yet",
  "mail: git range-diff base~1..base~1 base..main; git range-diff base..main base..main": "not built yet",
  "mail: git switch -qc two base; git cherry-pick main~2 main~1 > /dev/null; git commit -q --amend -m 'c5 again'; git range-diff main...two; git range-diff base main two":
    "not built yet",
  "mail: git send-email x; git request-pull base . 2>&1 | head -3": "not built yet",
  "mail: git cherry base; git cherry -v base main; git switch -qc two base; git commit -q --allow-empty -m e; git cherry-pick main~2 > /dev/null; git cherry -v main; git cherry":
    "not built yet",
  "mail: git show HEAD | git patch-id; git diff HEAD~1 | git patch-id --stable": "not built yet",
  "mail: git log -1 --format=email; git show --pretty=email --stat HEAD; git log -1 -p --format=mboxrd":
    "not built yet",
  "plumbing: git read-tree HEAD~1; git status -s; git read-tree --empty; git ls-files; git read-tree HEAD; git status -s":
    "not built yet",
  "plumbing: git read-tree -m -u HEAD~1; cat a; git read-tree --prefix=sub/ HEAD; git ls-files; git read-tree nope; git read-tree":
    "not built yet",
  "plumbing: git read-tree --reset -u HEAD~1; git status -s": "not built yet",
  "plumbing: git update-index --add nope; echo n > n; git update-index n; git update-index --add n; git status -s; git update-index --remove n; git update-index --force-remove n; git status -s":
    "not built yet",
  "plumbing: git update-index --chmod=+x a; git status -s; git ls-files -s; git update-index --refresh; echo q >> a; git update-index --refresh; git update-index -q --refresh":
    "not built yet",
  "plumbing: git update-index --assume-unchanged a; echo q >> a; git status -s; git ls-files -v; git update-index --no-assume-unchanged a; git status -s":
    "not built yet",
  "plumbing: git update-index --skip-worktree a; echo q >> a; git status -s; git ls-files -v; git update-index --no-skip-worktree a; git status -s":
    "not built yet",
  "plumbing: git update-index --add --cacheinfo 100644,$(git rev-parse HEAD:a),copy; git status -s; git update-index --add --cacheinfo 100644 $(git rev-parse HEAD:a) other; git ls-files -s":
    "not built yet",
  "plumbing: echo a | git update-index --stdin; git ls-files -s | sed 's/\\ta/\\tb/' | git update-index --index-info; git ls-files":
    "not built yet",
  "plumbing: git write-tree; git write-tree --prefix=a/; mkdir d; echo d > d/d; git add d; git write-tree --prefix=d/":
    "not built yet",
  "plumbing: git commit-tree HEAD^{tree} -m msg; git commit-tree HEAD^{tree} -p HEAD -m one -m two; echo hi | git commit-tree HEAD^{tree}; git commit-tree nope; git commit-tree HEAD^{tree} -p nope -m x":
    "not built yet",
  "plumbing: git ls-tree HEAD | git mktree; printf '100644 blob %s\\tx\\n' $(git rev-parse HEAD:a) | git mktree; echo bad | git mktree; printf '100644 blob 1234567890123456789012345678901234567890\\tx\\n' | git mktree; printf '100644 blob 1234567890123456789012345678901234567890\\tx\\n' | git mktree --missing":
    "not built yet",
  "plumbing: printf 'object %s\\ntype commit\\ntag t\\ntagger A <a@b> 1 +0000\\n\\nmsg\\n' $(git rev-parse HEAD) | git mktag; echo bad | git mktag":
    "not built yet",
  "plumbing: git checkout-index a; rm a; git checkout-index a; ls; echo x > a; git checkout-index -f a; cat a; git checkout-index -a -f --prefix=out/; ls out; git checkout-index nope":
    "not built yet",
  "plumbing: git diff-tree HEAD; git diff-tree HEAD~1 HEAD; git diff-tree -p HEAD; git diff-tree --root HEAD~1; git diff-tree --no-commit-id --name-status -r HEAD; git diff-tree --stat HEAD~1 HEAD":
    "not built yet",
  "plumbing: echo q >> a; git diff-index HEAD; git diff-files; git diff-index --cached HEAD; git diff-files -p; git diff-index --name-only HEAD; git diff-index --quiet HEAD; git diff-files --stat":
    "not built yet",
  "plumbing: git cat-file --batch-check='%(objectname) %(objecttype) %(objectsize)' <<< HEAD; git cat-file --batch-all-objects --batch-check; echo 'HEAD:a' | git cat-file --batch":
    "not built yet",
  "plumbing: git show-branch; git show-branch --list; git for-each-ref --format='%(refname:short) %(objectname:short) %(subject)'; git unpack-file HEAD:a | cut -c1-13":
    "not built yet",
  "plumbing: git merge-file -p a a a; printf '1\\nX\\n3\\n' > o; printf '1\\n2\\n3\\n' > b; printf '1\\nY\\n3\\n' > t; git merge-file -p o b t; git merge-file -p --ours o b t; git merge-file -p --union -L mine -L old -L yours o b t; git merge-file -p --diff3 o b t; git merge-file o b t; cat o":
    "not built yet",
  "plumbing: git check-ref-format refs/heads/a..b; git check-ref-format refs/heads/x; git check-ref-format x; git check-ref-format --allow-onelevel x; git check-ref-format --branch main; git check-ref-format --branch @{-1}; git check-ref-format --normalize /refs//heads/x":
    "not built yet",
  "plumbing: printf '  a  \\n\\n\\n\\n# c\\nb\\n\\n' | git stripspace; printf 'a\\n# c\\nb\\n' | git stripspace -s; printf 'a\\n\\nb\\n' | git stripspace -c":
    "not built yet",
  "plumbing: git var GIT_AUTHOR_IDENT; git var GIT_COMMITTER_IDENT; git var GIT_EDITOR; git var GIT_PAGER; git var NOPE; git var; git var -l | grep user":
    "not built yet",
  "plumbing: printf '*.txt text eol=crlf\\n*.png binary\\na -diff foo=bar\\n' > .gitattributes; git check-attr -a a x.png y.txt; git check-attr diff foo -- a b; git check-attr text y.txt; echo a | git check-attr --stdin foo; git check-attr":
    "not built yet",
  "plumbing: printf 'protocol=https\\nhost=example.com\\nusername=u\\npassword=p\\n\\n' | git credential approve; git config credential.helper store; printf 'protocol=https\\nhost=example.com\\nusername=u\\npassword=p\\n\\n' | git credential approve; cat ~/.git-credentials; printf 'protocol=https\\nhost=example.com\\n\\n' | git credential fill; printf 'protocol=https\\nhost=example.com\\n\\n' | git credential reject; cat ~/.git-credentials":
    "not built yet",
  "plumbing: printf 'protocol=https\\nhost=e.com\\nusername=u\\npassword=p q\\n\\n' | git credential-store store; cat ~/.git-credentials; printf 'protocol=https\\nhost=e.com\\n\\n' | git credential-store get; printf 'protocol=https\\nhost=e.com\\n\\n' | git credential-store erase; cat ~/.git-credentials; git credential; git credential nope":
    "not built yet",
  "plumbing: git merge-tree --write-tree HEAD HEAD~1; git merge-tree HEAD~1 HEAD HEAD~1": "not built yet",
  "plumbing: printf 'fix\\n\\nSigned-off-by: A <a@b>\\n' | git interpret-trailers --trailer 'Acked-by: B <b@c>'; printf 'fix\\n' | git interpret-trailers --trailer ack=x; printf 'fix\\n\\nA: b\\n' | git interpret-trailers --parse":
    "not built yet",
  "plumbing: git update-server-info; cat .git/info/refs; git get-tar-commit-id < /dev/null; git hook run nope; git rerere; git replace -l":
    "not built yet",
  "plumbing: git ls-files --others; echo n > n; git ls-files -o; git ls-files -t; git ls-files -m; rm a; git ls-files -d; git ls-files --error-unmatch nope; git ls-files --abbrev -s; git ls-files --eol":
    "not built yet",
  "plumbing: git symbolic-ref HEAD; git symbolic-ref --short HEAD; git symbolic-ref nope; git update-ref refs/heads/x HEAD; git update-ref -d refs/heads/x; printf 'create refs/heads/y HEAD\\n' | git update-ref --stdin; git show-ref":
    "not built yet",
  "plumbing: git whatchanged; git whatchanged --oneline -1; git rev-list --all; git rev-list --count HEAD; git rev-list --objects HEAD~1; git rev-list -1 --format=%s HEAD":
    "not built yet",
  "plumbing: git difftool; git mergetool": "not built yet",
  "plumbing: git fast-export --all; git fast-export HEAD~1..main": "not built yet",
  "notes: git notes add -m 'a note'; git notes show; git log -1; git notes list; git notes": "not built yet",
  "notes: git notes add -m x HEAD~1; git notes add -m y HEAD~1; git notes add -f -m y HEAD~1; git notes append -m z HEAD~1; git notes show HEAD~1; git log --oneline --notes -2":
    "not built yet",
  "notes: git notes add -m x; git notes remove; git notes show; git notes remove; git notes copy HEAD HEAD~1":
    "not built yet",
  "notes: git notes add -m x; git notes copy HEAD HEAD~1; git notes list; git log -2 --no-notes; git log -1 --format='%s%n%N'; git notes get-ref; git notes prune -v":
    "not built yet",
  "notes: git notes --ref=review add -m r; git notes --ref review show; git log -1; git log -1 --notes=review; git notes edit; git notes nope":
    "not built yet",
  "notes: echo from file > n; git notes add -F n; git notes show; git show --stat": "not built yet",
  "octopus: git merge x y z; git log --oneline --graph; git log -1": "not built yet",
  "octopus: git merge x y; git cat-file -p HEAD; ls": "not built yet",
  "octopus: git merge -q x; git merge y x; git log --oneline --graph": "not built yet",
  "octopus: echo x2 > x; git add x; git commit -qm x2; git merge x y; git status -s": "not built yet",
  "octopus: git merge -m 'all of them' x y z; git show --stat; git merge x y": "not built yet",
  "octopus: git merge x nope; git merge --no-commit x y; git status; git merge --ff-only x y":
    "not built yet",
  "merge: git merge -s ours topic; git log --oneline --graph; cat f; git reflog -1": "not built yet",
  "merge: git merge -s recursive topic; git merge --abort; git merge -s resolve topic; git status -s":
    "not built yet",
  "merge: git merge -s nope topic": "not built yet",
  "merge: git merge -X nope topic": "not built yet",
  "merge: git merge --log topic; cat .git/MERGE_MSG; git merge --continue; echo ok > f; git add f; git merge --continue; git log -1":
    "not built yet",
  "merge: git merge --signoff -m hi topic; echo ok > f; git commit -qam x; git log -1 --format=%B":
    "not built yet",
  "merge: git merge topic; git checkout --ours f; cat f; git checkout --theirs f; cat f; git checkout -m f; cat f; git checkout --conflict=diff3 f; cat f":
    "not built yet",
  "merge: git merge topic; git diff --ours; git diff --theirs; git diff --base; git ls-files -u":
    "not built yet",
  "merge: git merge --into-name rel topic; git merge --abort; git merge --autostash topic; git merge --abort":
    "not built yet",
  "merge: echo dirty > g; git add g; git merge --autostash topic; git merge --abort; git status -s":
    "not built yet",
  "merge: git merge-tree --write-tree main topic; git merge-tree --write-tree --name-only main topic; git merge-tree main~1 main topic":
    "not built yet",
  "merge: git merge --verify-signatures topic; git merge --cleanup=verbatim topic; git merge --rerere-autoupdate topic":
    "not built yet",
  "rebase: GIT_SEQUENCE_EDITOR='sed -i 2d' git rebase -i --root; git log --oneline": "not built yet",
  "rebase: git rebase --root; git log --oneline; git rebase --root -q --no-ff; git log --oneline":
    "not built yet",
  "rebase: echo dirty >> f; git rebase HEAD~2; git rebase --autostash HEAD~2; git status -s; git stash list":
    "not built yet",
  "rebase: echo d > d; git add d; git switch -qc t HEAD~3; echo t > t; git add t; git commit -qm t; echo x >> t; git rebase --autostash main; git status -s; cat t":
    "not built yet",
  "rebase: echo x > x; git add x; git commit -qm 'x'; echo x2 > x; git commit -qa --fixup=HEAD; git log -1 --format=%s; git commit -q --allow-empty --squash=HEAD~1 -m more; git log -1 --format=%B; GIT_SEQUENCE_EDITOR=cat git rebase -i --autosquash HEAD~3":
    "not built yet",
  "rebase: git switch -qc t HEAD~2; echo t > t; git add t; git commit -qm t; git switch -qc u HEAD~1; echo u > u; git add u; git commit -qm u; git merge -q t; GIT_SEQUENCE_EDITOR=cat git rebase -i --rebase-merges main; git log --oneline --graph -5":
    "not built yet",
  "rebase: git rebase --committer-date-is-author-date HEAD~2; git rebase --signoff HEAD~1; git log -1 --format=%B; git rebase --force-rebase HEAD~1; git rebase --stat HEAD~3; git rebase -v HEAD~3":
    "not built yet",
  "rebase: GIT_SEQUENCE_EDITOR='sed -i \"1s/pick/break\\npick/\"' git rebase -i HEAD~2; git rebase --show-current-patch; git rebase --edit-todo; git rebase --continue":
    "not built yet",
  "rebase: git branch side HEAD~1; git rebase --update-refs --force-rebase HEAD~3; git log --oneline -2 side; git rebase -s ours HEAD~1; git rebase -X theirs HEAD~1; git rebase --nope":
    "not built yet",
  "history: git log -L1,2:f --oneline; git log -L /3/,+1:f -s --oneline; git log -L99,100:f; git log -L1,1":
    "not built yet",
  "history: git log -S'line 3' --oneline; git log -G'line [34]' --oneline; git log -S'line 3' -p --oneline; git log --pickaxe-regex -S'line [56]' --oneline --stat":
    "not built yet",
  "history: git log --oneline --name-only -2; git log --oneline --raw -2; git log --numstat --format= -2; git log --oneline -3 --reverse --no-abbrev-commit":
    "not built yet",
  "history: git log --since=2023-11-14T22:15:00 --oneline; git log --max-count=2 --skip=1 --oneline; git log --oneline HEAD~3..; git log --oneline ^HEAD~2 HEAD; git log --not HEAD~2 --oneline":
    "not built yet",
  "history: git log --cherry-pick --oneline main...main~2; git log --cherry-mark --left-right --oneline main...main~2; git log --boundary --oneline HEAD~2..":
    "not built yet",
  "history: git log --children --oneline -2; git log --parents --oneline -2; git log --date=format:%Y-%m-%d --format=%ad -1; git log --date=human -1 --format=%ad; git log --show-linear-break --oneline -2":
    "not built yet",
  "history: git log --stdin --oneline < /dev/null; git log --glob=heads --oneline -1; git log --exclude=main --all --oneline; git log --no-walk --oneline HEAD HEAD~2; git log --no-walk=unsorted --oneline HEAD~2 HEAD":
    "not built yet",
  "history: git log --min-parents=1 --oneline; git log --max-parents=0 --oneline; git log --root --oneline -1; git log --ancestry-path HEAD~3..HEAD --oneline; git log --simplify-merges --oneline -1; git log --full-history --oneline -1 -- f":
    "not built yet",
  "history: git log --grep=c3 --grep=c4 --oneline; git log --grep=C3 -i --oneline; git log --invert-grep --grep=c3 --oneline; git log -E --grep='c(1|2)' --oneline; git log -F --grep='c.' --oneline; git log -P --grep='c\\d' --oneline -1":
    "not built yet",
  "history: git log --author=Nobody; git log --committer=Learner --oneline -1; git log --format='%C(red)%h%Creset %s' -1 --color; git log --format='%>(10)%h|%<(10)%s|%<(4,trunc)%an' -1; git log --format='%(trailers)%w(20,2,4)%b%n%+s%- b|' -1":
    "not built yet",
  "history: git log --format='%(describe)' -1; git log --format='%S' -1 main; git log --source --oneline -1 main; git log --format='%gd %gs' -g -2; git log -g --oneline -2; git log -g --date=iso -1; git log --nope":
    "not built yet",
  "history: git log --color-words -p -1 --oneline; git log --no-color -1 --oneline; git log --abbrev=12 --oneline -1; git log --encoding=UTF-8 -1 --oneline; git log --expand-tabs=4 -1 --oneline; git log --clear-decorations --oneline -1; git log --decorate-refs=refs/tags --decorate --oneline -1":
    "not built yet",
  "differ: git diff -W; git diff --function-context w": "not built yet",
  "differ: git diff --patience; git diff --histogram; git diff --minimal; git diff --diff-algorithm=patience; git diff --diff-algorithm=nope; git diff --anchored=x":
    "not built yet",
  "differ: git diff --color-moved; git diff --color=always --color-moved=no w; git diff --ws-error-highlight=all w":
    "not built yet",
  "differ: git diff --no-index p.py w; git diff --no-index w w; git diff --no-index p.py nope; git diff --no-index --stat p.py w; git diff --no-index --name-status p.py w":
    "not built yet",
  "differ: mkdir x y; echo 1 > x/a; echo 2 > y/a; echo 3 > y/b; git diff --no-index x y; git diff --no-index --stat x y; git diff --no-index x/a y":
    "not built yet",
  "differ: git diff --word-diff=porcelain w; git diff --word-diff-regex=. w; git diff --word-diff=plain w; git diff --word-diff=nope; git diff --color-words=. w":
    "not built yet",
  "differ: git diff --src-prefix=x/ --dst-prefix=y/ w; git diff --line-prefix='> ' w; git diff --no-prefix w; git diff --default-prefix w; git diff --relative; git diff --abbrev=10 w; git diff --output=o w; cat o":
    "not built yet",
  "differ: git diff --dirstat; git diff --dirstat=lines,0; git diff --cumulative; git diff --compact-summary; git diff --stat=40,20; git diff --stat-width=30; git diff --stat-graph-width=3; git diff --stat-count=1; git diff --stat-name-width=3":
    "not built yet",
  "differ: git diff -I'one' ; git diff --ignore-blank-lines; git diff --ignore-matching-lines=h; git diff -B; git diff -D; git diff --irreversible-delete; git diff --find-object=HEAD:w":
    "not built yet",
  "differ: git diff -O/dev/null --name-only; git diff --skip-to=w --name-only; git diff --rotate-to=w --name-only; git diff --indent-heuristic w; git diff --no-indent-heuristic w; git diff --ita-invisible-in-index w; git diff --output-indicator-new='>' w; git diff --textconv w; git diff --ext-diff w":
    "not built yet",
  "differ: git diff -1; git diff -0 p.py; git diff -U0 w; git diff --binary w; git diff --exit-code w; git diff --submodule; git diff --ignore-submodules; git diff --merge-base HEAD; git diff HEAD HEAD HEAD; git diff --nope":
    "not built yet",
  "differ: printf 'def f():\\n' > n; printf 'x\\0y' > b; git add .; git diff --cached --binary; git diff --cached --stat --summary --compact-summary":
    "not built yet",
  "odd: git status --nope; git status --column; git status --porcelain=v3; git status -v; git status --ahead-behind; git status --no-renames; git status -z; git status --ignored=matching; git status --untracked-files=nope":
    "not built yet",
  "odd: git branch --contains HEAD; git branch --no-contains topic; git branch --merged; git branch --no-merged; git branch --points-at HEAD; git branch --sort=-committerdate; git branch --format='%(refname)'; git branch --column; git branch -i --list 'M*'; git branch --edit-description; git branch -c topic copy; git branch -l":
    "not built yet",
  "odd: git tag -n; git tag -a x -m m; git tag -n3; git tag --contains HEAD; git tag --sort=-refname; git tag -v x; git tag -f x; git tag --points-at HEAD; git tag --format='%(refname:short) %(taggername)'; git tag --merged; git tag -l 'x*'; git tag --column=always":
    "not built yet",
  "odd: git commit --allow-empty --allow-empty-message -m ''; git commit --allow-empty -m x --date=2020-01-01; git log -1 --format=%ad; git commit --allow-empty -m y --author='B <b@c>'; git commit --allow-empty -C HEAD~1; git commit --allow-empty -c HEAD; git commit --amend --reset-author --no-edit; git commit --allow-empty -m t --trailer 'A: b'; git log -1 --format=%B":
    "not built yet",
  "odd: echo n >> m; git commit --dry-run; git commit -n -am x --status; git commit --short; git commit --porcelain; git commit --long; git commit -o m -m only; git commit --interactive; git commit --cleanup=nope -m x; git commit --allow-empty -t nope":
    "not built yet",
  "odd: git push --mirror ../x; git init -q --bare ../b; git push --mirror ../b; git push --prune ../b 'refs/heads/*'; git push -o ci=1 ../b main; git push --atomic ../b main topic; git push --follow-tags ../b main; git push --signed ../b main; git push --receive-pack=x ../b main; git push --porcelain ../b main":
    "not built yet",
  "odd: git stash push -m x -- nope; echo n >> m; git stash push -k -m kept; git stash list; git stash show --stat; git stash show -p stash@{0}; git stash create; git stash store -m s HEAD; git stash list; git stash drop stash@{5}; git stash branch nb; git stash nope":
    "not built yet",
  "odd: git reset --keep HEAD~1; git reset -N; git reset --merge HEAD; git reset --hard nope; git reset --mixed -- nope; git reset -q HEAD m; git reset --soft --hard; git reset --pathspec-from-file=x":
    "not built yet",
  "odd: git rm --ignore-unmatch nope; git rm -n m; git rm --cached -q m; git rm --pathspec-from-file=x; git mv -n a b; git mv -k nope b; git mv -f a m; git mv -v m mm; git mv":
    "not built yet",
  "odd: git cherry-pick --strategy=ours topic; git cherry-pick -m 1 topic; git cherry-pick --keep-redundant-commits topic; git cherry-pick --no-commit --signoff topic; git cherry-pick --cleanup=x topic; git revert --no-edit -n HEAD; git revert -m 1 HEAD; git revert --reference HEAD":
    "not built yet",
  "odd: git remote update nope; git remote prune nope; git remote add -f up ../nope; git remote add -t main -m main o ../b; git remote set-head o main; git remote set-branches o x; git remote set-url --push o z; git remote -v; git remote show nope; git remote nope":
    "not built yet",
  "odd: git foo; git statsu; git blam; git hlep; git rebas; git pul; git cheery-pick; git worktre; git stach; git bundel":
    "not built yet",
  "odd: git config --get-color x red; git config --type=int a.b 1k; git config --int a.b; git config --bool a.c yes; git config --get --bool a.c; git config --show-origin a.b; git config --show-scope a.b; git config --get-urlmatch http http://x; git config --rename-section a z; git config --remove-section z; git config --name-only --list | head -2; git config -e --nope; git config --default d --get no.pe":
    "not built yet",
  "odd: git help -a | head -3; git help nope 2> /dev/null; git help -g | head -3; git version --build-options | head -1; git --html-path; git --man-path; git --info-path; git --list-cmds=parseopt > /dev/null; git -p log --oneline; git --namespace=x log --oneline -1; git --literal-pathspecs log --oneline -- a; git --config-env=a.b=HOME config a.b; git --no-advice; git --super-prefix":
    "not built yet",
  "odd: git init --template=nope x; git init --separate-git-dir=g y; cat y/.git; git init --shared z; git init --object-format=sha256 w; git init -q --nope; git clone --mirror . m.git; git clone --no-checkout . nc; ls nc; git clone --single-branch -b topic . sb; git -C sb branch -a; git clone --no-tags --depth 1 file://$PWD sh; git -C sh log --oneline; git clone --recurse-submodules . rs; git clone -c a.b=c . cc; git -C cc config a.b; git clone --shared . shd":
    "not built yet",
  "submodule: git submodule; git submodule status; git submodule add ../lib; git status; cat .gitmodules; git submodule status; git commit -qm sub; git submodule; git ls-tree HEAD":
    "not built yet",
  "submodule: git submodule add ../lib vendor/lib; git commit -qm sub; cd ..; git clone -q app two; cd two; git submodule status; git submodule init; git submodule update; git submodule status; cat vendor/lib/l":
    "not built yet",
  "submodule: git submodule -q add ../lib; git commit -qm sub; git submodule foreach 'echo $name $sm_path'; git submodule foreach --quiet pwd > /dev/null; cd lib; git log --oneline; echo m > m; git add m; git commit -qm m; cd ..; git status; git diff; git submodule summary; git add lib; git diff --cached --submodule":
    "not built yet",
  "submodule: git submodule -q add ../lib; git commit -qm sub; git submodule deinit lib; git submodule status; git submodule deinit nope; git submodule update --init; git rm lib; git status -s":
    "not built yet",
  "submodule: git submodule -q add ../lib; git commit -qm sub; cd ..; git clone --recurse-submodules app three 2>&1 | grep -v Cloning; cat three/lib/l; cd three; git submodule sync; git submodule set-branch -b x lib; git submodule absorbgitdirs; git submodule nope":
    "not built yet",
  "submodule: git submodule add ../nope; git submodule add; git submodule update nope; git submodule add ../lib a; git submodule init nope":
    "not built yet",
  "usage: git annotate": "not built yet",
  "usage: git blame": "not built yet",
  "usage: git check-ref-format": "not built yet",
  "usage: git cherry-pick": "not built yet",
  "usage: git reflog": "not built yet",
  "usage: git shortlog": "not built yet",
  "usage: git stash": "not built yet",
};
