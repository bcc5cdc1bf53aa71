import { css } from "lit";

export const lessonStyles = css`
  :host {
    position: relative;
    display: block;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  :host([hidden]) {
    display: none;
  }
  :host([compact]) :is(h1, article > .prose, .done, .later, .again) {
    display: none;
  }
  :host([compact]) article {
    padding: 0 16px 16px;
  }
  :host([compact]) ol {
    margin: 0;
  }
  h1:focus {
    outline: none;
  }
  article {
    max-width: 66ch;
    margin: 0 auto;
    padding: 24px 24px 48px;
  }
  h1 {
    font-size: 24px;
    line-height: 1.25;
    margin: 0 0 12px;
  }
  h2 {
    font-size: 1em;
    line-height: 1.5;
    margin: 0;
  }
  .prose p {
    margin: 8px 0;
  }
  ol {
    list-style: none;
    margin: 24px 0 0;
    padding: 0;
  }
  li {
    display: flex;
    gap: 12px;
    padding: 12px 0;
    border-top: 1px solid var(--line);
  }
  .body {
    flex: 1;
    min-width: 0;
  }
  .mark {
    flex: none;
    box-sizing: border-box;
    width: 24px;
    height: 24px;
    border: 1.5px solid var(--muted);
    border-radius: 50%;
    font-size: 13px;
    line-height: 21px;
    text-align: center;
    color: var(--muted);
  }
  .done .mark {
    background: var(--good);
    border-color: var(--good);
    color: var(--surface);
    transition: background 200ms ease-out;
  }
  .done h2,
  .later h2 {
    font-weight: 400;
    color: var(--muted);
  }
  .waiting .mark {
    border-color: var(--seal);
    color: var(--seal);
    font-weight: 700;
  }
  code {
    font: 0.9em var(--mono);
  }
  .prose code,
  .reason code {
    padding: 1px 4px;
    border-radius: 4px;
    background: var(--sunken);
  }
  button.command {
    display: inline;
    min-height: 0;
    padding: 1px 6px;
    border-radius: 6px;
    border-color: var(--line);
    background: var(--sunken);
    font: 0.9em var(--mono);
    text-align: left;
  }
  button.command:hover {
    border-color: var(--seal);
  }
  .reason {
    margin: 8px 0;
    padding: 8px 12px;
    border-left: 3px solid var(--warn);
    background: var(--sunken);
    border-radius: 0 8px 8px 0;
  }
  .solution {
    margin: 8px 0;
    padding: 12px;
    border-radius: 8px;
    background: var(--sunken);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    line-height: 1.5;
  }
  .actions {
    display: flex;
    gap: 8px;
    margin-top: 12px;
  }
  .again {
    margin: 24px 0 0;
    padding-top: 12px;
    border-top: 1px solid var(--line);
    font-size: 14px;
    color: var(--muted);
  }
  .again button.quiet {
    margin-left: -12px;
  }
  .ending {
    margin-top: 16px;
    padding: 16px;
    border: 1px solid var(--good);
    border-radius: 8px;
    background: var(--surface);
  }
  .announcer {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (prefers-reduced-motion: reduce) {
    .done .mark {
      transition: none;
    }
  }
`;
