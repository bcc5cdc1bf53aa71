import type { ITerminalOptions, ITheme } from "@xterm/xterm";
import type { SettingsStore } from "./settings.ts";

/** The sixteen colours on paper and at night; xterm lifts what is too faint to 4.5:1. */
const lightTheme: ITheme = {
  background: "#ffffff",
  foreground: "#1c2026",
  cursor: "#b4321a",
  cursorAccent: "#ffffff",
  selectionBackground: "#f3d9d0",
  black: "#1c2026",
  red: "#b3261e",
  green: "#2f6b3a",
  yellow: "#8a5a00",
  blue: "#1f62a8",
  magenta: "#8a2f78",
  cyan: "#0f6a70",
  white: "#5a616b",
  brightBlack: "#5a616b",
  brightRed: "#b4321a",
  brightGreen: "#2f6b3a",
  brightYellow: "#7a5b00",
  brightBlue: "#33519b",
  brightMagenta: "#8a2f78",
  brightCyan: "#0f6a70",
  brightWhite: "#1c2026",
};

const darkTheme: ITheme = {
  background: "#0d1015",
  foreground: "#e8e6e1",
  cursor: "#ff8a6b",
  cursorAccent: "#0d1015",
  selectionBackground: "#4a2f2a",
  black: "#2b313c",
  red: "#ff8f86",
  green: "#7fce8f",
  yellow: "#e5b454",
  blue: "#7fbdf5",
  magenta: "#e79ad6",
  cyan: "#63cfd4",
  white: "#e8e6e1",
  brightBlack: "#a3abb5",
  brightRed: "#ff8a6b",
  brightGreen: "#86d494",
  brightYellow: "#dcc05a",
  brightBlue: "#9db5ff",
  brightMagenta: "#e79ad6",
  brightCyan: "#63cfd4",
  brightWhite: "#ffffff",
};

/** xterm's options as the learner wants them: colours, size of the letters, reading aloud. */
export function optionsOf(settings: SettingsStore, systemIsDark: boolean): ITerminalOptions {
  const { theme, screenReader } = settings.present;
  const dark = theme === "dark" || (theme === "system" && systemIsDark);
  return {
    theme: dark ? darkTheme : lightTheme,
    fontSize: settings.letters,
    screenReaderMode: screenReader,
  };
}
