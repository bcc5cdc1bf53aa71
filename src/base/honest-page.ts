/** What a page can truly say of an app whose code this simulator cannot run. */
export interface HonestPage {
  /** "hello-rails on Heroku" */
  readonly title: string;
  /** What was checked and found to hold, one sentence each: "74 gems of Gemfile.lock are installed." */
  readonly verified: readonly string[];
  /** What was not run: "app/controllers/home_controller.rb:7". */
  readonly notRun: string;
  /** Why not, as one sentence. */
  readonly why: string;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that is safe in HTML, in an element as in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

/** The page itself, as HTML without script. */
export const honestPage = ({ title, verified, notRun, why }: HonestPage): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>body { font: 16px/1.5 sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem }</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>Your app was built, released and started, and it answered this request. Dyno Dojo wrote this page in its place.</p>
<h2>What was verified</h2>
<ul>
${verified.map((line) => `<li>${escapeHtml(line)}</li>`).join("\n")}
</ul>
<h2>What was not run</h2>
<p><code>${escapeHtml(notRun)}</code>: ${escapeHtml(why)}</p>
</body>
</html>
`;
