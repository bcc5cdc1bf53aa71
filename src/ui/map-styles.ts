import { css } from "lit";

/** Each component in its colour, by light and by night (all above 4.5:1 on the surface). */
export const mapStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    min-height: 0;
    overflow: auto;
    background: var(--paper);
    font-size: 13px;
    line-height: 1.4;
  }
  ol {
    display: grid;
    grid-template-columns: minmax(0, 1.7fr) minmax(0, 1.2fr) minmax(0, 0.9fr) minmax(0, 1.4fr) repeat(
        2,
        minmax(0, 1.1fr)
      );
    gap: 14px;
    margin: 0;
    padding: 14px 44px 10px 16px;
    list-style: none;
  }
  li {
    position: relative;
    display: flex;
    min-width: 0;
  }
  /* The line to the next station. */
  li:not(:last-child)::after {
    content: "";
    position: absolute;
    left: 100%;
    top: 20px;
    width: 14px;
    border-top: 1px solid var(--muted);
  }
  .station {
    flex: 1;
    display: flex;
    flex-direction: column;
    justify-content: flex-start;
    min-width: 0;
    padding: 6px 8px 8px;
    text-align: left;
    line-height: inherit;
    border-radius: 8px;
  }
  .station.nothing {
    border-style: dashed;
    background: none;
    color: var(--muted);
  }
  .station[aria-expanded="true"] {
    border-color: var(--component);
  }
  h3 {
    display: flex;
    align-items: center;
    gap: 6px;
    margin: 0 0 4px;
    font-size: 13px;
    font-weight: 650;
  }
  .mark {
    display: inline-grid;
    place-items: center;
    width: 18px;
    height: 18px;
    border: 1px solid var(--component);
    border-radius: 50%;
    font: 600 11px var(--mono);
    color: var(--component);
  }
  .fact {
    display: flex;
    align-items: baseline;
    gap: 6px;
    min-width: 0;
  }
  .fact > .text {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .dot {
    flex: none;
    box-sizing: border-box;
    width: 9px;
    height: 9px;
    border: 1.5px solid var(--component);
    border-radius: 50%;
  }
  .dot.full {
    background: var(--component);
  }
  .dot.good {
    background: var(--good);
    border-color: var(--good);
  }
  .dot.busy {
    border-color: var(--warn);
    border-right-color: transparent;
  }
  .dot.bad {
    background: var(--bad);
    border-color: var(--bad);
    border-radius: 2px;
  }
  .dot.asleep {
    border-color: var(--muted);
    border-style: dashed;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .card {
    margin: 0 16px 12px;
    padding: 8px 12px;
    border-left: 3px solid var(--component);
    background: var(--surface);
    font-size: 14px;
  }
  .card p {
    display: inline;
    margin: 0 8px 0 0;
  }
  .card button {
    font-family: var(--mono);
    font-size: 13px;
  }
  .laptop {
    --component: light-dark(#4f5863, #aab3be);
  }
  .remote {
    --component: light-dark(#7a5b00, #dcc05a);
  }
  .build {
    --component: light-dark(#33519b, #9db5ff);
  }
  .releases {
    --component: light-dark(#0f6a70, #63cfd4);
  }
  .dynos {
    --component: light-dark(#2f6b3a, #86d494);
  }
  .router {
    --component: light-dark(#8a2f78, #e79ad6);
  }
  /* What went to the next station, on its way. */
  .traveller {
    position: absolute;
    z-index: 1;
    left: 100%;
    top: 16px;
    width: 9px;
    height: 9px;
    border-radius: 50%;
    background: var(--component);
    opacity: 0;
    animation: travel 900ms ease-out 1;
  }
  .router .traveller {
    left: auto;
    right: 100%;
    animation-name: visit;
  }
  @keyframes travel {
    from {
      transform: translateX(-6px);
      opacity: 1;
    }
    to {
      transform: translateX(10px);
      opacity: 1;
    }
  }
  @keyframes visit {
    from {
      transform: translateX(6px);
      opacity: 1;
    }
    to {
      transform: translateX(-10px);
      opacity: 1;
    }
  }
  .dot.busy {
    animation: turn 1.2s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .traveller,
    .dot.busy {
      animation: none;
    }
  }
  @container (max-width: 660px) {
    ol {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    li:nth-child(3)::after {
      display: none;
    }
  }
  @container (max-width: 440px) {
    ol {
      grid-template-columns: minmax(0, 1fr);
      gap: 10px;
      padding-right: 16px;
    }
    li:not(:last-child)::after {
      display: block;
      left: 20px;
      top: 100%;
      width: 0;
      height: 10px;
      border-top: 0;
      border-left: 1px solid var(--muted);
    }
    .traveller {
      display: none;
    }
  }
`;
