import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GitServer, startGitServer } from "../support/git-server.ts";
import { type PlainRepository, plainRepository } from "../support/plain-repository.ts";
import { openSandbox, type Sandbox } from "../support/real-git.ts";

let app: PlainRepository;
let server: GitServer;
let sandbox: Sandbox;

beforeEach(async () => {
  app = plainRepository();
  sandbox = openSandbox();
  server = await startGitServer(app.fetch, "http://git.example");
});

afterEach(async () => {
  await server.close();
  sandbox.close();
});

/** Runs a script with $URL; standard output and error as one names the other, the port as PORT. */
async function git(script: string) {
  const { status, stdout, stderr } = await sandbox.run(`set -e; URL=${server.url}/app.git; ${script}`);
  return { status, stdout, stderr: stderr.replaceAll(server.url, "http://HOST") };
}

const start =
  'git init -q w; cd w; mkdir d; echo one >a; echo two >d/b; chmod +x a; git add .; git commit -qm "first"; git remote add o $URL; ';

describe("real git as a client", { timeout: 20_000 }, () => {
  it("clones an empty repository", async () => {
    expect(await git("git clone $URL c; cd c; git branch --show-current")).toEqual({
      status: 0,
      stdout: "main\n",
      stderr: "Cloning into 'c'...\nwarning: You appear to have cloned an empty repository.\n",
    });
  });

  it("pushes, pushes again with deltas against what is here, and clones the same", async () => {
    const { status, stderr } = await git(
      `${start} seq 2000 >big; git add .; git commit -qm big; git push o main; ` +
        "echo more >>big; git commit -qam more; git push o main; cd ..; git clone -q $URL c; git -C c fsck --strict; diff -r -x .git w c; git -C c log --oneline | wc -l",
    );
    expect(stderr).toBe(
      "To http://HOST/app.git\n * [new branch]      main -> main\n" +
        stderr.slice(stderr.indexOf("To http://HOST/app.git\n   ")),
    );
    expect(stderr).toMatch(/\nTo http:\/\/HOST\/app\.git\n {3}[0-9a-f]{7}\.\.[0-9a-f]{7} {2}main -> main\n$/);
    expect(status).toBe(0);
  });

  it("shows the hook's lines and its refusal, and takes the same commit later", async () => {
    app.hook = { lines: ["-----> Building", "", "       done"], passes: false };
    expect(await git(`${start} git push o main`)).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "remote: -----> Building        \nremote: \nremote:        done        \nTo http://HOST/app.git\n" +
        " ! [remote rejected] main -> main (pre-receive hook declined)\nerror: failed to push some refs to 'http://HOST/app.git'\n",
    });
    expect([app.refs(), app.objects.size]).toEqual([{}, 0]);
    app.hook = { lines: [], passes: true };
    expect((await git("cd w; git push -q o main; git ls-remote o | cut -f2")).stdout).toBe(
      "HEAD\nrefs/heads/main\n",
    );
  });

  it("forces, deletes, tags, pushes several refs at once", async () => {
    const { status, stdout, stderr } = await git(
      `${start} git push -q o main; git tag light; git tag -a -m heavy heavy; git branch dev; git push -q o dev --tags;` +
        "git commit -q --amend -m other; ! git push -q o main 2>/dev/null; git push o +main; git push o --delete dev light;" +
        "git ls-remote o | cut -f2; git clone -q $URL ../c; git -C ../c fsck --strict; git -C ../c tag",
    );
    expect(stdout).toBe("HEAD\nrefs/heads/main\nrefs/tags/heavy\nrefs/tags/heavy^{}\nheavy\n");
    expect(stderr).toMatch(
      /^To http:\/\/HOST\/app\.git\n \+ [0-9a-f]{7}\.\.\.[0-9a-f]{7} main -> main \(forced update\)\nTo http:\/\/HOST\/app\.git\n - \[deleted\] {9}dev\n - \[deleted\] {9}light\n$/,
    );
    expect(status).toBe(0);
  });

  it("refuses to lose the branch HEAD stands for, and with --atomic all or nothing", async () => {
    const { status, stderr } = await git(`${start} git push -q o main; git push --atomic o :main main:dev`);
    expect(stderr).toContain(" ! [remote rejected] main (deletion of the current branch prohibited)\n");
    expect(stderr).toContain(" ! [remote rejected] main -> dev (atomic push failure)\n");
    expect([status, Object.keys(app.refs())]).toEqual([1, ["refs/heads/main"]]);
  });

  it("fetches what is new after long histories on both sides", async () => {
    const { status, stdout } = await git(
      `${start} git push -q o main; git clone -q $URL ../c; for i in $(seq 60); do git commit -q --allow-empty -m $i; done; git push -q o main;` +
        'cd ../c; for i in $(seq 60); do git commit -q --allow-empty -m "mine $i"; done; git fetch -q; git fsck --strict; git log --oneline origin/main | wc -l; git pull -q --no-rebase --no-edit; git push -q; git log --oneline | wc -l',
    );
    expect([status, stdout.replaceAll(" ", "")]).toEqual([0, "61\n122\n"]);
    expect(server.requests.filter((line) => line.includes("upload-pack 200")).length).toBeGreaterThan(2);
  });

  it("clones shallowly, deepens, unshallows, pushes from there", async () => {
    const { status, stdout, stderr } = await git(
      `${start} for i in 1 2 3 4; do echo $i >a; git commit -qam $i; done; git push -q o main; cd ..; git clone -q --depth 1 $URL c; cd c;` +
        "git log --oneline | wc -l; echo x >x; git add x; git commit -qm x; git push -q; git fetch -q --depth 3; git log --oneline | wc -l;" +
        "git fetch -q --unshallow; git log --oneline | wc -l; git fsck --strict; git -C ../w pull -q o main; diff -r -x .git ../w .",
    );
    expect([status, stdout.replaceAll(" ", ""), stderr]).toEqual([0, "1\n3\n6\n", ""]);
  });

  it("refuses a push from a shallow clone of somewhere else", async () => {
    const { status, stderr } = await git(
      `${start} git commit -q --allow-empty -m 2; cd ..; git clone -q --depth 1 file://$PWD/w c; cd c; git push $URL main`,
    );
    expect([status, stderr]).toEqual([
      1,
      "To http://HOST/app.git\n ! [remote rejected] main -> main (shallow update not allowed)\nerror: failed to push some refs to 'http://HOST/app.git'\n",
    ]);
  });

  it("takes and gives megabytes", async () => {
    const { status, stdout } = await git(
      `${start} head -c 3000000 /dev/urandom >random; git add .; git commit -qm big; git push -q o main; git clone -q $URL ../c; cmp random ../c/random; git -C ../c fsck --strict`,
    );
    expect([status, stdout]).toEqual([0, ""]);
    expect(server.requests.filter((line) => line.startsWith("POST /app.git/git-receive-pack"))).toHaveLength(
      2,
    );
  });

  it("shows progress and the answer to an unknown path", async () => {
    const { stderr } = await git(
      `${start} git push -q o main; git clone --progress $URL ../c 2>&1 | tr '\\r' '\\n' >&2; git ls-remote $URL/x || true`,
    );
    expect(stderr).toContain("remote: Enumerating objects: 5, done.");
    expect(stderr).toContain(
      "remote: no such repository\nfatal: repository 'http://HOST/app.git/x/' not found\n",
    );
  });
});
