import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { zeroOid } from "../../src/base/git/sha1.ts";
import { startGitServer, type GitServer } from "../support/git-server.ts";
import { plainRepository, type PlainRepository } from "../support/plain-repository.ts";
import { openSandbox, type Sandbox } from "../support/real-git.ts";
import { together } from "../support/together.ts";

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

async function git(script: string) {
  const { status, stdout, stderr } = await sandbox.run(`URL=${server.url}/app.git; ${script}`);
  return { status, stdout, stderr: stderr.replaceAll(server.url, "http://HOST") };
}

const start =
  "git init -q w; cd w; echo one > a; git add .; git commit -qm first; git remote add o $URL; git push -q o main; ";

describe("real git at our server", { timeout: 60_000 }, () => {
  it.each([0, 1, 2])("speaks protocol version %i", async (version) => {
    const { status, stdout, stderr } = await git(
      `git config --global protocol.version ${version}; ${start} git tag -a v1 -m v1; git push -q o v1; cd ..; git clone -q $URL c; cd c; git tag; echo 2 > a; git commit -qam 2; git push -q; cd ../w; git pull -q o main; cat a; git ls-remote o | cut -f2; git fetch -q --depth 1 o; git fsck --strict --no-dangling`,
    );
    expect([status, stdout, stderr]).toEqual([
      0,
      "v1\n2\nHEAD\nrefs/heads/main\nrefs/tags/v1\nrefs/tags/v1^{}\n",
      "",
    ]);
  });

  it("pulls what another pushed: fast-forward, merge, rebase", async () => {
    const { status, stdout } = await git(
      `${start} git clone -q $URL ../c; echo two > b; git add b; git commit -qm second; git push -q o main;` +
        "cd ../c; git pull -q --ff-only; echo mine > m; git add m; git commit -qm mine; cd ../w; echo three > b; git commit -qam third; git push -q o main;" +
        "cd ../c; git push -q 2>/dev/null || echo rejected; git pull -q --no-rebase --no-edit; git push -q; git log --format=%s | sort; git reset -q --hard HEAD~1;" +
        "cd ../w; git pull -q --rebase o main; git log --format=%s -1",
    );
    expect([status, stdout.split("\n")]).toEqual([
      0,
      [
        "rejected",
        "Merge branch 'main' of URL",
        "first",
        "mine",
        "second",
        "third",
        "Merge branch 'main' of URL",
        "",
      ].map((line) => line.replace("URL", `${server.url}/app`)),
    ]);
  });

  it("takes a fetch whose body came in gzip, as git sends long ones", async () => {
    await git(start);
    const oid = app.refs()["refs/heads/main"]!;
    const body = gzipSync(`0032want ${oid}\n00000009done\n`);
    const response = await fetch(`${server.url}/app.git/git-upload-pack`, {
      method: "POST",
      headers: { "content-type": "application/x-git-upload-pack-request", "content-encoding": "gzip" },
      body,
    });
    const answer = Buffer.from(await response.arrayBuffer());
    expect([response.status, answer.subarray(0, 12).toString("latin1")]).toEqual([200, "0008NAK\nPACK"]);
  });

  it("takes and gives 2,000 files of 20 MB, and what changes in them", async () => {
    const { status, stdout, stderr } = await git(
      `git init -q w; cd w; mkdir d; head -c 20000000 /dev/urandom | split -b 10000 -a 3 - d/f; ls d | wc -l; git add .; git commit -qm big;` +
        "git push -q $URL main; git clone -q $URL ../c; diff -r -x .git . ../c; git -C ../c fsck --strict;" +
        "cd ../c; echo more > d/faaa; git commit -qam more; git push -q; cd ../w; git pull -q $URL main; cat d/faaa",
    );
    expect([status, stdout, stderr]).toEqual([0, "2000\nmore\n", ""]);
  });

  it("lets one of two pushes at the same time win, and tells the other what git tells", async () => {
    await git(
      "git init -q w; cd w; git commit -q --allow-empty -m first; git remote add origin $URL; cp -r . ../c",
    );
    app.before = together(2);
    const push = (folder: string) =>
      git(`cd ${folder}; echo ${folder} > n; git add .; git commit -qm ${folder}; git push origin main`);
    const both = await Promise.all([push("w"), push("c")]);
    const [won, lost] = both[0].status === 0 ? both : [both[1], both[0]];
    expect([won.status, lost.status]).toEqual([0, 1]);
    expect(lost.stderr).toBe(
      "remote: error: cannot lock ref 'refs/heads/main': reference already exists        \n" +
        "To http://HOST/app.git\n ! [remote rejected] main -> main (failed to update ref)\nerror: failed to push some refs to 'http://HOST/app.git'\n",
    );
    const whole = await git("git clone -q $URL whole; cd whole; git fsck --strict; git log --format=%s -1");
    expect([whole.status, whole.stdout, whole.stderr]).toEqual([0, both[0].status === 0 ? "w\n" : "c\n", ""]);
  });

  it("refuses what does not fit: a cut pack, a wrong name, a ref that is no commit", async () => {
    await git(start);
    const oid = app.refs()["refs/heads/main"]!;
    const line = (text: string) => `${(text.length + 4).toString(16).padStart(4, "0")}${text}`;
    const push = async (command: string, pack = "") => {
      const response = await fetch(`${server.url}/app.git/git-receive-pack`, {
        method: "POST",
        headers: { "content-type": "application/x-git-receive-pack-request" },
        body: `${line(`${command}\0 report-status`)}0000${pack}`,
      });
      return Buffer.from(await response.arrayBuffer()).toString("latin1");
    };
    expect(
      await push(`${oid} ${"1".repeat(40)} refs/heads/main`, "PACK\0\0\0\x02\0\0\0\x05broken"),
    ).toContain("ng refs/heads/main unpacker error");
    expect(await push(`${zeroOid} ${oid} nonsense`)).toContain("ng nonsense ");
    expect(app.refs()["refs/heads/main"]).toBe(oid);
  });
});
