import { afterEach, beforeEach, expect, it } from "vitest";
import { createGithub } from "../../src/hosts/github/github.ts";
import { type GitServer, startGitServer } from "../support/git-server.ts";
import { openSandbox, type Sandbox } from "../support/real-git.ts";

const files = { "app.py": "print(1)\n", "bin/run": "#!/bin/sh\necho run\n", "a/b/c.txt": "c\n" };
let server: GitServer;
let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = openSandbox();
  server = await startGitServer(createGithub({ "dojo/hello": files }), "https://github.com");
});

afterEach(async () => {
  await server.close();
  sandbox.close();
});

async function git(script: string, env?: Record<string, string>) {
  const { status, stdout, stderr } = await sandbox.run(`URL=${server.url}; ${script}`, env);
  return { status, stdout, stderr: stderr.replaceAll(server.url, "https://HOST") };
}

it("gives a repository to real git, with and without .git", async () => {
  const { status, stdout } = await git(
    "set -e; git clone -q $URL/dojo/hello.git a; git clone -q $URL/dojo/hello b; diff -r -x .git a b; cd a; git fsck --strict;" +
      "./bin/run; cat a/b/c.txt app.py; git ls-files | wc -l; git log --format='%an %s %H'",
  );
  expect([status, stdout]).toEqual([
    0,
    `run\nc\nprint(1)\n3\nDyno Dojo Initial commit ${stdout.trimEnd().slice(-40)}\n`,
  ]);
});

it("always gives the same commit", async () => {
  const other = await startGitServer(createGithub({ "dojo/hello": { ...files } }), "https://github.com");
  const { stdout } = await git(
    `git ls-remote $URL/dojo/hello HEAD; git ls-remote ${other.url}/dojo/hello HEAD`,
  );
  await other.close();
  const [first, second] = stdout.split("\n");
  expect(first).toMatch(/^[0-9a-f]{40}\tHEAD$/);
  expect(second).toBe(first);
});

it("asks who pushes, or who looks for what is not there", async () => {
  expect(await git("git clone $URL/dojo/none")).toEqual({
    status: 128,
    stdout: "",
    stderr:
      "Cloning into 'none'...\nfatal: could not read Username for 'https://HOST': terminal prompts disabled\n",
  });
  const askpass = { GIT_ASKPASS: "echo" };
  expect((await git("git clone -q $URL/dojo/none", askpass)).stderr).toBe(
    "remote: Repository not found.\nfatal: repository 'https://HOST/dojo/none/' not found\n",
  );
  const push = "git clone -q $URL/dojo/hello; cd hello; git commit -q --allow-empty -m x; git push -q";
  expect(await git(push, askpass)).toMatchObject({
    status: 128,
    stderr:
      "remote: Permission to dojo/hello.git denied.\nfatal: unable to access 'https://HOST/dojo/hello/': The requested URL returned error: 403\n",
  });
});
