const words: Record<number, readonly [string, string]> = {
  400: ["Bad Request", "The browser (or proxy) sent a request that this server could not understand."],
  401: [
    "Unauthorized",
    "The server could not verify that you are authorized to access the URL requested. You either supplied the wrong credentials (e.g. a bad password), or your browser doesn&#39;t understand how to supply the credentials required.",
  ],
  403: [
    "Forbidden",
    "You don&#39;t have the permission to access the requested resource. It is either read-protected or not readable by the server.",
  ],
  404: [
    "Not Found",
    "The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.",
  ],
  405: ["Method Not Allowed", "The method is not allowed for the requested URL."],
  415: [
    "Unsupported Media Type",
    "Did not attempt to load JSON data because the request Content-Type was not &#39;application/json&#39;.",
  ],
  500: [
    "Internal Server Error",
    "The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.",
  ],
};

export const statusName = (status: number): string => words[status]?.[0] ?? "Unknown Error";

/** The page Werkzeug makes of an HTTP error. */
export function errorPage(status: number, description?: string): Response {
  const [name, text] = words[status] ?? ["Unknown Error", ""];
  const html = `<!doctype html>\n<html lang=en>\n<title>${status} ${name}</title>\n<h1>${name}</h1>\n<p>${description ?? text}</p>\n`;
  return new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8" } });
}

export function redirectPage(location: string, status: number): Response {
  const html = `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL: <a href="${location}">${location}</a>. If not, click the link.\n`;
  return new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8", location } });
}
