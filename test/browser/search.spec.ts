import { expect, type Page, test } from "@playwright/test";
import { Desk } from "./desk.ts";

const field = (page: Page) => page.getByRole("combobox", { name: "Search lessons, commands and places" });
const marked = (page: Page) => page.locator("search-palette").getByRole("option", { selected: true });

/** Leads the keyboard out of the terminal, whose Ctrl-K is readline's. */
async function leaveTerminal(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
}

test("Ctrl-K finds a command by what it does, and types it; in the terminal it stays readline's", async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.open();
  await page.keyboard.type("echo kept gone");
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Control+k");
  await expect.poll(() => desk.text()).toMatch(/echo kept$/);
  await page.keyboard.press("Control+u");
  await leaveTerminal(page);
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("scale dyno");
  await expect(marked(page)).toContainText("heroku ps:scale");
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveCount(0);
  await expect.poll(() => desk.text()).toMatch(/\$ heroku ps:scale$/);
  await page.keyboard.press("Control+u");
  expect(await desk.run("echo on")).toContain("on");
  expect(desk.problems).toEqual([]);
});

test("the search opens a lesson, a place and the practice by keyboard; Escape gives the keyboard back", async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.open();
  await leaveTerminal(page);
  const before = await page.evaluate(() => document.activeElement?.tagName);
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("zebra crossing");
  await expect(page.getByText("Nothing has all of these words.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(before);
  await page.getByRole("button", { name: "Find" }).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("map");
  await page.keyboard.press("Enter");
  await expect(page.locator("world-map")).toBeVisible();
  await page.getByRole("button", { name: "Find" }).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("roll");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(marked(page)).toHaveCount(1);
  await page
    .getByRole("option", { name: /lesson/ })
    .first()
    .click();
  await expect(page.locator("lesson-view h1")).toContainText(/roll|back/i);
  await desk.prompt();
  expect(await desk.run("echo on")).toContain("on");
  expect(desk.problems).toEqual([]);
});
