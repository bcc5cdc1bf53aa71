import { Emitter } from "../base/events.ts";
import { checkSignal, type SignalName } from "../base/signals.ts";
import { readLine } from "../base/streams.ts";
import { decode } from "../base/bytes.ts";
import type { Tty } from "../base/tty.ts";
import { LineEditor } from "./editor/line-editor.ts";
import type { LineResult, ReadLineOptions } from "./editor/read-options.ts";
import { LineDiscipline } from "./line-discipline.ts";
import { ScreenWriter, type Screen } from "./screen-writer.ts";

export type { Screen } from "./screen-writer.ts";

export interface Terminal {
  /** For the processes on this terminal. */
  readonly tty: Tty;
  /** What the keyboard sends: keys as a terminal encodes them, pastes in brackets. */
  input(data: string): void;
  resize(columns: number, rows: number): void;
  /** Ctrl-C, Ctrl-\ and Ctrl-Z while no line is edited and the mode has signals. */
  readonly onInterrupt: Emitter<SignalName>;
  /** Prompts on a fresh line and edits until Enter, Ctrl-C or Ctrl-D; what was typed ahead comes first. */
  readLine(options: ReadLineOptions): Promise<LineResult>;
  /** Puts text in as if typed: "\n" is Enter. */
  type(text: string): void;
  /** Prints something of the page's own, above the line if one is edited. */
  printAbove(text: string): void;
  /** Draws another prompt before the line being edited, which stays as it is. */
  reprompt(prompt: string): void;
  /** Is a line being edited? Otherwise a program has the keyboard. */
  readonly editing: boolean;
  /** The column the next character goes to, from 0. */
  readonly cursorColumn: number;
}

/**
 * A terminal drawn on `screen`. Output is gathered and handed over by `defer`, which runs a function a little later:
 * the page gives it a task of its own, so that an answer and the next prompt reach the screen in one write, and so
 * that a program which prints without end lets keys through.
 */
export function createTerminal(
  screen: Screen,
  defer: (run: () => void) => void = (run) => queueMicrotask(run),
): Terminal {
  const writer = new ScreenWriter(screen, defer);
  const onInterrupt = new Emitter<SignalName>();
  const resized = new Emitter<void>();
  const signalKeys = new Emitter<SignalName>();
  const discipline = new LineDiscipline(writer, signalKeys);
  /** Shells on this terminal that have taken its signal keys over, the innermost last. */
  const takers: ((signal: SignalName) => void)[] = [];
  signalKeys.on((signal) => {
    const taker = takers.at(-1);
    if (taker) taker(signal);
    else onInterrupt.emit(signal);
  });
  const editor = new LineEditor(writer);

  function print(data: string | Uint8Array): void {
    if (editor.editing) editor.above(() => writer.program(data));
    else writer.program(data);
  }

  function input(data: string): void {
    const edited = editor.editing;
    if (edited) editor.input(data);
    else discipline.receive(data);
    // An echo goes out at once; the end of a line waits for what it brings.
    if (!edited || editor.editing) writer.flush();
  }

  const tty: Tty = {
    get columns() {
      return writer.columns;
    },
    get rows() {
      return writer.rows;
    },
    input: (signal) => ({
      isTTY: true,
      read: () => discipline.read(signal),
      unread: (bytes) => discipline.unread(bytes),
    }),
    output: (signal) => ({
      isTTY: true,
      get columns() {
        return writer.columns;
      },
      async write(data) {
        checkSignal(signal);
        print(data);
        await writer.ready();
        checkSignal(signal);
      },
    }),
    raw: ({ signals, suspension }, work) =>
      discipline.during(
        { cooked: false, echo: false, signals },
        () => work({ next: (signal) => discipline.nextKey(signal) }),
        suspension,
      ),
    readHidden: (signal) =>
      discipline.during({ cooked: true, echo: false, signals: true }, async () => {
        const line = await readLine(tty.input(signal));
        return line && decode(line.bytes);
      }),
    onResize: (listener) => resized.on(listener),
    lines: {
      readLine: (options) => editLine(options),
      takeInterrupts(listener) {
        takers.push(listener);
        return () => void takers.splice(takers.indexOf(listener), 1);
      },
    },
  };

  function editLine(options: ReadLineOptions): Promise<LineResult> {
    const result = editor.read(options, discipline.take(), (rest) => discipline.keep(rest));
    writer.flush();
    return result;
  }

  return {
    tty,
    input,
    onInterrupt,
    resize(columns, rows) {
      if (columns === writer.columns && rows === writer.rows) return;
      writer.columns = columns;
      writer.rows = rows;
      if (editor.editing) editor.resized();
      resized.emit();
    },
    readLine: editLine,
    type: (text) => input(text.replaceAll("\n", "\r")),
    printAbove: print,
    reprompt(prompt) {
      editor.reprompt(prompt);
      writer.flush();
    },
    get editing() {
      return editor.editing;
    },
    get cursorColumn() {
      return writer.column;
    },
  };
}
