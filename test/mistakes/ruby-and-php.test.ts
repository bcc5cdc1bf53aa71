import { proveMistakes } from "./mistake.ts";
import { rails, railsProject } from "./rails.ts";
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

const deployRails = (files: Readonly<Record<string, string>> = {}, ...more: string[]): string =>
  [railsProject(files), ...more, commit("First"), create, push].join("\n");

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
  {
    number: 59,
    title: "Rails: a config var that the assets need is not there",
    did: deployRails({
      "config/initializers/payments.rb": 'Rails.configuration.payments = ENV.fetch("PAYMENTS_KEY")\n',
    }),
    status: 1,
    sees: [
      "remote: -----> Preparing app for Rails asset pipeline",
      "remote:        Running: rake assets:precompile",
      "remote:        rake aborted!",
      'remote:        KeyError: key not found: "PAYMENTS_KEY"',
      /remote: {8}\/tmp\/build_\w+\/config\/initializers\/payments\.rb:1:in /,
      "remote:        Tasks: TOP => assets:precompile",
      " !     Precompiling assets failed.",
      ...refused("Ruby"),
    ],
    unseen: ["nonexistent database"],
    fix: ["heroku config:set PAYMENTS_KEY=secret", push, "dojo forward 20s", page()].join("\n"),
    works: [/remote: {8}Asset precompilation completed \(\d+\.\d\ds\)/, built, ...hello],
  },
  {
    number: 59,
    title: "Rails: the database is asked while the assets are compiled",
    did: deployRails({ "config/initializers/products.rb": "FIRST = Product.first\n" }),
    status: 1,
    sees: [
      'remote:        ActiveRecord::ConnectionNotEstablished: connection to server at "127.0.0.1", port 5432 failed: Connection refused',
      " !     Precompiling assets failed.",
      " !     Attempted to access a nonexistent database:",
      "https://devcenter.heroku.com/articles/pre-provision-database",
      ...refused("Ruby"),
    ],
    fix: [
      "git rm -q config/initializers/products.rb",
      commit("Ask later"),
      push,
      "dojo forward 20s",
      page(),
    ].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 59,
    title: "Rails: no master key",
    did: deployRails(
      {
        "config/environments/production.rb": rails["config/environments/production.rb"].replace(
          "  config.enable_reloading",
          "  config.require_master_key = true\n  config.enable_reloading",
        ),
      },
      "echo 0123456789abcdef0123456789abcdef > config/master.key",
      "echo config/master.key > .gitignore",
    ),
    status: 1,
    sees: [
      /remote: {8}ActiveSupport::EncryptedFile::MissingKeyError: Missing encryption key to decrypt file with\. Ask your team for your master key and write it to \/tmp\/build_\w+\/config\/master\.key or put it in the ENV\['RAILS_MASTER_KEY'\]\./,
      " !     Precompiling assets failed.",
      ...refused("Ruby"),
    ],
    fix: [
      "heroku config:set RAILS_MASTER_KEY=$(cat config/master.key)",
      push,
      "dojo forward 20s",
      page(),
    ].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 11,
    title: "Rails: migrations were not run",
    did: [
      deployRails(),
      "heroku addons:create heroku-postgresql:essential-0",
      "dojo forward 5m",
      page("products"),
      logs,
    ].join("\n"),
    sees: [
      /^HTTP\/\S+ 500/m,
      "something went wrong",
      /app\[web\.1\]: \[\S+\] ActiveRecord::StatementInvalid \(PG::UndefinedTable: ERROR: {2}relation "products" does not exist/,
    ],
    fix: ["heroku run rails db:migrate", page("products")].join("\n"),
    works: [
      "== 20260301120000 CreateProducts: migrating ====================================\n-- create_table(:products)\n",
      /^HTTP\/\S+ 200[^]*\[\]/m,
    ],
  },
  {
    number: 28,
    title: "Rails: more workers than the memory holds",
    did: [
      railsProject({ Procfile: "web: bundle exec puma -p $PORT -w ${WORKERS:-2}\n" }),
      commit("First"),
      create,
      "heroku config:set WORKERS=6",
      push,
      "dojo forward 1m",
      page(),
      logs,
    ].join("\n"),
    sees: [
      ...hello,
      /heroku\[web\.1\]: Process running mem=6\d\dM\(1[23]\d\.\d%\)\n/,
      "heroku[web.1]: Error R14 (Memory quota exceeded)\n",
    ],
    fix: ["heroku config:unset WORKERS", "dojo forward 1m", page(), "heroku logs -n 8"].join("\n"),
    works: [...hello],
    gone: ["Error R14"],
  },
]);
