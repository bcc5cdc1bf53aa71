import { css } from "lit";

/** A sheet of paper near the top of the page; on a phone as wide as the page. */
export const searchStyles = css`
  dialog {
    box-sizing: border-box;
    width: min(560px, calc(100vw - 24px));
    max-height: min(560px, calc(100dvh - 96px));
    margin: 64px auto auto;
    padding: 8px;
    overflow: hidden auto;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    color: var(--ink);
    box-shadow: 0 8px 32px rgb(0 0 0 / 0.18);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.25);
  }
  input {
    box-sizing: border-box;
    width: 100%;
    min-height: 44px;
    padding: 4px 12px;
    font: inherit;
    font-size: 16px;
    color: inherit;
    background: var(--sunken);
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  ul {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 12px;
    padding: 8px 12px;
    border-radius: 8px;
    cursor: pointer;
  }
  li:hover {
    background: var(--sunken);
  }
  li[aria-selected="true"] {
    background: var(--sunken);
    box-shadow: inset 3px 0 var(--seal);
  }
  .command span {
    font-family: var(--mono);
    font-size: 14px;
  }
  small {
    color: var(--muted);
  }
  p {
    margin: 0;
    padding: 0 12px;
    color: var(--muted);
  }
  p:not(:empty) {
    padding: 12px;
  }
`;
