import type { Sample } from "../history.ts";

const lock = `{
    "_readme": [
        "This file locks the dependencies of your project to a known state",
        "Read more about it at https://getcomposer.org/doc/01-basic-usage.md#installing-dependencies",
        "This file is @generated automatically"
    ],
    "content-hash": "c0269ab30f727948d207f4d01d27fc0f",
    "packages": [],
    "packages-dev": [],
    "aliases": [],
    "minimum-stability": "stable",
    "stability-flags": {},
    "prefer-stable": false,
    "prefer-lowest": false,
    "platform": {
        "php": "^8.3"
    },
    "platform-dev": {},
    "plugin-api-version": "2.9.0"
}
`;

/** A page without a framework. */
export const php: Sample = [
  {
    message: "A page that says hello",
    files: {
      "web/index.php": "<h1>Hello from PHP</h1>\n",
      "composer.json": '{\n    "require": {\n        "php": "^8.3"\n    }\n}\n',
      "composer.lock": lock,
      ".gitignore": "vendor/\n",
      "README.md": "# php-sample\n\nA small PHP app.\n",
    },
  },
  {
    message: "Greet everybody by name",
    files: {
      "web/index.php": "<h1>Hello from PHP</h1>\n<p>You are <?= $_GET['name'] ?? 'welcome' ?>.</p>\n",
    },
  },
  {
    message: "Say to Heroku what runs",
    files: {
      Procfile: "web: heroku-php-apache2 web/\n",
      "README.md": `# php-sample

A small PHP app, ready for Heroku.

    heroku create
    git push heroku main
    heroku open
`,
    },
  },
];
