import { expect, type Page, test } from "@playwright/test";
import { Desk } from "./desk.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const rowWith = (page: Page, text: string | RegExp) =>
  page.locator("terminal-view:not([hidden]) .xterm-rows > div").filter({ hasText: text }).last();

test("search goes through the scrollback, newest first, and gives the keyboard back", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.run("for i in $(seq 300); do echo row-$i; done");
  await page.keyboard.press("Control+Shift+F");
  const field = page.getByLabel("Search in the terminal", { exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type("row-27");
  await expect(page.locator("find-bar").getByRole("status")).toHaveText("11 of 11");
  await expect(rowWith(page, "row-279")).toBeVisible();
  for (let step = 0; step < 10; step++) await page.keyboard.press("Enter");
  await expect(page.locator("find-bar").getByRole("status")).toHaveText("1 of 11");
  await expect(rowWith(page, "row-27")).toBeVisible();
  await field.fill("ROW-1");
  await expect(page.locator("find-bar").getByRole("status")).toHaveText("nothing");
  await page.keyboard.press("Escape");
  await expect(page.locator("find-bar")).toHaveCount(0);
  expect(await desk.run("echo back")).toContain("back");
  expect(desk.problems).toEqual([]);
});

test("Ctrl-C copies a selection and stops a program where there is none; Ctrl-V pastes", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.run("echo copied-word");
  await desk.clickRow("copied-word", 2);
  await page.keyboard.press("Control+c");
  await expect.poll(() => clipboard(page)).toMatch(/copied/);
  await page.evaluate(() => navigator.clipboard.writeText("echo one\u001b[201~\necho two"));
  await page.keyboard.press("Control+v");
  await expect.poll(() => desk.text()).toMatch(/echo one\[201~\n(?:> )?echo two$/);
  await page.keyboard.press("Control+c");
  await desk.prompt();
  await desk.start("sleep 1000", /sleep 1000/);
  await page.keyboard.press("Control+c");
  await desk.prompt();
  expect(await desk.run("echo $?")).toContain("130");
});

test("Tab completes; Escape and then Tab leads out, and the page says so", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await page.keyboard.type("cd hello-");
  await page.keyboard.press("Tab");
  await expect.poll(() => desk.text()).toMatch(/cd hello-python\/$/);
  await page.keyboard.press("Escape");
  await expect(page.locator("terminal-view .note")).toHaveText("Tab now leads out of the terminal");
  await page.keyboard.press("Tab");
  await expect(page.locator("terminal-view")).not.toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator("terminal-view")).toBeFocused();
  await expect(page.locator("terminal-view .note")).toHaveText("Escape, then Tab, leads out of the terminal");
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: "Search" })).toBeFocused();
});

test("several terminals share one world, each with its own folder and history", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.run("cd hello-python");
  await page.getByRole("button", { name: "Another terminal" }).click();
  const second = new Desk(page, "terminal-view:not([hidden])");
  await second.prompt();
  expect(await second.run("pwd; touch made-here")).toMatch(/\n\/home\/learner\n/);
  await second.start("sleep 500", /sleep 500/);
  await page.getByRole("button", { name: "Terminal 1" }).click();
  const first = new Desk(page, "terminal-view:not([hidden])");
  expect(await first.run("pwd; ls ..")).toMatch(/\/home\/learner\/hello-python\n.*made-here/);
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => first.text()).toMatch(/pwd; ls \.\.$/);
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled(); // the other terminal's command runs
  await page.getByRole("button", { name: "Terminal 2" }).click();
  await page.getByRole("button", { name: "Close this terminal" }).click();
  await expect(page.locator("terminal-view")).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Undo" })).toBeEnabled();
});

test("the further terminals come back after a reload, each in its folder with its history", async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.open();
  await page.getByRole("button", { name: "Another terminal" }).click();
  const second = new Desk(page, "terminal-view:not([hidden])");
  await second.prompt();
  await second.run("cd hello-python && WHO=second");
  await page.getByRole("button", { name: "Another terminal" }).click();
  await page.getByRole("button", { name: "Close this terminal" }).click();
  await page.reload();
  await second.prompt();
  await page.getByRole("button", { name: "Terminal 2" }).click();
  await expect(page.getByRole("button", { name: /^Terminal/ })).toHaveCount(2);
  await second.prompt();
  expect(await second.run("pwd; echo $WHO")).toMatch(/\n\/home\/learner\/hello-python\nsecond\n/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => second.text()).toMatch(/cd hello-python && WHO=second$/);
});

