import { expect, type Page, test } from "@playwright/test";
import { Desk } from "./desk.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const fault = (page: Page, message: string) =>
  page.evaluate(
    (message) =>
      void setTimeout(() => {
        throw new Error(message);
      }),
    message,
  );

test("a fault of ours is shown, can be reported and undone, and loses nothing", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.run("cd hello-python");
  await desk.run("touch kept");
  await fault(page, "the frobnicator is out of order");
  const notice = page.locator("error-notice");
  await expect(notice).toContainText("What happened: the frobnicator is out of order.");
  await notice.getByRole("button", { name: "Copy report" }).click();
  await expect(notice.getByRole("status")).toHaveText("Copied");
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain("the frobnicator is out of order");
  expect(report).toContain("$ touch kept");
  expect(report).toContain("lesson: first-deploy/ready-app");
  await notice.getByRole("button", { name: "Undo last command" }).click();
  expect(await desk.run("ls")).not.toContain("kept");
  await notice.getByRole("button", { name: "Go on" }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await desk.prompt();
  await page.locator("terminal-view").click();
  expect(await desk.run("pwd")).toContain("/home/learner/hello-python");
});

test("a rejection that nobody caught is shown too", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await page.evaluate(() => void Promise.reject(new Error("nobody waits for me")));
  await expect(page.locator("error-notice")).toContainText("nobody waits for me");
});

test("a command that breaks our session gives the prompt back and is shown", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await page.evaluate(() => {
    const app = document.querySelector("dojo-app") as unknown as {
      classroom: { session: { shell: { run(): Promise<number> } } };
    };
    app.classroom.session.shell.run = () => Promise.reject(new Error("the shell fell over"));
  });
  expect(await desk.run("ls")).toContain("given up by a fault of the simulator");
  await expect(page.locator("error-notice")).toContainText("the shell fell over");
});

test("another tab that holds the world is told of", async ({ page, context }) => {
  await new Desk(page).open();
  const other = await context.newPage();
  await new Desk(other).open();
  await expect(other.getByRole("alert")).toContainText("Another tab holds this world.");
});
