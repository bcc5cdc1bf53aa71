/**
 * What programs print may come from a file somebody else wrote. Text, colours, cursor movement, erasing, the
 * alternate screen and web links pass. Everything else a terminal understands is dropped: setting its title or
 * clipboard, asking it questions (it would answer as if typed), switching its input modes, 8-bit controls.
 */
interface OutputFilter {
  /** The harmless part of `text`; a sequence cut off at its end waits for the next call. */
  clean(text: string): string;
  /** Forgets a sequence cut off, and answers with what undoes the modes still on: a program has ended. */
  restore(): string;
}

// ECMA-48: CSI = ESC [ parameters intermediates final; strings (OSC, DCS, SOS, PM, APC) end with BEL or ESC \.
const sequence = new RegExp(
  [
    /\x1b\[([0-?]*)([ -/]*)([@-~])/, // a whole control sequence
    /\x1b([\]PX^_])([^\x00-\x1f\x7f-\x9f]*)(?:\x07|\x1b\\)/, // a whole string
    /(\x1b(?:\[[0-?]*[ -/]*|[\]PX^_][^\x00-\x1f\x7f-\x9f]*\x1b?|[ -/]+)?)$/, // one cut off
    /\x1b\[[0-?]*[ -/]*|\x1b[\]PX^_][^\x00-\x1f\x7f-\x9f]*/, // one broken by a control character
    /\x1b([ -/]*[0-~])/, // ESC and a letter
    /[\x00-\x06\x0e-\x1f\x7f-\x9f]/, // other controls: SO, SI, ENQ, C1
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);
const suspect = /[\x00-\x06\x0e-\x1f\x7f-\x9f]/;

/** Cursor movement, insertion, erasure, scrolling, colours, tabs, save and restore. */
const harmless = /^[@A-MPSTXZ`adefgmrsu]$/;
/** Cursor shown; alternate screen in its three spellings, cursor saved. */
const modes = new Set(["25", "47", "1047", "1048", "1049"]);
const link = /^8;[^;]*;(https?:\/\/[!-~]+)?$/;
/** Longer than any sequence that passes: a string never ended must not swallow all that follows. */
const longest = 4096;

export function createOutputFilter(): OutputFilter {
  let cutOff = "";
  const left = new Map<string, string>();
  const note = (mode: string, on: boolean, undo: string) => {
    if (on) left.set(mode, undo);
    else left.delete(mode);
  };

  function control(parameters: string, between: string, final: string): string {
    if (between) return "";
    if (/^[0-9;:]*$/.test(parameters)) {
      if (!harmless.test(final)) return "";
      // Setting margins moves the cursor: it is put back.
      if (final === "r") note("margins", parameters !== "", "\x1b7\x1b[r\x1b8");
      return `\x1b[${parameters}${final}`;
    }
    if (!parameters.startsWith("?") || (final !== "h" && final !== "l")) return "";
    const kept = parameters
      .slice(1)
      .split(";")
      .filter((mode) => modes.has(mode));
    for (const mode of kept) {
      if (mode === "25") note(mode, final === "l", "\x1b[?25h");
      else if (mode !== "1048") note("alternate", final === "h", `\x1b[?${mode}l`);
    }
    return kept.length > 0 ? `\x1b[?${kept.join(";")}${final}` : "";
  }

  function hyperlink(kind: string, content: string): string {
    const target = kind === "]" ? link.exec(content) : null;
    if (!target) return "";
    note("link", target[1] !== undefined, "\x1b]8;;\x1b\\");
    return `\x1b]${content}\x1b\\`;
  }

  return {
    clean(text) {
      if (cutOff) {
        text = cutOff + text;
        cutOff = "";
      } else if (!suspect.test(text)) return text;
      return text.replace(
        sequence,
        (whole, parameters, between, final, kind, content, rest, letter: string | undefined) => {
          if (final !== undefined) return control(parameters, between, final);
          if (kind !== undefined) return hyperlink(kind, content);
          if (rest !== undefined && rest.length <= longest) cutOff = rest;
          else if (letter !== undefined && /^[78DEMc]$/.test(letter)) return whole;
          return "";
        },
      );
    },
    restore() {
      const undo = [...left.values()].join("");
      left.clear();
      cutOff = "";
      return undo;
    },
  };
}
