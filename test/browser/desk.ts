import { expect, type Page } from "@playwright/test";

type TerminalElement = HTMLElement & { text(): string; readonly busy: boolean };

/** A learner at the page: types with the keyboard and reads the screen. */
export class Desk {
  readonly page: Page;
  /** Everything the page complained about. */
  readonly problems: string[] = [];

  /** Where the terminal is that this learner types into. */
  readonly #terminal: string;

  constructor(page: Page, terminal = "terminal-view") {
    this.page = page;
    this.#terminal = terminal;
    page.on("console", (message) => {
      // The test tool's recorder tries to run its script in the frame of visited pages, which may run nothing.
      if (message.text().startsWith("Blocked script execution in 'about:srcdoc'")) return;
      if (message.type() === "error" || message.type() === "warning")
        this.problems.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.problems.push(`page error: ${error.message}`));
  }

  async open(path = "./"): Promise<void> {
    await this.page.goto(path);
    await this.prompt();
    await this.page.locator("terminal-view").click();
  }

  /** All of the terminal's text. */
  text(): Promise<string> {
    return this.page.locator(this.#terminal).evaluate((element) => (element as TerminalElement).text());
  }

  /** Waits until the terminal asks for a command. */
  async prompt(): Promise<void> {
    await expect(this.page.locator(this.#terminal)).toBeVisible();
    await expect.poll(async () => lastLine(await this.text()), { timeout: 60_000 }).toMatch(/[$] ?$/);
    await expect
      .poll(
        () => this.page.locator(this.#terminal).evaluate((element) => (element as TerminalElement).busy),
        { timeout: 60_000 },
      )
      .toBe(false);
  }

  /** Types a line, presses Enter, waits for the next prompt; answers with what was printed since. */
  async run(line: string): Promise<string> {
    const before = (await this.text()).length;
    await this.page.keyboard.type(line);
    await this.page.keyboard.press("Enter");
    await this.prompt();
    return (await this.text()).slice(before);
  }

  /** Types a line and presses Enter, and waits only until this is on the screen. */
  async start(line: string, until: RegExp): Promise<void> {
    const before = (await this.text()).length;
    await this.page.keyboard.type(line);
    await this.page.keyboard.press("Enter");
    await expect.poll(async () => (await this.text()).slice(before), { timeout: 60_000 }).toMatch(until);
  }

  /** Clicks (twice, if wanted) near the beginning of the last row on the screen that begins with this. */
  async clickRow(text: string, clickCount = 1): Promise<void> {
    const rows = this.page.locator(`${this.#terminal} .xterm-rows > div`);
    const box = async () => {
      const texts = await rows.allTextContents();
      const at = texts.findLastIndex((row) => row.startsWith(text));
      return at < 0 ? null : rows.nth(at).boundingBox();
    };
    await expect.poll(box).not.toBeNull();
    const { x, y } = (await box())!;
    await this.page.mouse.move(x + 30, y + 6);
    await this.page.mouse.move(x + 34, y + 8); // xterm looks for links when the mouse moves
    await this.page.mouse.click(x + 34, y + 8, { clickCount });
  }

  async choose(title: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "Lesson" }).selectOption({ label: title });
    await this.prompt();
    await this.page.locator("terminal-view").click();
  }
}

const lastLine = (text: string) => text.split("\n").at(-1) ?? "";
