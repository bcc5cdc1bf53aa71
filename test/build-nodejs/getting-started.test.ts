import { expect, it } from "vitest";
import { learn } from "../support/world.ts";

/** An app of the shape of Heroku's own first one for Node.js: Express, views in EJS with a partial, static files. */
const files = {
  "package.json": `{
  "name": "getting-started",
  "version": "0.3.0",
  "private": true,
  "engines": { "node": "22.x || 24.x" },
  "scripts": { "start": "node index.js" },
  "dependencies": { "ejs": "^3.1.10", "express": "^5.1.0" }
}
`,
  "index.js": `const express = require('express')
const path = require('path')

const port = process.env.PORT || 5006
const app = express()

app.use(express.static(path.join(__dirname, 'public')))
app.set('views', path.join(__dirname, 'views'))
app.set('view engine', 'ejs')

app.get('/', (req, res) => {
  console.log(\`Rendering 'pages/index' for route '/'\`)
  res.render('pages/index', { items: ['one', '<two>'] })
})

const server = app.listen(port, () => console.log(\`Listening on \${port}\`))

process.on('SIGTERM', () => {
  console.log('SIGTERM signal received: gracefully shutting down')
  server.close(() => console.log('HTTP server closed'))
})
`,
  "views/partials/header.ejs": "<title>Getting started</title>",
  "views/pages/index.ejs":
    '<%- include("../partials/header") %>\n<% for (const item of items) { %><li><%= item %></li>\n<% } %><%# unseen %>\n',
  "public/stylesheets/main.css": "body { color: purple }\n",
  Procfile: "web: npm start\n",
  ".gitignore": "node_modules\n",
};

it(
  "Heroku's first app for Node.js goes from source to a page, and shuts down when told",
  { timeout: 40_000 },
  async () => {
    const { run, write, visit, forward } = learn();
    await run("mkdir app; cd app; git init -q");
    for (const [path, text] of Object.entries(files)) write(path, text);
    const pushed = await run(
      "npm install; git add -A; git commit -qm one; heroku create kiwi; git push heroku main",
    );
    expect(pushed.output).toContain("Resolving node version 22.x || 24.x...");
    expect(pushed.output).toContain("Procfile declares types -> web");
    expect(pushed.status).toBe(0);
    expect((await visit("/")).body).toBe(
      "<title>Getting started</title>\n<li>one</li>\n<li>&lt;two&gt;</li>\n\n",
    );
    expect((await visit("/stylesheets/main.css")).body).toBe("body { color: purple }\n");
    const none = await visit("/none");
    expect(none.status).toBe(404);
    expect(none.body).toContain("<pre>Cannot GET /none</pre>");
    await run("heroku ps:restart");
    await forward(20_000);
    const { stdout } = await run("heroku logs -n 200");
    for (const line of [
      /app\[web\.1\]: Listening on \d+\n/,
      /app\[web\.1\]: Rendering 'pages\/index' for route '\/'\n/,
      /app\[web\.1\]: SIGTERM signal received: gracefully shutting down\n.*app\[web\.1\]: HTTP server closed\n.*heroku\[web\.1\]: Process exited with status 0\n/,
    ])
      expect(stdout).toMatch(line);
  },
);
