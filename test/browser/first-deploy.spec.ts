import { expect, test } from "@playwright/test";
import { Desk } from "./desk.ts";

const hello = [
  "from flask import Flask",
  "",
  "app = Flask(__name__)",
  "",
  '@app.route("/")',
  "def home():",
  '    return "It works."',
];

async function writeHello(desk: Desk) {
  await desk.page.keyboard.type("cat > hello.py <<EOF");
  await desk.page.keyboard.press("Enter");
  for (const line of [...hello, "EOF"]) {
    await desk.page.keyboard.type(line);
    await desk.page.keyboard.press("Enter");
  }
  await desk.prompt();
}

test("a first app from nothing to a page, as typed on Heroku today", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.choose("Heroku as it is today");
  await desk.run("mkdir myapp && cd myapp");
  expect(await desk.run("git init")).toContain(
    "Initialized empty Git repository in /home/learner/myapp/.git/",
  );
  await writeHello(desk);
  expect(await desk.run("pipenv install flask gunicorn")).toContain("Pipfile.lock");
  expect(await desk.run("ls")).toMatch(/Pipfile\s+Pipfile\.lock\s+hello\.py/);
  await desk.run('echo "web: gunicorn hello:app" > Procfile');
  await desk.run("git add .");
  expect(await desk.run('git commit -m "First commit"')).toContain("4 files changed");
  expect(await desk.run("heroku create")).toMatch(
    /https:\/\/[a-z]+-[a-z]+-\d{5}-[0-9a-f]{12}\.herokuapp\.com\/ \| https:\/\/git\.heroku\.com\//,
  );
  expect(await desk.run("git remote -v")).toMatch(/heroku\s+https:\/\/git\.heroku\.com\/\S+ \(push\)/);
  const push = await desk.run("git push heroku main");
  for (const line of [
    "Python app detected",
    "Discovering process types",
    "Procfile declares types -> web",
    "Released v3",
    "Verifying deploy... done.",
    "main -> main",
  ])
    expect(push).toContain(line);
  await desk.run("sleep 20");
  expect(await desk.run("heroku ps")).toMatch(/web\.1: up/);
  await desk.run("heroku open");
  await expect(page.locator("website-view .status")).toHaveText("200");
  await expect(page.frameLocator("website-view iframe").locator("body")).toContainText("It works.");
  expect(await desk.run("heroku logs")).toContain("State changed from starting to up");
  await desk.start("heroku logs --tail", /State changed from starting to up/);
  await page.keyboard.press("Control+c");
  await desk.prompt();
  expect(await desk.run("echo $?")).toContain("130");
  expect(await desk.run("heroku apps --all")).toContain("learner@example.com Apps");
  expect(await desk.run("heroku addons")).toContain("No add-ons for app");
  expect(await desk.run("heroku config:set A=b")).toContain("A: b");
  await page.screenshot({ path: "test-results/first-deploy-today.png" });
  expect(desk.problems).toEqual([]);
});

test("the first tutorials as written, on Heroku classic", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.choose("Heroku classic, with the free tier");
  await desk.run("mkdir myapp && cd myapp");
  await desk.run("git init");
  await writeHello(desk);
  await desk.run(
    'printf \'[packages]\\nflask = "*"\\ngunicorn = "*"\\n\\n[requires]\\npython_version = "3.6"\\n\' > Pipfile',
  );
  await desk.run('echo "web: gunicorn hello:app" > Procfile');
  await desk.run('git add . && git commit -m "First commit"');
  await desk.run("heroku create");
  expect(await desk.run("git push heroku master")).toContain("deployed to Heroku");
  await desk.run("sleep 20");
  const ps = await desk.run("heroku ps");
  expect(ps).toContain("Free dyno hours quota remaining this month");
  expect(ps).toMatch(/web\.1: up/);
  await desk.run("dojo forward 31m");
  expect(await desk.run("heroku ps")).toMatch(/web\.1: idle/);
  await desk.run("heroku open");
  await expect(page.frameLocator("website-view iframe").locator("body")).toContainText("It works.", {
    timeout: 30_000,
  });
  expect(await desk.run("heroku ps")).toMatch(/web\.1: up/);
  expect(desk.problems).toEqual([]);
});