test("undo puts the right prompt under what was typed, and waits for a running command", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  const undo = page.getByRole("button", { name: "Undo" });
  await expect(undo).toBeDisabled();
  await desk.run("cd hello-python");
  await page.keyboard.type("half typed");
  await undo.click();
  await expect.poll(() => desk.text()).toMatch(/Undone: cd hello-python\n~ \$ half typed$/);
  await expect(undo).toBeDisabled();
  await page.keyboard.press("Control+c");
  expect(await desk.run("pwd")).toContain("/home/learner\n");
  await desk.start("sleep 1000", /sleep 1000/);
  await expect(undo).toBeDisabled();
  await page.keyboard.press("Control+c");
  await expect(undo).toBeEnabled();
  expect(desk.problems).toEqual([]);
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("a row of keys has what the phone's keyboard lacks, and the lesson is a sheet of three heights", async ({
    page,
  }) => {
    const desk = new Desk(page);
    await page.goto("./");
    await desk.prompt();
    const sheet = page.locator("lesson-sheet .handle");
    await expect(page.locator("lesson-view h1")).toBeVisible();
    await page.locator("terminal-view").tap();
    await expect(page.locator("lesson-view h1")).toBeHidden();
    await expect(page.getByRole("button", { name: "Show me" })).toBeVisible();
    await sheet.tap();
    await expect(page.locator("lesson-view h1")).toBeVisible();
    await sheet.tap();
    await expect(page.getByRole("button", { name: "Show me" })).toBeHidden();
    await expect(sheet).toContainText("The folder is a repository");
    await page.locator("terminal-view").tap();
    await page.keyboard.type("cd hello-");
    await page.getByRole("button", { name: "Tab", exact: true }).tap();
    await expect.poll(() => desk.text()).toMatch(/cd hello-python\/$/);
    const control = page.getByRole("button", { name: "Ctrl" });
    await control.tap();
    await expect(control).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.type("u");
    await expect.poll(() => desk.text()).toMatch(/~ \$$/);
    await expect(control).toHaveAttribute("aria-pressed", "false");
    await page.keyboard.type("echo a ");
    await page.getByRole("button", { name: "Pipe" }).tap();
    expect(await desk.run(" cat -A")).toContain("a$");
    await page.getByRole("button", { name: "Up", exact: true }).tap();
    await expect.poll(() => desk.text()).toMatch(/echo a \| cat -A$/);
    expect(desk.problems).toEqual([]);
  });
});

test("256 and true colours come out as asked", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.run(String.raw`printf '\e[48;2;12;34;56mtrue-bg\e[0m \e[48;5;208mone-of-256\e[0m\n'`);
  const colourOf = (text: string) =>
    rowWith(page, "true-bg one-of-256")
      .locator("span", { hasText: text })
      .evaluate((span) => getComputedStyle(span).backgroundColor);
  expect(await colourOf("true-bg")).toBe("rgb(12, 34, 56)");
  expect(await colourOf("one-of-256")).toBe("rgb(255, 135, 0)");
});

for (const [colorScheme, ground] of [
  ["light", "rgb(255, 255, 255)"],
  ["dark", "rgb(13, 16, 21)"],
] as const)
  test(`inverse text has the colour of the ground, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const desk = new Desk(page);
    await desk.open();
    await desk.run(String.raw`printf 'plain \e[7minverse\e[0m\n'`);
    await expect(rowWith(page, /^plain inverse/).locator("span", { hasText: "inverse" })).toHaveCSS(
      "color",
      ground,
    );
  });

test("a hostile file shown in the terminal reaches neither the page, nor the clipboard, nor the keyboard", async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.open();
  const title = await page.title();
  await page.evaluate(() => navigator.clipboard.writeText("mine"));
  const tricks = [
    String.raw`\e]0;stolen\a`, // window title
    String.raw`\e]52;c;ZWNobyBvd25lZA==\a`, // clipboard: "echo owned"
    String.raw`\e[6n\e[c\e[>c\e[5n\e]10;?\a\eP$q"p\e\\`, // questions a terminal answers as if typed
    String.raw`\e[?1000h\e[?1004h\e[?2004h`, // mouse, focus and paste reports
    String.raw`\e[200~echo owned\n\e[201~`, // a paste that is none
    String.raw`\x9b6n\x05`, // 8-bit controls, ENQ
    String.raw`\e[?1049h`, // never left: the prompt must be seen all the same
  ];
  await desk.run(`printf '${tricks.join("")}' > hostile; cat hostile; echo shown`);
  await page.mouse.move(400, 400);
  await page.mouse.click(700, 400);
  await page.locator("terminal-view").click();
  await expect.poll(() => desk.text()).toMatch(/~ \$ ?$/);
  expect(await desk.run("echo clean")).toMatch(/^\s*echo clean\nclean\n/);
  expect(await page.title()).toBe(title);
  expect(await clipboard(page)).toBe("mine");
  expect(await desk.run("history")).not.toMatch(/^ *\d+ +echo owned/m);
  expect(desk.problems).toEqual([]);
});
