import { css } from "lit";

/*
 * Wide: the lesson beside the terminal. From 700 to 1100 it is a drawer at the side, narrower, to be closed; it moves
 * the terminal instead of covering it, for the prompt stands at the left. Below 700 it is a sheet in three heights.
 */
export const appStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
  }
  .skip {
    position: absolute;
    z-index: 30;
    top: 6px;
    left: 12px;
    clip-path: inset(50%);
  }
  .skip:focus {
    clip-path: none;
  }
  /* The page's heading while the lesson, which has its own, is folded away. */
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 16px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-right: 8px;
    font-weight: 650;
    white-space: nowrap;
  }
  .chooser {
    min-width: 0;
    flex: 0 1 auto;
  }
  .space {
    flex: 1;
  }
  .sign {
    display: none;
  }
  .notice {
    margin: 0;
    padding: 6px 16px;
    background: var(--sunken);
    border-bottom: 1px solid var(--warn);
    color: var(--warn);
    font-size: 14px;
  }
  main {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(360px, 36%) minmax(0, 1fr);
  }
  main.title {
    grid-template-columns: minmax(0, 1fr);
  }
  main.title aside {
    display: none;
  }
  aside {
    min-height: 0;
    display: flex;
    flex-direction: column;
    border-right: 1px solid var(--line);
  }
  .work {
    min-height: 0;
    min-width: 0;
    display: flex;
    flex-direction: column;
  }
  terminal-panel {
    flex: 1;
  }
  .pane {
    position: relative;
    flex: 0 0 45%;
    min-height: 0;
    display: flex;
    border-bottom: 1px solid var(--line);
  }
  .pane.map {
    flex: 0 1 auto;
    max-height: 50%;
  }
  .pane > :not(.close) {
    flex: 1;
    min-width: 0;
  }
  .close {
    position: absolute;
    z-index: 1;
    top: 6px;
    right: 8px;
    padding: 2px 10px;
  }
  @media (max-width: 1099px) {
    main {
      grid-template-columns: 340px minmax(0, 1fr);
    }
    .brand span {
      display: none;
    }
  }
  @media (max-width: 699px) {
    header {
      padding: 4px 8px;
      gap: 2px;
    }
    header button {
      padding: 2px 8px;
    }
    /* Read out, not seen. */
    header .word {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .sign {
      display: inline;
    }
    .brand {
      margin-right: 4px;
    }
    .lesson-switch,
    .space {
      display: none;
    }
    .chooser {
      flex: 1 1 0;
    }
    main {
      display: flex;
      flex-direction: column-reverse;
    }
    .work {
      flex: 1;
    }
    aside,
    main.title aside {
      display: flex;
      flex: 0 0 auto;
      border-right: 0;
      border-top: 1px solid var(--line);
      background: var(--paper);
    }
    main.step aside {
      flex-basis: 40%;
    }
    main.full aside {
      flex-basis: 72%;
    }
    .pane {
      flex-basis: 55%;
    }
  }
  /* A phone with its keyboard up: the terminal needs what is left. */
  @media (max-width: 699px) and (max-height: 480px) {
    main.step aside,
    main.title aside {
      display: none;
    }
  }
`;
