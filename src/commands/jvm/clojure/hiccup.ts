import { escapeHtml } from "../../../base/honest-page.ts";
import { Dict, type Form, Keyword, Seq, show, Vector } from "./forms.ts";

const empty = new Set(["area", "base", "br", "col", "hr", "img", "input", "link", "meta"]);

/** Vectors as HTML: [:div#id.class {:href "/"} "text"]. */
export const hiccup = (forms: readonly Form[]): string => forms.map(one).join("");

function one(form: Form): string {
  if (form instanceof Seq) return hiccup(form.items);
  if (!(form instanceof Vector)) return show(form);
  const [head = null, ...rest] = form.items;
  if (!(head instanceof Keyword)) return hiccup(form.items);
  const [, tag = "div", id, classes = ""] = /^([^.#]+)?(?:#([^.]+))?((?:\.[^.#]+)*)/.exec(head.name) ?? [];
  const given = rest[0] instanceof Dict ? rest[0] : new Dict();
  const body = rest[0] instanceof Dict ? rest.slice(1) : rest;
  const attributes = new Map<string, string>();
  if (id !== undefined) attributes.set("id", id);
  if (classes !== "") attributes.set("class", classes.slice(1).replaceAll(".", " "));
  for (const [key, value] of given.entries.values()) {
    if (value === null || value === false) continue;
    const name = show(key).replace(/^:/, "");
    attributes.set(name, value === true ? name : show(value).replace(/^:/, ""));
  }
  const shown = [...attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("");
  return empty.has(tag) ? `<${tag}${shown} />` : `<${tag}${shown}>${hiccup(body)}</${tag}>`;
}
