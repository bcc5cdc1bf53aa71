import type { Terminal } from "@xterm/xterm";

export const onMac = /Mac|iPhone|iPad/.test(navigator.platform);

export interface TerminalActions {
  copy(text: string): void;
  zoom(direction: 1 | 0 | -1): void;
  find(): void;
  /** Escape was pressed: Tab now leads out. */
  leaving(): void;
}

const zooms: Readonly<Record<string, 1 | 0 | -1>> = { "+": 1, "=": 1, "-": -1, "0": 0 };

/**
 * What a key means before the terminal takes it; answers xterm whether the terminal may have it. As in the system's
 * own terminals: Ctrl-C copies a selection where there is one and Ctrl-V pastes, but on a Mac, where Cmd does so and
 * Ctrl stays with the shell. Escape and then Tab, or Shift-Tab, leads out of the terminal.
 */
export function createKeyHandler(
  xterm: Terminal,
  actions: TerminalActions,
): (event: KeyboardEvent) => boolean {
  let leaving = false;
  const copySelection = () => {
    actions.copy(xterm.getSelection());
    xterm.clearSelection();
  };
  return (event) => {
    if (event.type !== "keydown") return true;
    const { ctrlKey, metaKey, altKey, shiftKey } = event;
    const key = event.key.toLowerCase();
    if (key === "tab" && (shiftKey || leaving)) {
      leaving = false;
      return false;
    }
    if (key !== "shift") leaving = key === "escape";
    if (leaving) actions.leaving();
    const command = (onMac ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !altKey;
    const take = (act: () => void) => {
      event.preventDefault();
      act();
      return false;
    };
    if (command && shiftKey && key === "f") return take(actions.find);
    if (command && !shiftKey && onMac && key === "f") return take(actions.find);
    if (command && key in zooms && (!shiftKey || zooms[key] === 1))
      return take(() => actions.zoom(zooms[key]!));
    if (command && key === "c" && xterm.hasSelection()) return take(copySelection);
    if (command && key === "c" && shiftKey) return take(() => {}); // else the browser opens its tools
    if (command && key === "insert" && xterm.hasSelection()) return take(copySelection);
    return !(command && key === "v"); // the browser pastes
  };
}
