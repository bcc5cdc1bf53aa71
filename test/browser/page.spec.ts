import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { Desk } from "./desk.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

test("a lesson ticks itself off, hints, shows its solution, and survives a reload", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  const steps = page.locator("lesson-view li");
  await expect(steps.first()).toHaveAttribute("aria-current", "step");
  await desk.run("cd hello-python");
  await expect(page.locator("lesson-view .reason")).toContainText("Not yet");
  await page.getByRole("button", { name: "Hint" }).click();
  await expect(page.locator("lesson-view .reason")).toContainText("not in a repository");
  await page.locator("terminal-view").click();
  await desk.run("git init");
  await desk.run("git add .");
  await desk.run('git commit -m "First commit"');
  await expect(steps.nth(1)).toHaveAttribute("aria-current", "step");
  await page.reload();
  await desk.prompt();
  await expect(steps.nth(1)).toHaveAttribute("aria-current", "step");
  await page.locator("terminal-view").click();
  expect(await desk.run("git log --oneline")).toContain("First commit");
  await page.getByRole("button", { name: "Show me" }).click();
  await page.getByRole("button", { name: "Type and run it" }).click();
  await expect(steps.nth(2)).toHaveAttribute("aria-current", "step");
  await page.locator("lesson-view").getByRole("button", { name: "git push heroku main" }).click();
  await expect.poll(() => desk.text()).toMatch(/git push heroku main$/);
  expect(desk.problems).toEqual([]);
});

test("undo goes back before the last command", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.run("rm -rf hello-python");
  expect(await desk.run("ls")).not.toContain("hello-python");
  await desk.run("dojo undo");
  await desk.run("dojo undo");
  expect(await desk.run("ls")).toContain("hello-python");
});

test("bad input leaves a working prompt", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  expect(await desk.run("echo 'a' | | b")).toContain("syntax error");
  expect(await desk.run("gti status")).toContain("command not found");
  expect(await desk.run("heroku pg:psql")).toMatch(
    /not simulated yet|has no databases|Couldn't find that app|Missing required flag/,
  );
  expect(await desk.run("printf '\\033]0;owned\\007\\033]52;c;b3duZWQ=\\007still here\\n'")).toContain(
    "still here",
  );
  expect(await desk.run("printf '\\377\\000\\001\\233\\220binary'; echo ok")).toContain("ok");
  expect(await desk.run("echo fine")).toContain("fine");
  expect(await page.title()).toBe("Dyno Dojo");
});

test("works without a network after the first visit", async ({ page, context }) => {
  const desk = new Desk(page);
  await desk.open();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await desk.prompt();
  await page.locator("terminal-view").click();
  expect(await desk.run("heroku apps")).toContain("You have no apps");
});

for (const colorScheme of ["light", "dark"] as const)
  for (const [name, viewport] of Object.entries({
    desktop: { width: 1280, height: 800 },
    narrow: { width: 900, height: 800 },
    phone: { width: 390, height: 844 },
  }))
    test(`nothing axe objects to: ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      const desk = new Desk(page);
      await desk.open();
      await desk.run("ls -la");
      await page.screenshot({ path: `test-results/page-${name}-${colorScheme}.png` });
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { run } = (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
          }
        ).axe;
        return (await run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(" ")}`,
        );
      });
      expect(violations).toEqual([]);
    });
