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
  /** For a room that looks on: large letters, one step of the lesson, nothing else. */
  readonly projector: boolean;
  /** The lesson's part of the width, and what stands above the terminal of the height, from 0 to 1. */
  readonly lessonShare: number;
  readonly paneShare: number;
}

const key = "dyno-dojo-settings";
const smallest = 10;
const largest = 32;
const plainSize = 14;
/** Letters that can be read from the last row. */
const projectorSize = 22;
const plainShares = { lessonShare: 0.36, paneShare: 0.45 };

export const themes: readonly Theme[] = ["system", "light", "dark"];
export const speeds: readonly Speed[] = ["real", "brisk", "instant"];

const isShare = (value: unknown): value is number =>
  typeof value === "number" && value >= 0.1 && value <= 0.9;

/** What was kept by an older page, or by hand, is taken member by member; the rest is as at first. */
function read(kept: unknown): Settings {
  const { theme, fontSize, screenReader, speed, selectToCopy, projector, lessonShare, paneShare } = (kept ??
    {}) as Record<string, unknown>;
  return {
    theme: themes.find((each) => each === theme) ?? "system",
    fontSize:
      typeof fontSize === "number" && fontSize >= smallest && fontSize <= largest ? fontSize : plainSize,
    screenReader: screenReader === true,
    speed: speeds.find((each) => each === speed) ?? "brisk",
    selectToCopy: selectToCopy === true,
    projector: projector === true,
    lessonShare: isShare(lessonShare) ? lessonShare : plainShares.lessonShare,
    paneShare: isShare(paneShare) ? paneShare : plainShares.paneShare,
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

  /** How large the terminal's letters are now, in pixels. */
  get letters(): number {
    const { projector, fontSize } = this.#present;
    return projector ? Math.max(fontSize, projectorSize) : fontSize;
  }

  /** Moves the line between two parts of the page; to its plain place without a share. */
  share(name: keyof typeof plainShares, share: number | undefined): void {
    this.change({ [name]: share ?? plainShares[name] });
  }

  /** Larger (1) or smaller (-1) by a step, or the plain size again (0). */
  zoom(direction: 1 | 0 | -1): void {
    const wanted = direction === 0 ? plainSize : this.#present.fontSize + direction;
    this.change({ fontSize: Math.min(largest, Math.max(smallest, wanted)) });
  }
}
