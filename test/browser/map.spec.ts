import { expect, test } from "@playwright/test";
import { Desk } from "./desk.ts";

test("the map follows a push, by keyboard too, and explains each station", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await page.getByRole("button", { name: "Map" }).click();
  const map = page.locator("world-map");
  const station = (name: string) => map.getByRole("button", { name: new RegExp(`^${name}`) });
  await expect(station("Laptop")).toHaveText(/nothing yet/);
  await page.locator("terminal-view").click();
  await desk.run("cd hello-python && git init -q && git add . && git commit -qm First && heroku create");
  await expect(station("Laptop")).toHaveText(/branch main.*First, only here/s);
  await expect(station("Remote")).toHaveText(/nothing pushed yet/);
  await expect(station("Releases")).toHaveText(/v2 Enable Logplex, current/);
  await desk.run("git push heroku main");
  await expect(station("Laptop")).toHaveText(/First, on Heroku/);
  await expect(station("Build")).toHaveText(/Python, succeeded/);
  await expect(station("Dynos")).toHaveText(/web\.1 up/);
  await expect(station("Router")).toHaveText(/no visit yet/);
  await desk.run("curl -s https://$(heroku info -s | grep ^web_url | cut -d/ -f3)/");
  await expect(station("Router")).toHaveText(/1 visit.*status 200/s);

  await station("Dynos").focus();
  await page.keyboard.press("Enter");
  await expect(map.getByRole("status")).toContainText("The computers that run your app.");
  await page.keyboard.press("Tab"); // the router, then the card's command
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => desk.text()).toMatch(/[$] heroku ps$/);
  await page.keyboard.press("Enter");
  await desk.prompt();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(station("Dynos")).toHaveText(/nothing yet/);
  await page.getByRole("button", { name: "Close" }).click();
  await expect(map).toHaveCount(0);
  expect(desk.problems).toEqual([]);
});

test("an app that crashed shows where", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await page.getByRole("button", { name: "Map" }).click();
  await page.locator("terminal-view").click();
  await desk.run("cd hello-python && git init -q && echo 'web: gunicorn nobody:app' > Procfile && git add .");
  await desk.run("git commit -qm Wrong && heroku create && git push -q heroku main");
  await desk.run("curl -s -o /dev/null https://$(heroku info -s | grep ^web_url | cut -d/ -f3)/");
  await expect(page.locator("world-map li.dynos")).toHaveText(/web\.1 crashed/);
  await expect(page.locator("world-map li.router")).toHaveText(/status 503/);
});
