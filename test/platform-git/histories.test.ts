import { expect, it } from "vitest";
import { startGitServer } from "../support/git-server.ts";
import { plainRepository } from "../support/plain-repository.ts";
import { openSandbox } from "../support/real-git.ts";

/** Three clones (one shallow) push to and fetch from one repository in a random order; each must stay whole. */
const script = (url: string, seed: number, rounds: number) => `
set -e
git init -q w; cd w; git commit -q --allow-empty -m root; git remote add o ${url}; git push -q o main
git clone -q ${url} ../c; git clone -q --depth 2 ${url} ../s
whole() { git fsck --strict 2>&1 | grep -v dangling || true; }
RANDOM=${seed}
for i in $(seq ${rounds}); do
  case $((RANDOM % 5)) in
    0) git checkout -q -B b$((RANDOM % 3)) ;;
    1) git checkout -q main; git merge -q --no-edit b$((RANDOM % 3)) 2>/dev/null || git merge --abort 2>/dev/null || true ;;
    2) git tag -f -a -m t t$((RANDOM % 4)) >/dev/null ;;
  esac
  seq $RANDOM | head -$((RANDOM % 300)) >d$((RANDOM % 3)); mkdir -p e; echo $RANDOM >e/y$((RANDOM % 20))
  git add .; git commit -q --allow-empty -m $i
  if [ $((RANDOM % 3)) = 0 ]; then git push -q --force o --all; git push -q --force o --tags; fi
  if [ $((RANDOM % 3)) = 0 ]; then
    (cd ../c; git fetch -q --force --tags; whole; git checkout -q -B mine$i origin/main; git commit -q --allow-empty -m mine; git push -q origin mine$i)
  fi
  if [ $((RANDOM % 3)) = 0 ]; then (cd ../s; git fetch -q --depth $((RANDOM % 5 + 1)) origin main; whole; git archive FETCH_HEAD >/dev/null); fi
done
git push -q --force o --all; git push -q --force o --tags
git clone -q --mirror ${url} ../m; cd ../m; git fsck --strict; git rev-parse main; git -C ../w rev-parse main; git rev-list main | wc -l
cd ../s; if [ -e .git/shallow ]; then git fetch -q --unshallow origin main; else git fetch -q origin main; fi; whole; git rev-list FETCH_HEAD | wc -l
`;

it.each([7, 20])(
  "keeps every clone whole through a random history (seed %i)",
  async (seed) => {
    const server = await startGitServer(plainRepository().fetch, "http://git.example");
    const sandbox = openSandbox();
    const { status, stdout, stderr } = await sandbox.run(script(`${server.url}/app.git`, seed, 12));
    await server.close();
    sandbox.close();
    const [pushed, made, count, deepened] = stdout.split("\n");
    expect({ status, stderr, pushed, count }).toEqual({
      status: 0,
      stderr: "",
      pushed: made,
      count: deepened,
    });
  },
  30_000,
);
