import { expect, type Page } from "@playwright/test";

type TerminalElement = HTMLElement & { text(): string; readonly busy: boolean };

/** A learner at the page: types with the keyboard and reads the screen. */
export class Desk {
  readonly page: Page;
  /** Everything the page complained about. */
  readonly problems: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on("console", (message) => {
      // The test tool's recorder tries to run its script in the frame of visited pages, which may run nothing.
      if (/^Blocked script execution in 'about:srcdoc'/.test(message.text())) return;
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
    return this.page.locator("terminal-view").evaluate((element) => (element as TerminalElement).text());
  }

  /** Waits until the terminal asks for a command. */
  async prompt(): Promise<void> {
    await expect(this.page.locator("terminal-view")).toBeVisible();
    await expect.poll(async () => lastLine(await this.text()), { timeout: 60_000 }).toMatch(/[$] ?$/);
    await expect
      .poll(
        () => this.page.locator("terminal-view").evaluate((element) => (element as TerminalElement).busy),
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

  async choose(title: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "Lesson" }).selectOption({ label: title });
    await this.prompt();
    await this.page.locator("terminal-view").click();
  }
}

const lastLine = (text: string) => text.split("\n").at(-1) ?? "";
