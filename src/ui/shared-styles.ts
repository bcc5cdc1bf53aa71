import { css } from "lit";

/** Buttons and focus as everywhere on the page. */
export const controls = css`
  :focus-visible {
    outline: 2px solid var(--seal);
    outline-offset: 2px;
  }
  button,
  select {
    font: inherit;
    color: inherit;
    min-height: 32px;
    padding: 2px 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    cursor: pointer;
  }
  button:hover {
    border-color: var(--muted);
  }
  button.primary {
    background: var(--seal);
    border-color: var(--seal);
    color: var(--on-seal);
  }
  button.quiet {
    border-color: transparent;
    background: none;
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  @media (pointer: coarse) {
    button,
    select {
      min-height: 44px;
    }
  }
`;
