import type { Speed } from "../base/clock.ts";
import { Emitter } from "../base/events.ts";

export type Theme = "system" | "light" | "dark";

/** How this learner wants the page. */
export interface Settings {
  readonly theme: Theme;
  /** Of the terminal and the editor, in pixels. */
  readonly fontSize: number;
  readonly screenReader: boolean;
  readonly speed: Speed;
  readonly selectToCopy: boolean;
}

const key = "dyno-dojo-settings";
const smallest = 10;
const largest = 32; // to be read from the last row
const plainSize = 14;

export const themes: readonly Theme[] = ["system", "light", "dark"];
export const speeds: readonly Speed[] = ["real", "brisk", "instant"];

/** What was kept by an older page, or by hand, is taken member by member; the rest is as at first. */
function read(kept: unknown): Settings {
  const { theme, fontSize, screenReader, speed, selectToCopy } = (kept ?? {}) as Record<string, unknown>;
  return {
    theme: themes.find((each) => each === theme) ?? "system",
    fontSize:
      typeof fontSize === "number" && fontSize >= smallest && fontSize <= largest ? fontSize : plainSize,
    screenReader: screenReader === true,
    speed: speeds.find((each) => each === speed) ?? "brisk",
    selectToCopy: selectToCopy === true,
  };
}

/** The settings, kept in this browser where it lets us. */
export class SettingsStore {
  readonly onChange = new Emitter<Settings>();
  #present: Settings;

  constructor() {
    let kept: unknown;
    try {
      kept = JSON.parse(localStorage.getItem(key) ?? "{}");
    } catch {
      kept = {}; // storage is switched off, or somebody wrote something else there
    }
    this.#present = read(kept);
  }

  get present(): Settings {
    return this.#present;
  }

  change(part: Partial<Settings>): void {
    this.#present = { ...this.#present, ...part };
    try {
      localStorage.setItem(key, JSON.stringify(this.#present));
    } catch {
      // Switched off or full: the settings hold until the page is closed.
    }
    this.onChange.emit(this.#present);
  }

  /** Larger (1) or smaller (-1) by a step, or the plain size again (0). */
  zoom(direction: 1 | 0 | -1): void {
    const wanted = direction === 0 ? plainSize : this.#present.fontSize + direction;
    this.change({ fontSize: Math.min(largest, Math.max(smallest, wanted)) });
  }
}
