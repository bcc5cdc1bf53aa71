import { describe, expect, it } from "vitest";
import { learn } from "../../support/world.ts";

/** Runs a script in an empty folder "app" of a laptop. */
async function laptop() {
  const learner = learn();
  await learner.run("mkdir app; cd app");
  return {
    write: learner.write,
    read: (path: string) => learner.session.files.text(`/home/learner/app/${path}`),
    run: async (script: string) => {
      const { status, stdout, stderr } = await learner.run(script);
      return { status, stdout, stderr: stderr.replace(/A complete log of this run .*/g, "LOG") };
    },
  };
}

describe("npm", { timeout: 30_000 }, () => {
  it("installs express with its 67 packages, flat, locked, and again from the lock", async () => {
    const { run, read } = await laptop();
    await run("npm init -y");
    const { stdout } = await run("npm install express");
    expect(stdout).toMatch(
      /^\nadded 68 packages, and audited 69 packages in \d+s\n\n31 packages are looking for funding\n {2}run `npm fund` for details\n\nfound 0 vulnerabilities\n$/,
    );
    expect(JSON.parse(read("package.json")).dependencies).toEqual({ express: "^5.3.0" });
    const lock = JSON.parse(read("package-lock.json"));
    expect([lock.lockfileVersion, lock.requires, Object.keys(lock.packages).length]).toEqual([3, true, 69]);
    expect((await run("npm ls")).stdout).toBe("app@1.0.0 /home/learner/app\n└── express@5.3.0\n\n");
    expect((await run("npm ci")).stdout).toMatch(/^\nadded 68 packages, and audited 69 packages/);
    expect((await run("npm install")).stdout).toMatch(/^\nup to date, audited 69 packages in \d+ms\n/);
    expect((await run("npm uninstall express")).stdout).toMatch(
      /^\nremoved 68 packages, and audited 1 package/,
    );
  });

  it("gives two versions of a package their own places", async () => {
    const { run, read } = await laptop();
    await run("npm init -y; npm install express@4 debug@4");
    expect(JSON.parse(read("node_modules/debug/package.json")).version).toMatch(/^4\./);
    expect(JSON.parse(read("node_modules/express/node_modules/debug/package.json")).version).toBe("2.6.9");
  });

  it("says what it cannot find", async () => {
    const { run } = await laptop();
    await run("npm init -y");
    expect(await run("npm install expresss")).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "npm error code E404\nnpm error 404 Not Found - GET https://npm.example/expresss\nnpm error 404\nnpm error 404  The requested resource 'expresss@*' could not be found or you do not have permission to access it.\nnpm error 404\nnpm error 404 Note that you can also install from a\nnpm error 404 tarball, folder, http url, or git url.\nnpm error LOG\n",
    });
    expect(await run("npm install express@99")).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "npm error code ETARGET\nnpm error notarget No matching version found for express@99.\nnpm error notarget In most cases you or one of your dependencies are requesting a package version that doesn't exist.\nnpm error LOG\n",
    });
  });

  it("refuses a package.json that is no JSON, as npm 11 does", async () => {
    const { run, write } = await laptop();
    write("package.json", '{ "name": "x", }\n');
    expect(await run("npm start")).toEqual({
      status: 1,
      stdout: "",
      stderr: `npm error code EJSONPARSE\nnpm error JSON.parse Invalid package.json: JSONParseError: Expected double-quoted property name in JSON at position 15 while parsing ${JSON.stringify('{ "name": "x", }\n')}\nnpm error JSON.parse Failed to parse JSON data.\nnpm error JSON.parse Note: package.json must be actual JSON, not just JavaScript.\nnpm error LOG\n`,
    });
  });

  it("runs scripts with their banner, and misses those that are not there", async () => {
    const { run } = await laptop();
    await run("npm init -y");
    expect(await run("npm test")).toEqual({
      status: 1,
      stdout: '\n> app@1.0.0 test\n> echo "Error: no test specified" && exit 1\n\nError: no test specified\n',
      stderr: "",
    });
    expect(await run("npm start")).toEqual({
      status: 1,
      stdout: "",
      stderr:
        'npm error Missing script: "start"\nnpm error\nnpm error Did you mean one of these?\nnpm error   npm star # Mark your favorite packages\nnpm error   npm stars # View packages marked as favorites\nnpm error\nnpm error To see a list of scripts, run:\nnpm error   npm run\nnpm error LOG\n',
    });
  });

  it("does not install from a lock file that is out of step", async () => {
    const { run, read, write } = await laptop();
    await run("npm init -y; npm install cors");
    write("package.json", read("package.json").replace('"cors"', '"dotenv": "*", "cors"'));
    const { status, stderr } = await run("npm ci");
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^npm error code EUSAGE\nnpm error\nnpm error `npm ci` can only install packages when your package\.json and package-lock\.json or npm-shrinkwrap\.json are in sync\. Please update your lock file with `npm install` before continuing\.\nnpm error\nnpm error Missing: dotenv@[\d.]+ from lock file\n/,
    );
  });
});
