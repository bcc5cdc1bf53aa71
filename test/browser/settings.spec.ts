import { expect, type Page, test } from "@playwright/test";
import { Desk } from "./desk.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const settings = (page: Page) => page.getByRole("button", { name: "Settings" });
const lineHeight = async (page: Page) =>
  (await page.locator("terminal-view .xterm-rows > div").first().boundingBox())!.height;

test("colours are as wanted, in the page and in the terminal, and stay after a reload", async ({ page }) => {
  const desk = new Desk(page);
  await page.emulateMedia({ colorScheme: "light" });
  await desk.open();
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(251, 250, 247)");
  await settings(page).click();
  await page.getByLabel("Colours").selectOption({ label: "Dark" });
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(18, 21, 27)");
  await expect(page.locator("terminal-view .xterm-scrollable-element")).toHaveCSS(
    "background-color",
    "rgb(13, 16, 21)",
  );
  await page.reload();
  await desk.prompt();
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(18, 21, 27)");
});

test("the terminal's text grows by button and by key, within limits", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  const plain = await lineHeight(page);
  await settings(page).click();
  const larger = page.getByRole("button", { name: "Larger" });
  for (let i = 0; i < 30; i++) await larger.click();
  await expect(page.locator("settings-menu output")).toHaveText("32 px");
  expect(await lineHeight(page)).toBeGreaterThan(plain * 2);
  await page.keyboard.press("Escape");
  await expect(larger).toBeHidden();
  await expect(settings(page)).toBeFocused();
  await page.locator("terminal-view").click();
  await page.keyboard.press("Control+-");
  await settings(page).click();
  await expect(page.locator("settings-menu output")).toHaveText("31 px");
  await page.locator("terminal-view").click();
  await page.keyboard.press("Control+0");
  await expect.poll(() => lineHeight(page)).toBe(plain);
  expect(await desk.run("echo fits $COLUMNS")).toContain("fits");
});

test("selecting copies only when it is wanted", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await page.evaluate(() => navigator.clipboard.writeText("before"));
  await desk.run("echo selected-word");
  await desk.clickRow("selected-word", 2);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("before");
  await settings(page).click();
  await page.getByLabel("Selecting text in the terminal copies it").check();
  await desk.clickRow("selected-word", 2);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("selected");
});

test("instant speed lets a wait pass at once", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await settings(page).click();
  await page.getByLabel("Speed").selectOption("instant");
  await page.locator("terminal-view").click();
  const before = Date.now();
  await desk.run("sleep 600");
  expect(Date.now() - before).toBeLessThan(20_000);
  await page.reload();
  await desk.prompt();
  await settings(page).click();
  await expect(page.getByLabel("Speed")).toHaveValue("instant");
});

test("in screen-reader mode what is printed can be read", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await expect(page.locator("terminal-view .xterm-accessibility")).toHaveCount(0);
  await settings(page).click();
  await page.getByLabel("Screen reader").check();
  await page.locator("terminal-view").click();
  await desk.run("echo read me");
  await expect(
    page.locator("terminal-view .xterm-accessibility [role=listitem]").filter({ hasText: /^read me/ }),
  ).toHaveCount(1);
});

test("what stands in the storage is not trusted", async ({ page }) => {
  const desk = new Desk(page);
  await page.addInitScript(() =>
    localStorage.setItem("dyno-dojo-settings", '{"fontSize":9000,"theme":7,"speed":"no"}'),
  );
  await desk.open();
  await settings(page).click();
  await expect(page.locator("settings-menu output")).toHaveText("14 px");
  await expect(page.getByLabel("Colours")).toHaveValue("system");
  expect(desk.problems).toEqual([]);
});

test("the clock's menu lets time pass, and closes on Escape and on a click elsewhere", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  const clock = page.getByRole("button", { name: /World time/ });
  const day = page.getByRole("button", { name: "1 day" });
  await clock.click();
  await expect(day).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(day).toBeHidden();
  await clock.click();
  await page.locator("lesson-view h1").click();
  await expect(day).toBeHidden();
  await clock.click();
  await page.getByRole("button", { name: "31 minutes" }).click();
  await expect(day).toBeHidden();
  await expect(page.locator("clock-control")).toContainText("09:31");
  await page.locator("terminal-view").click();
  expect(await desk.run("date")).toMatch(/09:3[12]:/);
});

test("the lines between lesson, editor and terminal move by keyboard and by hand, and stay", async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.open();
  const lesson = page.getByRole("separator", { name: "Width of the lesson" });
  await expect(lesson).toHaveAttribute("aria-valuenow", "36");
  const width = async () => (await page.locator("aside").boundingBox())!.width;
  const before = await width();
  await lesson.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(lesson).toHaveAttribute("aria-valuenow", "40");
  expect(await width()).toBeGreaterThan(before + 40);
  await page.locator("terminal-view").click();
  await desk.run("edit hello-python/Procfile");
  const height = page.getByRole("separator", { name: "Height of what is open above the terminal" });
  const line = (await height.boundingBox())!;
  await page.mouse.move(line.x + 40, line.y);
  await page.mouse.down();
  await page.mouse.move(line.x + 40, line.y + 120, { steps: 4 });
  await page.mouse.up();
  expect((await height.boundingBox())!.y).toBeGreaterThan(line.y + 100);
  await page.reload();
  await desk.prompt();
  await expect(lesson).toHaveAttribute("aria-valuenow", "40");
  await lesson.dblclick();
  await expect(lesson).toHaveAttribute("aria-valuenow", "36");
});

test("projector mode: large letters and one step, until it is left", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  const plain = await lineHeight(page);
  await settings(page).click();
  await page.getByLabel("Projector").check();
  await expect.poll(() => lineHeight(page)).toBeGreaterThan(plain * 1.4);
  await expect(settings(page)).toBeHidden();
  await expect(
    page.getByRole("heading", { name: "The folder is a repository with one commit" }),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "An app waits on Heroku" })).toBeHidden();
  await page.locator("terminal-view").click();
  await desk.run("cd hello-python && git init -q && git add . && git commit -qm First");
  await expect(page.getByRole("heading", { name: "An app waits on Heroku" })).toBeVisible();
  await page.getByRole("button", { name: "Leave projector mode" }).click();
  await expect(settings(page)).toBeVisible();
  await expect.poll(() => lineHeight(page)).toBe(plain);
  expect(desk.problems).toEqual([]);
});
