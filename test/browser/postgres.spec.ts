import { expect, test } from "@playwright/test";
import { Desk } from "./desk.ts";

const app = [
  "from flask import Flask",
  "",
  "app = Flask(__name__)",
  "",
  '@app.route("/")',
  "def home():",
  '    with open("db.sqlite3", "a") as db:',
  '        db.write("visit\\n")',
  '    with open("db.sqlite3") as db:',
  '        return "rows in the file: " + str(len(db.readlines()))',
];

test("a table outlives the dyno, a file does not; the engine comes when it is needed, and stays", async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  const engine: string[] = [];
  page.on("request", (request) => {
    if (/pglite|postgres\b.*\.(wasm|data)/.test(request.url())) engine.push(request.url());
  });
  const desk = new Desk(page);
  await desk.open();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await desk.choose("Heroku as it is today");
  await desk.run("mkdir petshop && cd petshop && git init -q && export HEROKU_APP=petshop");
  await page.keyboard.type("cat > app.py <<'EOF'\n");
  for (const line of [...app, "EOF"]) await page.keyboard.type(`${line}\n`);
  await desk.prompt();
  await desk.run("echo 'web: gunicorn app:app' > Procfile; printf 'flask\\ngunicorn\\n' > requirements.txt");
  await desk.run("git add . && git commit -qm one && heroku create petshop");
  expect(await desk.run("git push heroku main")).toContain("Verifying deploy... done.");
  const visit = 'curl -s "$(heroku info -s | sed -n s/^web_url=//p)"';
  expect(await desk.run(visit)).toContain("rows in the file: 1");
  expect(await desk.run(visit)).toContain("rows in the file: 2");
  expect(engine).toEqual([]);
  expect(await desk.run("heroku addons:create heroku-postgresql:essential-0 --wait")).toContain(
    "as DATABASE_URL",
  );
  await desk.run("heroku pg:psql -c 'CREATE TABLE pet (name text)'");
  expect(engine.length).toBeGreaterThan(0);
  await page.keyboard.type("heroku pg:psql\n");
  await expect.poll(() => desk.text()).toMatch(/petshop::DATABASE=> ?$/);
  await page.keyboard.type("INSERT INTO pet VALUES ('Rex');\n");
  await expect.poll(() => desk.text()).toContain("INSERT 0 1");
  await page.keyboard.type("\\q\n");
  await desk.prompt();
  expect(await desk.run("heroku restart")).toContain("done");
  expect(await desk.run(visit)).toContain("rows in the file: 1");
  const look = "heroku pg:psql -c 'SELECT name FROM pet'";
  expect(await desk.run(look)).toContain(" Rex");
  await context.setOffline(true);
  await page.reload();
  await desk.prompt();
  await page.locator("terminal-view").click();
  await desk.run("export HEROKU_APP=petshop");
  expect(await desk.run(look)).toContain(" Rex");
  expect(desk.problems).toEqual([]);
});
