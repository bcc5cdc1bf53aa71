import type { Browser, Visit } from "../session/browser.ts";

type Loader = Pick<Browser, "resource">;

/** Stylesheets may import one another; deeper than this nobody goes. */
const deepest = 3;

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src about:";

/**
 * A visited page as one document that needs nothing more: stylesheets, images and frames are fetched through the
 * simulated internet and put into it. Scripts and whatever else would reach for the real network are taken out, and
 * links carry their address where a browser does not see it, in `data-href`.
 */
export async function selfContained(visit: Visit, loader: Loader, depth = 0): Promise<string> {
  if (visit.type.startsWith("image/"))
    return `<!doctype html><img alt="" src="${dataUrl(visit)}" style="max-width: 100%">`;
  if (!visit.type.includes("html")) {
    const pre = document.createElement("pre");
    pre.style.whiteSpace = "pre-wrap";
    pre.textContent = visit.body;
    return `<!doctype html>${pre.outerHTML}`;
  }
  const page = new DOMParser().parseFromString(visit.body, "text/html");
  const named = page.querySelector("base[href]")?.getAttribute("href");
  const base = absolute(named ?? "", visit.url) ?? visit.url;
  const address = (value: string | null) => absolute(value ?? "", base);
  const each = <E extends Element>(selector: string, work: (element: E) => unknown) =>
    Promise.all([...page.querySelectorAll<E>(selector)].map(work));

  await each(
    "script, base, object, embed, link:not([rel~='stylesheet' i]), meta[http-equiv], source, track",
    (element) => element.remove(),
  );
  await each<HTMLElement>("a[href], area[href]", (link) => {
    const href = link.getAttribute("href")!;
    const url = address(href);
    if (href.startsWith("#")) return;
    link.removeAttribute("target");
    link.removeAttribute("ping");
    link.setAttribute("href", "#");
    if (url) link.dataset.href = url;
  });
  await each<HTMLStyleElement>("style", async (style) => {
    style.textContent = await styled(style.textContent ?? "", base, loader);
  });
  await each<HTMLLinkElement>("link", async (link) => {
    const url = link.getAttribute("href") && address(link.getAttribute("href"));
    const sheet = url ? await loader.resource(url) : undefined;
    const style = page.createElement("style");
    if (link.media) style.media = link.media;
    if (sheet) style.textContent = await styled(sheet.body, sheet.url, loader);
    link.replaceWith(style);
  });
  await each("[style]", async (element) =>
    element.setAttribute("style", await styled(element.getAttribute("style")!, base, loader)),
  );
  await each("img, input[type=image], video, audio, image, use", async (element) => {
    const source = element.getAttribute("src");
    for (const name of ["src", "srcset", "poster", "xlink:href"]) element.removeAttribute(name);
    if (/^(?:image|use)$/i.test(element.tagName) && !element.getAttribute("href")?.startsWith("#"))
      element.removeAttribute("href");
    if (!source || !/^(?:img|input)$/i.test(element.tagName)) return;
    const image = source.startsWith("data:") ? source : await asData(address(source), loader);
    if (image) element.setAttribute("src", image);
  });
  await each("[background]", (element) => element.removeAttribute("background"));
  await each("iframe, frame", async (frame) => {
    const url = frame.getAttribute("src") && address(frame.getAttribute("src"));
    frame.removeAttribute("src");
    const inner = url && depth < deepest ? await loader.resource(url) : undefined;
    if (inner) frame.setAttribute("srcdoc", await selfContained(inner, loader, depth + 1));
    else if (url) frame.remove();
  });

  const meta = page.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = policy;
  page.head.prepend(meta);
  return `${page.doctype ? "<!doctype html>" : ""}${page.documentElement.outerHTML}`;
}

/** A stylesheet with what it imports, and its images inside it; without fonts. */
async function styled(css: string, base: string, loader: Loader, depth = 0): Promise<string> {
  css = css.replace(/@font-face\s*\{[^}]*\}/gi, "");
  css = await replaceEach(
    css,
    /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?([^;]*);/gi,
    async ([, href = "", media = ""]) => {
      const url = absolute(href, base);
      const sheet = url && depth < deepest ? await loader.resource(url) : undefined;
      if (!sheet) return "";
      const text = await styled(sheet.body, sheet.url, loader, depth + 1);
      return media.trim() ? `@media ${media} {${text}}` : text;
    },
  );
  css = css.replace(/(?:-webkit-)?image-set\([^;}]*/gi, "none");
  return replaceEach(css, /url\(\s*(["']?)(.*?)\1\s*\)/gi, async ([whole, , href = ""]) => {
    if (href.startsWith("data:") || href.startsWith("#")) return whole;
    const image = await asData(absolute(href, base), loader);
    return image ? `url("${image}")` : "none";
  });
}

async function asData(url: string | undefined, loader: Loader): Promise<string | undefined> {
  const image = url ? await loader.resource(url) : undefined;
  return image?.type.startsWith("image/") ? dataUrl(image) : undefined;
}

function dataUrl({ type, bytes }: Visit): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:${type.split(";")[0]!.trim()};base64,${btoa(binary)}`;
}

/** The address, when it is one of the web. */
function absolute(href: string, base: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

async function replaceEach(
  text: string,
  pattern: RegExp,
  replacement: (match: RegExpMatchArray) => Promise<string>,
): Promise<string> {
  const matches = [...text.matchAll(pattern)];
  const parts = await Promise.all(matches.map(replacement));
  let result = "";
  let at = 0;
  for (const [index, match] of matches.entries()) {
    result += text.slice(at, match.index) + parts[index]!;
    at = match.index + match[0].length;
  }
  return result + text.slice(at);
}
