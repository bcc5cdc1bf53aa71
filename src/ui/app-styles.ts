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
    grid-template: minmax(0, 1fr) / minmax(280px, var(--lesson-share)) 1px minmax(0, 1fr);
  }
  main.title {
    grid-template-columns: minmax(0, 1fr);
  }
  main.title > :is(aside, split-bar) {
    display: none;
  }
  aside {
    min-height: 0;
    display: flex;
    flex-direction: column;
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
    flex: 0 0 var(--pane-share);
    min-height: 0;
    display: flex;
  }
  .pane.map {
    flex: 0 1 auto;
    max-height: 50%;
    border-bottom: 1px solid var(--line);
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
      grid-template-columns: minmax(280px, min(340px, var(--lesson-share))) 1px minmax(0, 1fr);
    }
  }
  @media (max-width: 699px) {
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
    split-bar {
      display: none;
    }
  }
  /* For a room that looks on: the present step above, the terminal below, nothing else. */
  :host([projector]) :is(header, .notice, split-bar) {
    display: none;
  }
  :host([projector]) main {
    display: flex;
    flex-direction: column;
  }
  :host([projector]) aside {
    display: flex;
    flex: 0 1 auto;
    flex-direction: row;
    gap: 16px;
    max-height: 42%;
    padding-right: 16px;
    border-bottom: 1px solid var(--line);
    font-size: 22px;
  }
  :host([projector]) .work {
    flex: 1;
  }
  .leave {
    flex: none;
    align-self: flex-start;
    margin-top: 12px;
    font-size: 14px;
  }
  /* A phone with its keyboard up: the terminal needs what is left. */
  @media (max-width: 699px) and (max-height: 480px) {
    main.step aside,
    main.title aside {
      display: none;
    }
  }
`;
