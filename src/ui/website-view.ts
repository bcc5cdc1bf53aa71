import { css, html, LitElement, nothing } from "lit";
import { live } from "lit/directives/live.js";
import type { Browser, Visit } from "../session/browser.ts";
import { controls } from "./shared-styles.ts";
import { selfContained } from "./visited-page.ts";

/**
 * The learner's browser: an address and the page that answered. The page is shown in a frame that may run nothing
 * and open nothing; its links are followed by us, through the simulated internet.
 */
export class WebsiteView extends LitElement {
  static override properties = {
    browser: { attribute: false },
    _visit: { state: true },
    _page: { state: true },
    _loading: { state: true },
  };
  declare browser: Browser;
  declare _visit: Visit | undefined;
  /** The visit's document as the frame shows it. */
  declare _page: string;
  declare _loading: string | undefined;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--surface);
      }
      form {
        display: flex;
        gap: 4px;
        align-items: center;
        padding: 6px 52px 6px 12px;
        border-bottom: 1px solid var(--line);
      }
      input {
        flex: 1;
        min-width: 0;
        font: 14px var(--mono);
        color: inherit;
        background: var(--sunken);
        border: 1px solid var(--line);
        border-radius: 8px;
        padding: 5px 10px;
        margin: 0 4px;
      }
      form button {
        flex: none;
        padding: 2px 10px;
      }
      .status {
        font-size: 13px;
        color: var(--muted);
        white-space: nowrap;
      }
      .bad {
        color: var(--bad);
      }
      iframe {
        flex: 1;
        min-height: 0;
        border: 0;
        background: #ffffff;
        color-scheme: light;
      }
    `,
  ];

  #ends: (() => void)[] = [];

  constructor() {
    super();
    this._page = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has("browser")) return;
    this._visit = undefined;
    this._page = "";
    this._loading = this.browser?.loading;
    this.#listen();
    if (this.browser?.present) void this.#show(this.browser.present);
  }

  #listen(): void {
    for (const end of this.#ends) end();
    if (!this.browser) return;
    this.#ends = [
      this.browser.onOpen.on((url) => (this._loading = url)),
      this.browser.onVisit.on((visit) => void this.#show(visit)),
    ];
  }

  /** Shows a page once it has all it needs, unless another was asked for meanwhile. */
  async #show(visit: Visit): Promise<void> {
    const { browser } = this;
    const page = await selfContained(visit, browser);
    if (browser !== this.browser || visit !== browser.present) return;
    this._visit = visit;
    this._page = page;
    this._loading = browser.loading;
  }

  override render() {
    const visit = this._visit;
    const url = this._loading ?? visit?.url ?? "";
    return html`
      <form @submit=${this.#go}>
        <button
          class="quiet"
          type="button"
          aria-label="Back"
          title="Back"
          ?disabled=${!this.browser.canGoBack}
          @click=${() => this.browser.back()}
        >
          ←
        </button>
        <button
          class="quiet"
          type="button"
          aria-label="Load again"
          title="Load again"
          ?disabled=${!visit}
          @click=${() => visit && this.browser.visit(visit.url)}
        >
          ↻
        </button>
        <input
          type="text"
          name="address"
          aria-label="Address"
          inputmode="url"
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          .value=${live(url)}
        />
        <span class="status ${visit && visit.status >= 400 ? "bad" : ""}" role="status">
          ${this._loading ? "loading" : visit ? (visit.status === 0 ? "no answer" : visit.status) : nothing}
        </span>
      </form>
      <iframe
        title="The page of your app"
        sandbox="allow-same-origin"
        .srcdoc=${this._page}
        @load=${this.#loaded}
      ></iframe>
    `;
  }

  #go(event: SubmitEvent): void {
    event.preventDefault();
    const address = String(new FormData(event.target as HTMLFormElement).get("address")).trim();
    if (address === "") return;
    const local = /^(?:localhost|127\.|\[::1\])/.test(address);
    const url = /^https?:\/\//.test(address) ? address : `${local ? "http" : "https"}://${address}`;
    if (URL.canParse(url)) void this.browser.visit(url);
  }

  /** Links and forms of the shown page go through the simulated internet; the frame itself never leaves. */
  #loaded(event: Event): void {
    const page = (event.target as HTMLIFrameElement).contentDocument;
    const visit = this._visit;
    if (!page || !visit) return;
    page.addEventListener("click", (click) => {
      const target = click.target as Element;
      const link = target.closest<HTMLElement>("[href='#'][data-href]");
      const button = target.closest<HTMLButtonElement>("button, input[type=submit], input[type=image]");
      const sends = button?.form && button.type !== "button" && button.type !== "reset";
      if (!link && !sends) return;
      click.preventDefault();
      if (sends) this.#submit(button.form!, button, visit.url);
      else void this.browser.visit(link!.dataset.href!);
    });
    // Enter in a form without a button; with one, the browser clicks it.
    page.addEventListener("keydown", (event) => {
      const { form } = event.target as HTMLInputElement;
      const fields = "button:not([type=button]), input[type=submit], input[type=image]";
      if (event.key !== "Enter" || !form || form.querySelector(fields)) return;
      if ((event.target as Element).tagName !== "INPUT") return;
      event.preventDefault();
      this.#submit(form, null, visit.url);
    });
  }

  /** The frame may not send forms; what a browser would send goes through the simulated internet. */
  #submit(form: HTMLFormElement, button: HTMLButtonElement | null, base: string): void {
    if (!form.reportValidity()) return;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form, button)) fields.append(name, String(value));
    const action = new URL(button?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", base);
    if (form.method === "post")
      void this.browser.visit(action.href, {
        method: "POST",
        body: fields.toString(),
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
      });
    else {
      action.search = fields.toString();
      void this.browser.visit(action.href);
    }
  }
}

customElements.define("website-view", WebsiteView);

declare global {
  interface HTMLElementTagNameMap {
    "website-view": WebsiteView;
  }
}
