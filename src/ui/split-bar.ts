import { css, LitElement, type PropertyValues } from "lit";

/** The share moves by this much with an arrow key. */
const step = 0.02;

/**
 * The line between two parts of the page, moved by pointer or by arrow keys; a double click puts it back.
 * The parts are its neighbours in their parent, beside one another or (`upright` is false) one above the other.
 *
 * @fires share - another share of the first part is wanted, from 0 to 1; undefined for the plain one
 */
export class SplitBar extends LitElement {
  static override properties = {
    share: { type: Number },
    least: { type: Number },
    most: { type: Number },
    upright: { type: Boolean, reflect: true },
  };
  /** Of the first part, from 0 to 1. */
  declare share: number;
  declare least: number;
  declare most: number;
  /** The line is upright: the parts stand beside one another. */
  declare upright: boolean;

  static override styles = css`
    :host {
      position: relative;
      z-index: 5;
      flex: none;
      height: 1px;
      background: var(--line);
      cursor: row-resize;
      touch-action: none;
    }
    :host([upright]) {
      height: auto;
      width: 1px;
      cursor: col-resize;
    }
    /* What can be caught is wider than the line. */
    :host::before {
      content: "";
      position: absolute;
      inset: -4px 0;
    }
    :host([upright])::before {
      inset: 0 -4px;
    }
    :host(:hover),
    :host(:focus-visible) {
      background: var(--seal);
      outline: 1px solid var(--seal);
    }
  `;

  constructor() {
    super();
    this.share = 0.5;
    this.least = 0.2;
    this.most = 0.8;
    this.upright = false;
    this.addEventListener("pointerdown", (event) => this.#take(event));
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("dblclick", () => this.#want(undefined));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.size === 0) return;
    this.tabIndex = 0;
    this.role = "separator";
    this.ariaOrientation = this.upright ? "vertical" : "horizontal";
    this.ariaValueMin = `${Math.round(this.least * 100)}`;
    this.ariaValueMax = `${Math.round(this.most * 100)}`;
    this.ariaValueNow = `${Math.round(this.share * 100)}`;
  }

  #take(event: PointerEvent): void {
    event.preventDefault();
    this.setPointerCapture(event.pointerId);
    const around = this.parentElement!.getBoundingClientRect();
    const move = ({ clientX, clientY }: PointerEvent) =>
      this.#want(
        this.upright ? (clientX - around.left) / around.width : (clientY - around.top) / around.height,
      );
    this.addEventListener("pointermove", move);
    this.addEventListener("lostpointercapture", () => this.removeEventListener("pointermove", move), {
      once: true,
    });
  }

  #key(event: KeyboardEvent): void {
    const less = this.upright ? "ArrowLeft" : "ArrowUp";
    const more = this.upright ? "ArrowRight" : "ArrowDown";
    if (event.key !== less && event.key !== more) return;
    event.preventDefault();
    this.#want(this.share + (event.key === more ? step : -step));
  }

  #want(share: number | undefined): void {
    const detail = share === undefined ? undefined : Math.min(this.most, Math.max(this.least, share));
    this.dispatchEvent(new CustomEvent("share", { detail }));
  }
}

customElements.define("split-bar", SplitBar);

declare global {
  interface HTMLElementTagNameMap {
    "split-bar": SplitBar;
  }
}
