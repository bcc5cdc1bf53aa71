import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Desk } from "./desk.ts";

const real = (cwd: string, command: string): string =>
  execFileSync("bash", ["-c", command], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  });

let folder: string;
test.beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "folders-"))));
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a repository goes out of the page, and real git goes on in it", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.run("git init -q shop && cd shop && echo hi > a.txt && git add . && git commit -qm First");
  await page.getByRole("button", { name: "Folders" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download shop as a zip archive" }).click();
  const archive = await download;
  expect(archive.suggestedFilename()).toBe("shop.zip");
  await archive.saveAs(join(folder, "shop.zip"));
  real(folder, "python3 -m zipfile -e shop.zip .");
  expect(real(join(folder, "shop"), "git fsck --strict 2>&1; git log --format=%s; git status --short")).toBe(
    "First\n",
  );
  expect(desk.problems).toEqual([]);
});

test("a folder made by real git comes to the laptop, and is pushed to Heroku", async ({ page }) => {
  const own = join(folder, "my-site");
  mkdirSync(own);
  writeFileSync(join(own, "requirements.txt"), "flask\ngunicorn\n");
  writeFileSync(join(own, "Procfile"), "web: gunicorn site_:app\n");
  writeFileSync(
    join(own, "site_.py"),
    'from flask import Flask\napp = Flask(__name__)\n@app.get("/")\ndef home():\n    return "brought here"\n',
  );
  real(
    own,
    "git init -q -b main && git add . && git -c user.name=L -c user.email=l@example.com commit -qm Mine && git gc -q",
  );
  const desk = new Desk(page);
  await desk.open();
  await desk.choose("Heroku as it is today");
  await page.getByRole("button", { name: "Folders" }).click();
  await page.locator('input[type="file"].folder').setInputFiles(own);
  await expect(page.getByRole("button", { name: "Folders" })).toHaveAttribute("aria-expanded", "false");
  await expect.poll(() => desk.text()).toMatch(/[$] cd ~\/my-site$/);
  await page.keyboard.press("Enter");
  await desk.prompt();
  expect(await desk.run("git log --oneline | cat; git status --short")).toMatch(/\n[0-9a-f]{7} Mine\n/);
  await desk.run("heroku create");
  expect(await desk.run("git push heroku main")).toContain("Verifying deploy... done.");
  expect(await desk.run("curl -s $(heroku apps:info -s | grep web_url= | cut -d= -f2)")).toContain(
    "brought here",
  );
  expect(desk.problems).toEqual([]);
});

test("what is no archive is refused with a reason, dropped or chosen, and the next one is taken", async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.open();
  writeFileSync(join(folder, "broken.zip"), "no archive");
  await page.getByRole("button", { name: "Folders" }).click();
  await page.locator('input[type="file"].archive').setInputFiles(join(folder, "broken.zip"));
  await expect(page.locator("folder-menu").getByRole("status")).toHaveText(
    "The archive cannot be read: it is no zip archive.",
  );
  await page.keyboard.press("Escape");
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["print('hi')\n"], "hi.py"));
    return data;
  });
  await page.dispatchEvent("dojo-app", "drop", { dataTransfer: transfer });
  await expect.poll(() => desk.text()).toMatch(/[$] cd ~\/hi$/);
  await page.keyboard.press("Enter");
  await desk.prompt();
  expect(await desk.run("cat hi.py")).toContain("print('hi')");
});
