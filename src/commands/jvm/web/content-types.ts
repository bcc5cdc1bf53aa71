const types: Readonly<Record<string, string>> = {
  html: "text/html", css: "text/css", js: "text/javascript", json: "application/json", svg: "image/svg+xml",
  png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", gif: "image/gif", ico: "image/x-icon", txt: "text/plain",
  woff2: "font/woff2", webp: "image/webp", xml: "application/xml", pdf: "application/pdf",
}; // prettier-ignore

/** By the end of a file's name. */
export const contentTypeOf = (path: string): string =>
  types[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
