import { expect, test } from "@playwright/test";
import { Desk } from "./desk.ts";

test("a file is edited, saved, and seen by the terminal; undo takes it back", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.run("cd hello-python");
  await desk.run("edit Procfile");
  const text = page.getByLabel("Text of /home/learner/hello-python/Procfile");
  await expect(text).toBeFocused();
  await text.fill("web: gunicorn hello:app --workers 2\n");
  await expect(page.locator("editor-view").getByRole("status")).toHaveText("not saved");
  await page.keyboard.press("Control+s");
  await expect(page.locator("editor-view").getByRole("status")).toHaveText("saved");
  await page.locator("terminal-view").click();
  expect(await desk.run("cat Procfile")).toContain("--workers 2");
  await desk.run("echo 'web: other' > Procfile");
  await expect(text).toHaveText("web: other");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(text).toHaveText(/workers 2/);
  expect(desk.problems).toEqual([]);
});

test("what is not saved outlives another file, the closed editor, and another lesson", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.run("cd hello-python");
  await desk.run("edit Procfile");
  await page.keyboard.type("# mine ");
  const procfile = page.getByLabel("Text of /home/learner/hello-python/Procfile");
  await expect(procfile).toHaveText(/# mine/);
  await page.locator("terminal-view").click();
  await desk.run("edit hello.py");
  await expect(page.getByLabel("Text of /home/learner/hello-python/hello.py")).toHaveText(/Flask/);
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.locator("editor-view")).toHaveCount(0);
  await page.getByRole("button", { name: "Procfile: not saved" }).click();
  await expect(procfile).toHaveText(/# mine/);
  await desk.choose("Heroku as it is today");
  await expect(procfile).toHaveText(/# mine/);
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(procfile).toHaveText("");
  await expect(page.getByRole("button", { name: "Discard" })).toHaveCount(0);
});

test("a file that may not be written says why, and its text stays", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.run("edit /etc/hosts");
  await page.keyboard.type("x");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("editor-view").getByRole("status")).toHaveText("not saved: Permission denied");
  await expect(page.getByLabel("Text of /etc/hosts")).toHaveText(/x/);
});
