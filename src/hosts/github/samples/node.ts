import type { Sample } from "../history.ts";

const server = (routes = "") => `const express = require("express");

const app = express();
const port = process.env.PORT || 3000;

app.get("/", (req, res) => {
  res.send("<h1>Hello from Node.js</h1>");
});
${routes}
app.listen(port, () => {
  console.log(\`Listening on port \${port}\`);
});
`;

/** Express. */
export const node: Sample = [
  {
    message: "A page that says hello",
    files: {
      "server.js": server(),
      "package.json": `{
  "name": "node-sample",
  "version": "1.0.0",
  "private": true,
  "scripts": {
    "start": "node server.js"
  },
  "engines": {
    "node": "24.x"
  },
  "dependencies": {
    "express": "^5.1.0"
  }
}
`,
      ".gitignore": "node_modules/\n",
      "README.md": "# node-sample\n\nA small Node.js app.\n",
    },
  },
  {
    message: "Greet everybody by name",
    files: {
      "server.js": server(`
app.get("/hello/:name", (req, res) => {
  res.send(\`<h1>Hello, \${req.params.name}</h1>\`);
});
`),
    },
  },
  {
    message: "Say to Heroku what runs",
    files: {
      Procfile: "web: npm start\n",
      "README.md": `# node-sample

A small Node.js app with Express, ready for Heroku.

    heroku create
    git push heroku main
    heroku open
`,
    },
  },
];
