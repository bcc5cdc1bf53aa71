import { css } from "lit";

export const terminalStyles = css`
  :host {
    position: relative;
    display: block;
    min-height: 0;
    overflow: hidden;
    background: light-dark(#ffffff, #0d1015);
  }
  :host([hidden]) {
    display: none;
  }
  /* The cursor shows the focus; who came by keyboard gets a frame too. */
  :host([keyed]:focus-within) {
    outline: 2px solid var(--seal);
    outline-offset: -2px;
  }
  .box {
    box-sizing: border-box;
    height: 100%;
    padding: 8px 4px 4px 12px;
  }
  /* "->" is two characters here, as it is in every terminal. */
  .xterm {
    font-variant-ligatures: none;
  }
  /*
   * xterm 6 measures the contrast of inverse text as if it had the colour of its own ground, and lifts it to a grey
   * of 4.5:1 (these two, from the foregrounds of terminal-theme.ts). It has the terminal's ground for its colour.
   */
  .xterm-bg-257:is([style*="#61615e"], [style*="#898a8e"]) {
    color: light-dark(#ffffff, #0d1015) !important;
  }
  .xterm-helper-textarea {
    font-size: 16px; /* iOS zooms into anything smaller */
  }
  find-bar {
    position: absolute;
    z-index: 10;
    top: 8px;
    right: 20px;
    max-width: calc(100% - 32px);
    box-sizing: border-box;
  }
  .note {
    position: absolute;
    z-index: 10;
    right: 20px;
    bottom: 8px;
    margin: 0;
    padding: 4px 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    font-size: 14px;
    pointer-events: none;
  }
  .note:empty {
    display: none;
  }
`;
