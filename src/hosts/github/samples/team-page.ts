import { teammate } from "../account.ts";
import type { Sample } from "../history.ts";

const page = (title: string, hours: string) => `<!doctype html>
<title>${title}</title>
<h1>${title}</h1>
<p>We are open ${hours}.</p>
`;

/** A repository that the learner and the team-mate both push to. */
export const teamPage: Sample = [
  {
    message: "Begin the page of the shop",
    by: teammate,
    files: {
      "index.html": page("The shop", "from 9 to 17"),
      "README.md": "# team-page\n\nThe page of the shop. Everybody in the team pushes to main.\n",
    },
  },
  {
    message: "A name for the shop",
    by: teammate,
    files: { "index.html": page("The corner shop", "from 9 to 17") },
  },
  {
    message: "Who works here",
    files: { "TEAM.md": "# Team\n\n- Robin\n" },
  },
];
