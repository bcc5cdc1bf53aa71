import type { Fetch } from "../../base/fetch.ts";
import { escapeHtml } from "../../base/honest-page.ts";

/** What Heroku keeps under a name of its own, by the first label of the host. */
const kinds: Readonly<Record<string, string>> = {
  devcenter: "an article of Heroku's documentation",
  help: "a page of Heroku's support",
  elements: "a page of Heroku's catalogue of add-ons",
  dashboard: "Heroku's dashboard",
  "addons-sso": "the dashboard of an add-on",
};

/**
 * The pages of heroku.com that people read rather than programs: they are not simulated. 501, so that no script takes
 * them for an answer.
 */
export const answerDocuments: Fetch = async (request) => {
  const { hostname, href } = new URL(request.url);
  const kind = kinds[hostname.split(".", 1)[0]!] ?? "a page of Heroku's";
  const address = escapeHtml(href);
  const body = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not in this simulation</title>
<style>
body { font: 16px/1.6 sans-serif; max-width: 34em; margin: 0 auto; padding: 10vh 1.5em; }
code { overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>Not in this simulation</h1>
<p>This address is ${kind}. Dyno Dojo works without the internet and does not have it.</p>
<p>To read it, open it in a browser of your own: <code>${address}</code></p>
</body>
</html>
`;
  return new Response(request.method === "HEAD" ? null : body, {
    status: 501,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
};
