import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import { Desk } from "./desk.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { run } = (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
      }
    ).axe;
    return (await run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(" ")}`,
    );
  });
}

/** Each state of the page that a learner may meet, and how to get there. */
const states: Record<string, (desk: Desk) => Promise<void>> = {
  "the settings are open": async ({ page }) => page.getByRole("button", { name: "Settings" }).click(),
  "the search is open": async ({ page }) => {
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("combobox", { name: /^Search/ }).fill("logs");
  },
  "the clock's menu is open": async ({ page }) => page.getByRole("button", { name: /World time/ }).click(),
  "a solution is shown": async ({ page }) => {
    await page.getByRole("button", { name: "Hint" }).click();
    await page.getByRole("button", { name: "Show me" }).click();
    await page.getByRole("button", { name: "Begin this lesson again" }).click();
  },
  "a search runs": async ({ page }) => {
    await page.keyboard.press("Control+Shift+F");
    await page.keyboard.type("nothing there");
  },
  "two terminals are open": async ({ page }) =>
    page.getByRole("button", { name: "Another terminal" }).click(),
  "the editor holds what is not saved": async (desk) => {
    await desk.run("edit hello-python/Procfile");
    await desk.page.keyboard.type("x");
  },
  "a website is shown": async (desk) => {
    await desk.run("echo https://no-such-app.herokuapp.com/");
    await desk.clickRow("https://no-such-app.herokuapp.com/");
    await expect(desk.page.locator("website-view").getByRole("status")).toHaveText("404");
  },
  "a fault is shown": async ({ page }) => {
    await page.evaluate(() => void Promise.reject(new Error("a fault for the test")));
    await expect(page.locator("error-notice")).toBeVisible();
  },
  "the map is shown, one of its stations explained": async (desk) => {
    await desk.page.getByRole("button", { name: "Map" }).click();
    await desk.page.locator("terminal-view").click();
    await desk.run("cd hello-python && git init -q && git add . && git commit -qm First && heroku create");
    await expect(desk.page.locator("world-map li.releases")).toHaveText(/v2/);
    await desk.page.locator("world-map li.releases button").click();
  },
  "a newer version is ready": async ({ page }) => {
    await expect(page.locator("lesson-chooser select")).toBeVisible();
    await page.locator("update-notice").evaluate((notice) => Object.assign(notice, { _ready: true }));
    await expect(page.getByRole("button", { name: "Load it" })).toBeVisible();
  },
  "a folder could not be brought": async ({ page }) => {
    await page.getByRole("button", { name: "Folders" }).click();
    const broken = { name: "x.zip", mimeType: "application/zip", buffer: Buffer.from("no archive") };
    await page.locator('input[type="file"].archive').setInputFiles(broken);
    await expect(page.locator("folder-menu").getByRole("status")).toHaveText(/cannot be read/);
  },
  "the editor shows a program and its search": async (desk) => {
    await desk.run("edit hello-python/hello.py");
    await expect(desk.page.locator("code-area .cm-line span").first()).toBeVisible();
    await desk.page.keyboard.press("Control+f");
  },
  "a room looks on": async ({ page }) => {
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByLabel("Projector").check();
    await expect(page.getByRole("button", { name: "Leave projector mode" })).toBeVisible();
  },
  "free practice": async (desk) => desk.choose("Heroku as it is today"),
};

for (const colorScheme of ["light", "dark"] as const)
  for (const [name, reach] of Object.entries(states))
    test(`nothing axe objects to when ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const desk = new Desk(page);
      await desk.open();
      await reach(desk);
      await page.screenshot({ path: `test-results/${name.replaceAll(/\W+/g, "-")}-${colorScheme}.png` });
      expect(await violations(page)).toEqual([]);
    });

/** By how much the page is larger than its window, and how far it was moved by that. */
const overhang = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight, scrollTop } = document.documentElement;
    return { wide: scrollWidth - clientWidth, high: scrollHeight - clientHeight, scrollTop };
  });
const none = { wide: 0, high: 0, scrollTop: 0 };

for (const width of [1280, 900])
  test(`nothing reaches out of the page at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 600 });
    const desk = new Desk(page);
    await desk.open();
    await desk.run("cd hello-python && git init && git add . && git commit -m one"); // the next step comes into view
    await expect(page.locator("lesson-view li").nth(1)).toHaveAttribute("aria-current", "step");
    await states["a solution is shown"]!(desk);
    expect(await overhang(page)).toEqual(none);
    await page.locator("terminal-view").click();
    await desk.run("edit Procfile");
    expect(await overhang(page)).toEqual(none);
    await page.getByRole("button", { name: "Lesson", exact: true }).click();
    await expect(page.locator("lesson-view")).toBeHidden();
    expect(await overhang(page)).toEqual(none);
  });

test("nothing reaches out of the page at 390 pixels, however high the lesson is", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  const desk = new Desk(page);
  await desk.open();
  const tall = async () => (await page.locator("aside").boundingBox())!.height;
  const heights: number[] = [];
  for (let i = 0; i < 3; i++) {
    heights.push(await tall());
    expect(await overhang(page)).toEqual(none);
    await page.locator("lesson-sheet .handle").click();
  }
  expect(new Set(heights).size).toBe(3);
  await page.locator("terminal-view").click();
  await desk.run("edit hello-python/Procfile");
  expect(await overhang(page)).toEqual(none);
  await expect(page.getByRole("button", { name: "Save" })).toBeInViewport({ ratio: 1 });
});

test("a lesson from its first step to the next lesson by keyboard alone", async ({ page }) => {
  const desk = new Desk(page);
  await page.goto("./");
  await desk.prompt();
  await expect(page.locator("terminal-view")).toBeFocused();
  await desk.run("cd hello-python && git init && git add . && git commit -m one && heroku create");
  await desk.run("git push heroku main");
  const steps = page.locator("lesson-view li");
  await expect(steps.nth(3)).toHaveAttribute("aria-current", "step");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Tab"); // Search, then the buttons of the terminals, then the lesson
  for (let i = 0; i < 12; i++) {
    if (await page.getByRole("button", { name: "Show me" }).evaluate((button) => button.matches(":focus")))
      break;
    await page.keyboard.press("Shift+Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Type and run it" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("lesson-view .ending")).toBeVisible();
  await expect(page.locator("website-view").getByRole("status")).toHaveText("200");
  const next = page.getByRole("button", { name: /^Next: / });
  for (let i = 0; i < 20; i++) {
    if (await next.evaluate((button) => button.matches(":focus"))) break;
    await page.keyboard.press("Shift+Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.locator("lesson-view .ending")).toHaveCount(0);
  expect(desk.problems).toEqual([]);
});

test("a lesson begins again only when that is meant", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.run("touch left-behind");
  await page.getByRole("button", { name: "Begin this lesson again" }).click();
  await page.getByRole("button", { name: "Stay here" }).click();
  await page.locator("terminal-view").click();
  expect(await desk.run("ls")).toContain("left-behind");
  await page.getByRole("button", { name: "Begin this lesson again" }).click();
  await page.getByRole("button", { name: "Begin again" }).click();
  await desk.prompt();
  await page.locator("terminal-view").click();
  expect(await desk.run("ls")).not.toContain("left-behind");
});

test("a command of the lesson takes the place of what stands at the prompt", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await page.keyboard.type("half a though");
  await page.locator("lesson-view").getByRole("button", { name: "git init" }).click();
  await page.locator("lesson-view").getByRole("button", { name: "git add ." }).click();
  await expect.poll(() => desk.text()).toMatch(/\$ git add \.$/);
});
