import type { Fetch } from "../../base/fetch.ts";
import { learner } from "../model/accounts.ts";
import type { Store } from "../model/store.ts";

/** heroku.com/verify, where the real one asks for a card: here a button is enough. */
export const createAccountPages =
  (store: Store): Fetch =>
  async (request) => {
    if (new URL(request.url).pathname !== "/verify")
      return html(404, "<h1>This page is not simulated yet.</h1>");
    const user = store.state.users[learner.id]!;
    if (request.method === "POST")
      store.dispatch({ type: "user.changed", user: { ...user, verified: true } });
    return html(200, store.state.users[learner.id]!.verified ? verified : verify(user.email));
  };

const verified =
  "<h1>Account verified</h1>\n<p>You can close this page and create apps and add-ons now. Nobody asked for a card.</p>";

const verify = (email: string): string => `<h1>Verify your account</h1>
<p>This is a simulation: nothing leaves this page. The real Heroku asks for a card here, and bills by the second.</p>
<form method="post">
<button name="choice" value="verify">Pretend to add a card to ${email}</button>
</form>`;

const html = (status: number, body: string): Response =>
  new Response(
    `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Heroku account (simulated)</title>
<style>
body { font-family: sans-serif; max-width: 30em; margin: 0 auto; padding: 12vh 1.5em; }
button { font: inherit; padding: 0.5em 1em; }
</style>
</head>
<body>
${body}
</body>
</html>
`,
    { status, headers: { "Content-Type": "text/html; charset=utf-8" } },
  );
