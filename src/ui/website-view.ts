import { css, html, LitElement, nothing } from "lit";
import type { Browser, Visit } from "../session/browser.ts";
import { controls } from "./shared-styles.ts";

/**
 * The learner's browser: an address and the page that answered. The page is shown in a frame that may run nothing
 * and open nothing; its links are followed by us, through the simulated internet.
 */
export class WebsiteView extends LitElement {
  static override properties = {
    browser: { attribute: false },
    _visit: { state: true },
    _loading: { state: true },
  };
  declare browser: Browser;
  declare _visit: Visit | undefined;
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
        gap: 8px;
        align-items: center;
        padding: 6px 12px;
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
    this._visit = this.browser?.present;
    this._loading = this.browser?.loading;
    this.#listen();
  }

  #listen(): void {
    for (const end of this.#ends) end();
    if (!this.browser) return;
    this.#ends = [
      this.browser.onOpen.on((url) => (this._loading = url)),
      this.browser.onVisit.on((visit) => {
        this._visit = visit;
        this._loading = undefined;
      }),
    ];
  }

  override render() {
    const visit = this._visit;
    const url = this._loading ?? visit?.url ?? "";
    return html`
      <form @submit=${this.#go}>
        <button
          type="button"
          aria-label="Load again"
          title="Load again"
          ?disabled=${!visit}
          @click=${() => visit && this.browser.visit(visit.url)}
        >
          ↻
        </button>
        <input type="text" name="address" aria-label="Address" spellcheck="false" .value=${url} />
        <span class="status ${visit && visit.status >= 400 ? "bad" : ""}" role="status">
          ${this._loading ? "loading" : visit ? (visit.status === 0 ? "no answer" : visit.status) : nothing}
        </span>
      </form>
      <iframe
        title="The page of your app"
        sandbox="allow-same-origin"
        .srcdoc=${visit ? asDocument(visit) : ""}
        @load=${this.#loaded}
      ></iframe>
    `;
  }

  #go(event: SubmitEvent): void {
    event.preventDefault();
    const address = String(new FormData(event.target as HTMLFormElement).get("address")).trim();
    if (address === "") return;
    const url = /^https?:\/\//.test(address) ? address : `https://${address}`;
    if (URL.canParse(url)) void this.browser.visit(url);
  }

  /** Links and forms of the shown page go through the simulated internet; the frame itself never leaves. */
  #loaded(event: Event): void {
    const page = (event.target as HTMLIFrameElement).contentDocument;
    const visit = this._visit;
    if (!page || !visit) return;
    page.addEventListener("click", (click) => {
      const target = click.target as Element;
      const link = target.closest("a[href]");
      const button = target.closest<HTMLButtonElement>("form button, form input[type=submit]");
      if (!link && !button) return;
      click.preventDefault();
      if (button) this.#submit(button.form!, button, visit.url);
      else this.#follow(link!.getAttribute("href")!, visit.url);
    });
  }

  #follow(href: string, base: string): void {
    if (URL.canParse(href, base)) void this.browser.visit(new URL(href, base).href);
  }

  /** The frame may not send forms; what a browser would send goes through the simulated internet. */
  #submit(form: HTMLFormElement, button: HTMLButtonElement, base: string): void {
    if (!form.reportValidity()) return;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form, button)) fields.append(name, String(value));
    const action = new URL(form.getAttribute("action") ?? "", base);
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

function asDocument({ type, body }: Visit): string {
  if (type.includes("html")) return body;
  const escaped = body.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<!doctype html><pre style="white-space: pre-wrap">${escaped}</pre>`;
}

customElements.define("website-view", WebsiteView);

declare global {
  interface HTMLElementTagNameMap {
    "website-view": WebsiteView;
  }
}
