import type { Page } from "@playwright/test";

type Run = (line: string) => Promise<void>;

interface Stopwatch {
  /** Milliseconds from the next key until one more "k" stands on the screen. */
  key(): Promise<number>;
  /** Milliseconds of the longest time without a frame since the last call. */
  longestFrame(): number;
}

type Bench = Window & { stopwatch: Stopwatch; measured: Promise<number> };

const keys = 10;
/** Ten megabytes of output, a colour for each word. */
const flood = `yes "$(printf '\\033[31mred \\033[32mgreen \\033[34mblue\\033[0m')" | head -c 10000000; clear`;

/** Puts a stopwatch into the page. It reads the screen alone: all of the text takes longer than a frame. */
async function putStopwatch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const view = document
      .querySelector("dojo-app")!
      .shadowRoot!.querySelector("terminal-panel")!
      .shadowRoot!.querySelector("terminal-view")!;
    const rows = view.shadowRoot!.querySelector(".xterm-rows")!;
    const count = () => rows.textContent!.split("k").length;
    let last = performance.now();
    let longest = 0;
    const tick = (now: number) => {
      longest = Math.max(longest, now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    (window as unknown as Bench).stopwatch = {
      key: () =>
        new Promise((resolve) => {
          const before = count();
          let started = 0;
          addEventListener("keydown", () => (started = performance.now()), { capture: true, once: true });
          // Rows are drawn within a frame, which is shown as soon as all of its callbacks have run.
          const drawn = new MutationObserver(() => {
            if (started === 0 || count() <= before) return;
            drawn.disconnect();
            resolve(performance.now() - started);
          });
          drawn.observe(rows, { childList: true, characterData: true, subtree: true });
        }),
      longestFrame: () => {
        const found = longest;
        longest = 0;
        return found;
      },
    };
  });
}

/** Key to echo below 10,000 lines, and what 10 MB of coloured output do to the page. */
export async function benchTerminal(page: Page, run: Run) {
  await putStopwatch(page);
  await run("seq 1 11000");
  const times: number[] = [];
  for (let round = 0; round < keys; round++) {
    await page.evaluate(() => {
      const bench = window as unknown as Bench;
      bench.measured = bench.stopwatch.key();
    });
    await page.keyboard.press("k");
    times.push(await page.evaluate(() => (window as unknown as Bench).measured));
  }
  await page.keyboard.press("Control+u");
  await page.evaluate(() => (window as unknown as Bench).stopwatch.longestFrame());
  const started = Date.now();
  await run(flood);
  const seconds = (Date.now() - started) / 1000;
  const longest = await page.evaluate(() => (window as unknown as Bench).stopwatch.longestFrame());
  return {
    keyToEchoBelowTenThousandLinesMs: Math.round(times.sort((a, b) => a - b)[keys >> 1]! * 10) / 10,
    tenMegabytesInColour: { seconds, longestTimeWithoutAFrameMs: Math.round(longest) },
  };
}
