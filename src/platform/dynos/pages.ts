/** The pages Heroku itself shows to a visitor: titles and headings as there, markup and further words our own. */

interface Page {
  readonly title: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

const pages = {
  error: {
    title: "Application Error",
    heading: "Application error",
    paragraphs: [
      "An error occurred in the application and your page could not be served. If you are the application owner, check your logs for details. You can do this from the Heroku CLI with the command",
      "<code>heroku logs --tail</code>",
    ],
  },
  missing: {
    title: "No such app",
    heading: "There's nothing here, yet.",
    paragraphs: [
      "No app answers to this address. Check its spelling: it is the one that the deploy printed.",
    ],
  },
  blank: {
    title: "Heroku | Welcome to your new app!",
    heading: "Heroku | Welcome to your new app!",
    paragraphs: ["Refer to the documentation if you need help deploying."],
  },
  maintenance: {
    title: "Offline for Maintenance",
    heading: "Offline for Maintenance",
    paragraphs: ["This application is undergoing maintenance right now. Please check back later."],
  },
} satisfies Record<string, Page>;

export type PageName = keyof typeof pages;

/** A whole page; with `frame`, the app's own page of that address fills it, as ERROR_PAGE_URL wants. */
export function renderPage(name: PageName, frame?: string): string {
  const { title, heading, paragraphs } = pages[name];
  const body =
    frame === undefined
      ? `<main><h1>${heading}</h1>\n${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</main>`
      : `<iframe src="${escape(frame)}"></iframe>`;
  return `<!DOCTYPE html>
<html>
<head>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta charset="utf-8">
<title>${title}</title>
<style>
html, body, iframe { margin: 0; padding: 0; width: 100%; height: 100%; border: 0; }
main { font-family: sans-serif; max-width: 36em; margin: 0 auto; padding: 15vh 1.5em; text-align: center; color: #3f3f46; }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
