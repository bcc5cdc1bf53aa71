import { afterEach, beforeEach, expect, it } from "vitest";
import { githubLogin } from "../../src/hosts/github/account.ts";
import { createGithub, type GithubOptions } from "../../src/hosts/github/github.ts";
import { type GitServer, startGitServer } from "../support/git-server.ts";
import { openSandbox, type Sandbox } from "../support/real-git.ts";

const files = { "app.py": "print(1)\n", "bin/run": "#!/bin/sh\necho run\n", "a/b/c.txt": "c\n" };
const samples: GithubOptions = {
  samples: {
    "dojo/hello": [{ message: "Initial commit", files }],
    "dojo/team": [
      { message: "One", files: { a: "1\n", b: "gone\n" } },
      {
        message: "Two",
        files: { a: "2\n", b: null, "c/d": "3\n" },
        by: { name: "Robin", email: "r@example.com" },
      },
    ],
  },
  shared: ["dojo/team"],
};
let github: ReturnType<typeof createGithub>;
let server: GitServer;
let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = openSandbox();
  github = createGithub(samples);
  server = await startGitServer(github.fetch, "https://github.com");
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
  const other = await startGitServer(
    createGithub({ samples: { ...samples.samples } }).fetch,
    "https://github.com",
  );
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
  expect((await git("git clone -q $URL/dojo/none", { GIT_ASKPASS: "echo" })).stderr).toBe(
    "remote: Invalid username or token. Password authentication is not supported for Git operations.\n" +
      "fatal: Authentication failed for 'https://HOST/dojo/none/'\n",
  );
  expect((await git(`${netrc} git clone -q $URL/dojo/none`)).stderr).toBe(
    "remote: Repository not found.\nfatal: repository 'https://HOST/dojo/none/' not found\n",
  );
  const push = "git clone -q $URL/dojo/hello; cd hello; git commit -q --allow-empty -m x; git push -q";
  expect(await git(push)).toMatchObject({
    status: 128,
    stderr:
      "remote: Permission to dojo/hello.git denied to learner.\nfatal: unable to access 'https://HOST/dojo/hello/': The requested URL returned error: 403\n",
  });
});

const netrc = `echo "machine 127.0.0.1 login learner password ${githubLogin.token}" >~/.netrc; `;
const robin = { name: "Robin", email: "r@example.com", time: 1772366500 };

it("keeps the history of a sample", async () => {
  const { stdout } = await git(
    "git clone -q $URL/dojo/team; cd team; git fsck --strict; git log --format='%an %s' --name-status",
  );
  expect(stdout).toBe("Robin Two\n\nM\ta\nD\tb\nA\tc/d\nDyno Dojo One\n\nA\ta\nA\tb\n");
});

it("takes pushes to the shared repository; a team-mate may be quicker", async () => {
  await git(`${netrc} git clone -q $URL/dojo/team; cd team; echo mine >> a; git commit -qam mine`);
  expect(github.repositories.commit("dojo/team", { path: "a", old: "2", text: "two" }, robin)).toMatchObject({
    branch: "main",
    message: "Update a",
  });
  const rejected = await git("cd team; git push");
  expect([rejected.status, rejected.stderr]).toEqual([
    1,
    expect.stringContaining("main -> main (fetch first)"),
  ]);
  const { status, stdout, stderr } = await git(
    "cd team; git pull -q --no-rebase >/dev/null 2>&1; cat a; echo both > a; git commit -qam merge; git push -q; git switch -qc topic; git push origin topic;" +
      "git clone -q $URL/dojo/team ../c; cd ../c; git fsck --strict; git log --format='%an %s' | sort; cat a",
  );
  expect([status, stdout.replace(/[0-9a-f]{40}/, "OID")]).toEqual([
    0,
    "<<<<<<< HEAD\n2\nmine\n=======\ntwo\n>>>>>>> OID\nDyno Dojo One\nLearner merge\nLearner mine\nRobin Two\nRobin Update a\nboth\n",
  ]);
  expect(stderr).toBe(
    "remote: \nremote: Create a pull request for 'topic' on GitHub by visiting:        \n" +
      "remote:      https://github.com/dojo/team/pull/new/topic        \nremote: \n" +
      "To https://HOST/dojo/team\n * [new branch]      topic -> topic\n",
  );
});

it("has empty repositories and forks of the learner's own, and says when nothing can be changed", async () => {
  const { repositories } = github;
  expect([repositories.create("learner/app"), repositories.create("learner/app")]).toEqual([true, false]);
  expect([
    repositories.fork("dojo/hello", "learner/hello"),
    repositories.fork("dojo/hello", "learner/hello"),
    repositories.fork("dojo/none", "learner/none"),
  ]).toEqual([true, false, false]);
  const { status, stderr } = await git(
    `${netrc} git clone -q $URL/learner/hello; cd hello; git commit -q --allow-empty -m mine; git push -q; git push -q $URL/learner/app main; git ls-remote -q $URL/learner/app | wc -l; git clone -q $URL/dojo/hello ../o; git -C ../o log --oneline | wc -l`,
  );
  expect([status, stderr]).toEqual([0, ""]);
  expect(repositories.commit("dojo/none", { path: "a", text: "x" }, robin)).toBe("no-repository");
  expect(repositories.commit("dojo/hello", { path: "app.py", old: "nothing", text: "x" }, robin)).toBe(
    "not-there",
  );
});

it("goes on from what was saved", async () => {
  await git(
    `${netrc} git clone -q $URL/dojo/team; cd team; git commit -q --allow-empty -m mine; git push -q`,
  );
  const saved = github.repositories.save();
  const later = createGithub({ ...samples, saved });
  github.repositories.commit("dojo/team", { path: "new", text: "x" }, robin);
  const refs = (one: typeof github) => one.repositories.open("dojo/team")!.repository.refs;
  expect(refs(later)).not.toEqual(refs(github));
  github.repositories.resume(saved);
  expect(refs(later)).toEqual(refs(github));
});
