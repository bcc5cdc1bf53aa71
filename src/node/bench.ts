import { spawnSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import { build, preview } from "vite";
import { benchGit } from "./bench-git.ts";
import { benchHeroku } from "./bench-heroku.ts";
import { benchPage } from "./bench-page.ts";
import { benchPlatform } from "./bench-platform.ts";
import { benchShell } from "./bench-shell.ts";
import { benchTerminal } from "./bench-terminal.ts";

const rounds = 5;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const rounded = (value: number) => Math.round(value * 10) / 10;

/** Runs `measure` several times, one after the other, and takes the median. */
async function medianOf(measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let i = 0; i < rounds; i++) values.push(await measure());
  return rounded(median(values));
}

interface Terminal {
  text(): string;
  readonly busy: boolean;
}

type TerminalElement = HTMLElement & Terminal;

const terminal = (page: Page) => page.locator("terminal-view").first();

/** Waits for the prompt, in the page's own frames: asking from here again and again would be measured too. */
const prompt = async (page: Page) => {
  await terminal(page).waitFor();
  await terminal(page).evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const view = element as TerminalElement;
        const look = () =>
          /[$] ?$/.test(view.text()) && !view.busy ? resolve() : requestAnimationFrame(look);
        look();
      }),
  );
};

/**
 * Visits the page with an empty cache. The page marks the moment its prompt takes keys; what had come by then is
 * what the prompt cost. What follows (shell, session, lessons) is told apart.
 */
async function firstVisit(address: string, executablePath: string | undefined) {
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage();
  const sizes = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    sizes.set(
      response.url(),
      response.body().then(
        (body) => gzipSync(body).length,
        () => 0,
      ),
    );
  });
  await page.goto(address);
  await prompt(page);
  const { ms, names } = await page.evaluate(() => {
    const [mark] = performance.getEntriesByName("dojo-prompt");
    const resources = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return {
      ms: mark!.startTime,
      names: resources.filter((each) => each.responseEnd <= mark!.startTime).map(({ name }) => name),
    };
  });
  let gzip = 0;
  for (const url of [address, ...names]) gzip += (await sizes.get(url)) ?? 0;
  let all = 0;
  for (const size of sizes.values()) all += await size;
  await browser.close();
  return { ms, gzip, all };
}

/** From pressing a key until `changed` is on the screen, in the page's own time. */
async function keyToScreen(page: Page, key: string, changed: RegExp): Promise<number> {
  await terminal(page).evaluate((element, pattern) => {
    const view = element as TerminalElement;
    const target = window as unknown as { dojoTimes: Promise<number> };
    target.dojoTimes = new Promise((resolve) => {
      let started = 0;
      window.addEventListener("keydown", () => (started ||= performance.now()), {
        capture: true,
        once: true,
      });
      const look = () => {
        if (started > 0 && new RegExp(pattern).test(view.text())) resolve(performance.now() - started);
        else requestAnimationFrame(look);
      };
      look();
    });
  }, changed.source);
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { dojoTimes: Promise<number> }).dojoTimes);
}

async function inThePage(address: string, executablePath: string | undefined) {
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage();
  await page.goto(address);
  await prompt(page);
  await terminal(page).click();
  const run = async (line: string) => {
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
    await prompt(page);
  };
  await run(
    "cd hello-python && git init -q && git add . && git commit -qm first && heroku create && git push -q heroku main",
  );
  let mark = 0;
  const keyToEcho = await medianOf(async () => {
    const ms = await keyToScreen(page, "x", /x$/);
    await page.keyboard.press("Backspace");
    return ms;
  });
  const enterToFirstByte = (command: string, answer: (mark: number) => RegExp) =>
    medianOf(async () => {
      mark++;
      await run("clear");
      await page.keyboard.type(command);
      const ms = await keyToScreen(page, "Enter", answer(mark));
      await prompt(page);
      return ms;
    });
  const gitStatus = await enterToFirstByte("git status", () => /On branch/);
  const herokuPs = await enterToFirstByte("heroku ps", () => /Eco dyno hours/);
  const underLoad = await benchTerminal(page, run);
  const platform = await benchPage(page, run);
  await browser.close();
  return { keyToEcho, gitStatus, herokuPs, underLoad, platform };
}

const executablePath =
  process.env.CHROME_PATH ?? (spawnSync("which", ["chromium"]).stdout.toString().trim() || undefined);
await build({ logLevel: "error" });
const server = await preview({ logLevel: "error", preview: { port: 4723, host: "127.0.0.1" } });
const address = server.resolvedUrls!.local[0]!;
const visits = [];
for (let i = 0; i < rounds; i++) visits.push(await firstVisit(address, executablePath));
const page = await inThePage(address, executablePath);
console.log(
  JSON.stringify(
    {
      gzipBytesBeforePrompt: median(visits.map(({ gzip }) => gzip)),
      gzipBytesWithTheSession: median(visits.map(({ all }) => all)),
      navigationToPromptMs: rounded(median(visits.map(({ ms }) => ms))),
      keyToEchoMs: page.keyToEcho,
      enterToFirstByteMs: { "git status": page.gitStatus, "heroku ps": page.herokuPs },
      terminal: page.underLoad,
      platformInThePage: page.platform,
      git: await benchGit(),
      platform: await benchPlatform(),
      shell: await benchShell(),
      heroku: await benchHeroku(),
    },
    null,
    2,
  ),
);
await new Promise((resolve) => server.httpServer.close(resolve));
process.exit(0);
