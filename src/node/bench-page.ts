import type { Page } from "@playwright/test";

type Run = (line: string) => Promise<void>;

const speed = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByLabel("Speed").selectOption(name);
  await page.keyboard.press("Escape");
  await page.locator("terminal-view").first().click();
};

const files = [
  "mkdir ~/big && cd ~/big && git init -q && touch requirements.txt && echo 3.14 > .python-version",
  "for d in {1..20}; do mkdir d$d; for i in {1..50}; do seq $i 60 > d$d/f$i.txt; done; done",
  "git add . && git commit -qm first && heroku create -s heroku-24",
];

/** A push of 1,000 files at speed instant, from Enter to the next prompt, in milliseconds. */
async function pushOf1000Files(page: Page, run: Run): Promise<number> {
  for (const line of files) await run(line);
  await speed(page, "instant");
  await page.keyboard.type("git push -q heroku main");
  const began = Date.now();
  await run("");
  const ms = Date.now() - began;
  await speed(page, "real");
  return ms;
}

const app = [
  "mkdir ~/loud && cd ~/loud && git init -q && touch requirements.txt && echo 3.14 > .python-version",
  "echo 'worker: while sleep 1; do seq 5000; done' > Procfile",
  "git add . && git commit -qm first && heroku create -s heroku-24 && git push -q heroku main && heroku ps:scale worker=1",
];

const typed = "the quick brown fox jumps over the lazy dog";

const rows = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document
        .querySelector("dojo-app")!
        .shadowRoot!.querySelector("terminal-panel")!
        .shadowRoot!.querySelector("terminal-view")!
        .shadowRoot!.querySelector(".xterm-rows")!.textContent!,
  );

/** What `find` makes of the screen, as soon as it makes something of it. */
async function seen<T>(page: Page, find: (text: string) => T | undefined): Promise<T> {
  for (;;) {
    const found = find(await rows(page));
    if (found !== undefined) return found;
    await page.waitForTimeout(50);
  }
}

/** How many lines the worker had written before the newest on the screen: 5,000 begin with each second. */
function newest(text: string): number | undefined {
  const line = [...text.matchAll(/T\d\d:(\d\d):(\d\d)\.\d+\+00:00 app\[worker\.1\]: (\d{4})(?!\d)/g)].at(-1);
  return line && (Number(line[1]) * 60 + Number(line[2])) * 5000 + Number(line[3]);
}

/** Keys typed while `logs --tail` shows 5,000 lines a second: how many lines a second came, and how many keys. */
async function tailOf5000LinesASecond(page: Page, run: Run) {
  for (const line of app) await run(line);
  await page.keyboard.type("clear; heroku logs --tail -p worker & cat > ~/keys.txt\n");
  const first = await seen(page, newest);
  const began = Date.now();
  for (let round = 0; round < 3; round++) await page.keyboard.type(`${typed}\n`, { delay: 25 });
  const last = await seen(page, newest);
  const seconds = (Date.now() - began) / 1000;
  await page.keyboard.press("Control+d");
  await page.keyboard.type("kill %1; clear; echo keys $(wc -c < ~/keys.txt) came\n");
  const keysThatCame = await seen(page, (text) => /keys (\d+) came/.exec(text)?.[1]);
  return {
    linesASecond: Math.round((last - first) / seconds),
    keysTyped: 3 * (typed.length + 1),
    keysThatCame: Number(keysThatCame),
  };
}

/** What a page does with a large push, and with a loud log. */
export async function benchPage(page: Page, run: Run) {
  return {
    pushOf1000FilesMs: await pushOf1000Files(page, run),
    logsTail: await tailOf5000LinesASecond(page, run),
  };
}
