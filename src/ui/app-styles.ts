import { css } from "lit";

export const appStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
  }
  header {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 6px 16px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 8px;
    font-weight: 650;
    white-space: nowrap;
  }
  .chooser {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  .chooser span {
    color: var(--muted);
    font-size: 14px;
  }
  .chooser select {
    min-width: 0;
    max-width: 100%;
    text-overflow: ellipsis;
  }
  .space {
    flex: 1;
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
    grid-template: minmax(0, 1fr) / minmax(320px, 36%) minmax(0, 1fr);
  }
  aside {
    min-height: 0;
    display: flex;
    flex-direction: column;
    border-right: 1px solid var(--line);
  }
  lesson-view {
    flex: 1;
    min-height: 0;
  }
  .handle {
    display: none;
  }
  .work {
    min-height: 0;
    min-width: 0;
    display: flex;
    flex-direction: column;
  }
  terminal-view {
    flex: 1;
  }
  .pane {
    position: relative;
    flex: 0 0 45%;
    min-height: 0;
    display: flex;
    border-bottom: 1px solid var(--line);
  }
  .pane > :not(.close) {
    flex: 1;
    min-width: 0;
    padding-right: 44px;
  }
  .close {
    position: absolute;
    top: 6px;
    right: 6px;
    padding: 2px 10px;
  }
  @media (max-width: 800px) {
    header {
      padding: 4px 8px;
      gap: 4px;
    }
    .chooser span,
    .brand {
      font-size: 0;
      gap: 0;
    }
    main {
      display: flex;
      flex-direction: column-reverse;
    }
    .work {
      flex: 1;
    }
    aside {
      flex: 0 0 auto;
      border-right: 0;
      border-top: 1px solid var(--line);
      background: var(--paper);
    }
    .handle {
      display: block;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      text-align: left;
      border-radius: 0;
    }
    .lesson-open aside {
      flex: 0 0 50%;
    }
    main:not(.lesson-open) lesson-view {
      display: none;
    }
  }
`;
