import type { Login } from "../model/state.ts";

/**
 * The pretend sign-in. It asks for no password, because none is to be typed into it; "code" is its second page, of the
 * scene with two factors, `again` after a code that cannot be one.
 */
export function loginPage(state: Login["state"] | "code", email: string, again = false): string {
  const body = {
    waiting: `<h1>Log in to the Heroku CLI</h1>
<p>This is a simulation: nothing leaves this page, and no password is asked for.</p>
<p>You are about to log in as <strong>${email}</strong>.</p>
<form method="post">
<button name="choice" value="accept">Log In</button>
<button name="choice" value="refuse">Cancel</button>
</form>`,
    code: `<h1>Verify your identity</h1>
<p>This is a simulation: any six digits will do, for no authenticator has been paired with it.</p>
${again ? "<p role=alert>That is no code of six digits.</p>\n" : ""}<form method="post">
<p><label>Verification code <input name="code" inputmode="numeric" autocomplete="off" required></label></p>
<button name="choice" value="accept">Verify</button>
<button name="choice" value="refuse" formnovalidate>Cancel</button>
</form>`,
    done: "<h1>Logged In</h1>\n<p>You can close this page and return to your CLI. It should now be logged in.</p>",
    refused: "<h1>Not logged in</h1>\n<p>You can close this page and return to your CLI.</p>",
  }[state];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Heroku CLI login (simulated)</title>
<style>
body { font-family: sans-serif; max-width: 30em; margin: 0 auto; padding: 12vh 1.5em; }
button { font: inherit; padding: 0.5em 1em; margin-right: 0.5em; }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
