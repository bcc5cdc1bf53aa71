import type { DojoGithub } from "./github.ts";
import type { Command } from "../../shell/command.ts";

/** What the simulator's own commands may do to the world; the session hands it in. */
export interface Dojo {
  readonly github: DojoGithub;
  /** Lets so many milliseconds of world time pass at once. */
  forward(ms: number): Promise<void>;
  /** Goes back before the last command, or again after it; answers with that command, or undefined at the end. */
  undo(): string | undefined;
  redo(): string | undefined;
  /** Begins the present lesson again; without one, the world. */
  reset(): void;
  /** Every lesson, and which of them is open. */
  lessons(): readonly { id: string; title: string; open: boolean; done: boolean }[];
  /** Opens a lesson at its beginning; false when there is none of that name. */
  start(lesson: string): boolean;
  /** The present step: its goal, and why it is not done yet. Undefined without a lesson. */
  check(): Promise<{ goal: string; done: boolean; reason: string } | undefined>;
  /** What can be made to happen to the account on Heroku, and whether it is on. */
  scenes(): Promise<readonly { name: string; summary: string; on: boolean }[]>;
  /** Switches one on or off; false when there is none of that name. */
  setScene(name: string, on: boolean): Promise<boolean>;
  /** The next hint for the present step. */
  hint(): Promise<string | undefined>;
}

/** What the learner's desktop does when a program opens something on it. */
export interface Desktop {
  /** A page in the browser. */
  open(url: string): void;
  /** A file in the page's editor; resolves when it is there, not when it is closed. */
  edit(path: string): void;
}

export function dojoCommands(dojo: Dojo, desktop: Desktop): Record<string, () => Promise<Command>> {
  return {
    dojo: async () => (await import("./dojo-command.ts")).createDojoCommand(dojo),
    "xdg-open": async () => (await import("./xdg-open.ts")).createXdgOpen(desktop),
    code: async () => (await import("./code.ts")).createCode("code", desktop),
    edit: async () => (await import("./code.ts")).createCode("edit", desktop),
  };
}
