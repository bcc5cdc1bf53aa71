import { proveMistakes } from "./mistake.ts";
import { commit, deploy, hello, logs, page, project, create, push, redeploy, without } from "./typing.ts";

const sinatra = {
  Gemfile: 'source "https://rubygems.org"\n\nruby "3.4.9"\n\ngem "sinatra"\ngem "rackup"\ngem "puma"\n',
  "app.rb": 'require "sinatra"\n\nget "/" do\n  "Hello from the shop"\nend\n',
  "config.ru": 'require "./app"\n\nrun Sinatra::Application\n',
  Procfile: "web: bundle exec puma -p $PORT\n",
} as const;

const lock = "bundle lock";
const built = "remote: Verifying deploy... done.";
const refused = (language: string) => [
  `remote:  !     Push rejected, failed to compile ${language} app.`,
  "remote: !\tPush rejected to dojo-shop.",
  " ! [remote rejected] main -> main (pre-receive hook declined)\n",
];

/** A project that is locked before its first commit. */
const locked = (files: Readonly<Record<string, string>>, ...more: string[]): string =>
  [project(files), lock, ...more, commit("First"), create, push].join("\n");

const slimless = {
  "index.php": "<?php echo 'Hello from the shop';\n",
  "composer.json": '{\n    "require": {\n        "monolog/monolog": "^3.0"\n    }\n}\n',
} as const;

proveMistakes("Ruby and PHP", [
  {
    number: 58,
    title: "no Gemfile.lock",
    did: deploy(sinatra),
    status: 1,
    sees: [
      "remote: -----> Ruby app detected",
      "Gemfile.lock required. Please check it in.",
      ...refused("Ruby"),
    ],
    fix: [lock, commit("Lock"), push, page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 58,
    title: "the sqlite3 gem",
    did: locked({ ...sinatra, Gemfile: `${sinatra.Gemfile}gem "sqlite3", "~> 1.4.0"\n` }),
    status: 1,
    sees: [
      "An error occurred while installing sqlite3 (1.4.4), and Bundler cannot",
      "Failed to install gems via Bundler.",
      "Detected sqlite3 gem which is not supported on Heroku:",
      "https://devcenter.heroku.com/articles/sqlite3",
      ...refused("Ruby"),
    ],
    fix: [
      'sed -i \'s/^gem "sqlite3".*/gem "sqlite3", "~> 1.4.0", group: :development\\ngem "pg", group: :production/\' Gemfile',
      lock,
      commit("Postgres in production"),
      push,
      page(),
    ].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 58,
    title: "another Ruby than the lock file's",
    did: locked(sinatra, "sed -i 's/^   ruby 3.4.9$/   ruby 3.3.9/' Gemfile.lock"),
    status: 1,
    sees: [
      "remote: -----> Using Ruby version: ruby-3.3.9",
      "Your Ruby version is 3.3.9, but your Gemfile specified 3.4.9",
      "Detected a mismatch between your Ruby version installed and",
      ...refused("Ruby"),
    ],
    fix: [lock, commit("Ruby"), push].join("\n"),
    works: ["remote: -----> Using Ruby version: ruby-3.4.9", built],
  },
  {
    number: 58,
    title: "a lock file made on a Mac",
    did: locked(sinatra, "sed -i -e '/^  ruby$/d' -e 's/^  x86_64-linux$/  x86_64-darwin-19/' Gemfile.lock"),
    status: 1,
    sees: [
      'Your bundle only supports platforms ["x86_64-darwin-19"] but your local platform is x86_64-linux.',
      "bundle lock --add-platform x86_64-linux",
      ...refused("Ruby"),
    ],
    fix: ["bundle lock --add-platform x86_64-linux", commit("Platform"), push].join("\n"),
    works: [built],
  },
  {
    number: 58,
    title: "no Procfile, and a gem that is missing at run time",
    did: [
      locked({ ...without(sinatra, "Procfile"), "app.rb": `require "httparty"\n${sinatra["app.rb"]}` }),
      "sleep 8",
      logs,
    ].join("\n"),
    sees: [
      "No Procfile detected, using the default web server.",
      "Default types for buildpack -> console, rake, web",
      "cannot load such file -- httparty (LoadError)",
      "Process exited with status 1",
    ],
    fix: [redeploy(sinatra), "sleep 8", page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 66,
    title: "PHP: no composer.lock",
    did: deploy(slimless),
    status: 1,
    sees: ["remote: -----> PHP app detected", "ERROR: No 'composer.lock' found!", ...refused("PHP")],
    fix: ["composer update", "echo vendor/ > .gitignore", commit("Lock"), push, "sleep 8", page()].join("\n"),
    works: ["- Locking monolog/monolog (3.10.0)", built, ...hello],
  },
  {
    number: 66,
    title: "PHP: composer.json is no JSON",
    did: deploy({ ...slimless, "composer.json": '{ "require": {}, }' }),
    status: 1,
    sees: ["ERROR: Basic validation for 'composer.json' failed!", ...refused("PHP")],
    fix: [redeploy({ "composer.json": "{}" }), "sleep 8", page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 66,
    title: "PHP: a bare index.php is built, with a warning",
    did: deploy(without(slimless, "composer.json")),
    sees: [
      "WARNING: No 'composer.json' found!",
      "NOTICE: No Procfile, using 'web: heroku-php-apache2'.",
      built,
    ],
    fix: ["sleep 8", page()].join("\n"),
    works: [...hello],
  },
]);
