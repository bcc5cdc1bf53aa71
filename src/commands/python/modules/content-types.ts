const types: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  html: "text/html; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  json: "application/json",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  svg: "image/svg+xml; charset=utf-8",
  ico: "image/vnd.microsoft.icon",
  woff2: "font/woff2",
};

/** The type of a file by how its name ends. */
export const contentType = (path: string): string =>
  types[path.split(".").at(-1)!.toLowerCase()] ?? "application/octet-stream";
