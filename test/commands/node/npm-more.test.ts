import { expect, it } from "vitest";
import { learn } from "../../support/world.ts";

it("npm update goes as far as package.json allows, beyond what is locked", async () => {
  const { run } = learn();
  const { stdout, status } = await run(
    `mkdir app; cd app; npm init -y; npm i express@5.1.0; sed -i 's/"5.1.0"/"^5.1.0"/' package.json; npm update; npm outdated; echo $?; npm ls`,
  );
  expect(stdout).toMatch(/\nremoved \d+ packages, changed \d+ packages, and audited \d+ packages in /);
  expect(stdout).toContain("\n0\napp@1.0.0 /home/learner/app\n└── express@5.3.0\n");
  expect(status).toBe(0);
});

it.each([
  ["whoami", "npm error code ENEEDAUTH\nnpm error need auth This command requires you to be logged in.\n"],
  ["version", "npm error npm version is not simulated yet\n"],
  ["audit", "npm error npm audit is not simulated yet\n"],
])("npm %s refuses aloud", async (verb, text) => {
  const { status, stdout, stderr } = await learn().run(`npm ${verb}`);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr.startsWith(text)).toBe(true);
});
