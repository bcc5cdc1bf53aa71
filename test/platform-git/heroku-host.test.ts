import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { learner } from "../../src/platform/model/accounts.ts";
import { fakePip, pipCommand } from "../support/fake-pip.ts";
import { type GitServer, startGitServer } from "../support/git-server.ts";
import { testPlatform, type TestPlatform } from "../support/platform.ts";
import { openSandbox, type Sandbox } from "../support/real-git.ts";
import { together } from "../support/together.ts";

let test: TestPlatform;
let server: GitServer;
let sandbox: Sandbox;

beforeEach(async () => {
  test = testPlatform({ [pipCommand]: fakePip });
  await test.api("POST", "/apps", { name: "kiwi" });
  sandbox = openSandbox();
  server = await startGitServer(test.platform.fetch, "https://git.heroku.com");
});

afterEach(async () => {
  await server.close();
  sandbox.close();
});

async function git(script: string, env?: Record<string, string>) {
  const { status, stdout, stderr } = await sandbox.run(`URL=${server.url}; ${script}`, env);
  return { status, stdout, stderr: stderr.replaceAll(server.url, "https://git.heroku.com") };
}

const netrc = `echo "machine 127.0.0.1 login heroku password ${learner.token}" >~/.netrc; `;
const app =
  "git init -q w; cd w; echo flask >requirements.txt; echo 3.14 >.python-version; echo 'web: serve' >Procfile; git add .; git commit -qm 'First commit'; git remote add heroku $URL/kiwi.git; ";

describe("real git and git.heroku.com", { timeout: 20_000 }, () => {
  it("deploys, says that all is up to date, deploys the next commit, clones", async () => {
    const first = await git(`${netrc}${app} git push heroku main`);
    expect(first.stderr.split("\n").map((line) => line.replace(/ +$/, ""))).toEqual(
      expect.arrayContaining([
        "remote: -----> Python app detected",
        "remote:        Released v3",
        "remote: Verifying deploy... done.",
        "To https://git.heroku.com/kiwi.git",
        " * [new branch]      main -> main",
      ]),
    );
    expect(first.status).toBe(0);
    expect(Object.values(test.platform.state.apps)[0]!.repoSize).toBeGreaterThan(300);
    expect((await git("cd w; git push heroku main")).stderr).toBe("Everything up-to-date\n");
    const second = await git("cd w; git commit -q --allow-empty -m again; git push heroku main");
    expect(second.stderr).toMatch(/\n {3}[0-9a-f]{7}\.\.[0-9a-f]{7} {2}main -> main\n$/);
    const { stdout } = await git(
      "git clone -q $URL/kiwi.git c; cd c; git fsck --strict; git log --format=%s",
    );
    expect(stdout).toBe("again\nFirst commit\n");
  });

  it("shows a refused push as the real host does", async () => {
    const { status, stderr } = await git(
      `${netrc}${app} git rm -q requirements.txt; git commit -qm no; git push heroku main`,
    );
    expect(stderr.slice(stderr.indexOf("remote:  !     Push failed"))).toBe(
      "remote:  !     Push failed        \nremote: Verifying deploy...        \nremote: \nremote: !\tPush rejected to kiwi.        \nremote: \n" +
        "To https://git.heroku.com/kiwi.git\n ! [remote rejected] main -> main (pre-receive hook declined)\nerror: failed to push some refs to 'https://git.heroku.com/kiwi.git'\n",
    );
    expect(status).toBe(1);
  });

  it("tells of a wrong app, a wrong token, and none", async () => {
    expect((await git(`${netrc}${app} git push $URL/nope.git main`)).stderr).toBe(
      "remote: !\tNo such app as nope.\nfatal: repository 'https://git.heroku.com/nope.git/' not found\n",
    );
    const askpass = await git("rm ~/.netrc; cd w; git push heroku main", { GIT_ASKPASS: "echo" });
    expect(askpass.stderr).toBe(
      "remote: !\tWARNING:\nremote: !\tDo not authenticate with username and password using git.\n" +
        "remote: !\tRun `heroku login` to update your credentials, then retry the git command.\n" +
        "remote: !\tSee documentation for details: https://devcenter.heroku.com/articles/git#http-git-authentication\n" +
        "fatal: Authentication failed for 'https://git.heroku.com/kiwi.git/'\n",
    );
    const none = await git("cd w; git push heroku main");
    expect(none.stderr).toContain("fatal: could not read Username");
    expect(server.requests.at(-1)).toBe("GET /kiwi.git/info/refs?service=git-receive-pack 401");
  });

  it("pushes other branches and tags without a build", async () => {
    const { stderr } = await git(`${netrc}${app} git tag v1; git push heroku main:dev v1`);
    expect(stderr).toBe(
      "remote: Pushed to branch other than [main, master], skipping build.        \nTo https://git.heroku.com/kiwi.git\n * [new branch]      main -> dev\n * [new tag]         v1 -> v1\n",
    );
    const deleted = await git("cd w; git push heroku --delete dev");
    expect(deleted.stderr).toBe("To https://git.heroku.com/kiwi.git\n - [deleted]         dev\n");
    expect(Object.keys(Object.values(test.platform.state.apps)[0]!.refs)).toEqual(["refs/tags/v1"]);
  });

  it("builds two pushes at once, keeps the app whole, and tells the slower one what git tells", async () => {
    await git(`${netrc}${app} cp -r . ../c`);
    await server.close();
    const bothCame = together(2);
    server = await startGitServer(async (request) => {
      if (request.method === "POST") await bothCame();
      return test.platform.fetch(request);
    }, "https://git.heroku.com");
    const push = (folder: string) =>
      git(
        `cd ${folder}; echo ${folder} > n; git add n; git commit -qm ${folder}; git push $URL/kiwi.git main`,
      );
    const both = await Promise.all([push("w"), push("c")]);
    const [won, lost] = both[0].status === 0 ? both : [both[1], both[0]];
    expect([won.status, lost.status], lost.stderr).toEqual([0, 1]);
    expect(lost.stderr).toContain(
      "remote: error: cannot lock ref 'refs/heads/main': reference already exists        \n",
    );
    expect(lost.stderr).toContain(" ! [remote rejected] main -> main (failed to update ref)\n");
    const whole = await git("git clone -q $URL/kiwi.git x; cd x; git fsck --strict; cat n");
    expect(whole.stdout).toBe(both[0].status === 0 ? "w\n" : "c\n");
  });
});
