import { describe, expect, it } from "vitest";
import { learn } from "../support/world.ts";
import { commit, create, page, project, push } from "../mistakes/typing.ts";

/** What the remote said, without its mark and the blanks git puts behind it. */
const remote = (stderr: string): string[] =>
  stderr
    .split("\n")
    .filter((line) => line.startsWith("remote: "))
    .map((line) => line.slice("remote: ".length).trimEnd());

const between = (lines: readonly string[], first: string, last: string) =>
  lines.slice(lines.indexOf(first), lines.indexOf(last) + 1);

describe("a Ruby app", () => {
  const files = {
    Gemfile: 'source "https://rubygems.org"\ngem "rackup"\ngem "webrick"\n',
    "config.ru": 'run ->(env) { [200, { "content-type" => "text/plain" }, ["Hi " + env["PATH_INFO"]]] }\n',
  };

  it("is built, without a Procfile too, and from its cache the second time", async () => {
    const learner = learn();
    const first = await learner.run(
      [project(files), "bundle lock", commit(), create, push, "sleep 8", page("a")].join("\n"),
    );
    expect(first.status, first.output).toBe(0);
    const lines = remote(first.stderr);
    expect(between(lines, "-----> Ruby app detected", "-----> Discovering process types")).toEqual([
      "-----> Ruby app detected",
      "-----> Installing bundler 2.6.9",
      "-----> Using Ruby version: ruby-3.3.9",
      "-----> Installing dependencies using bundler 2.6.9",
      "       Running: BUNDLE_WITHOUT='development:test' BUNDLE_PATH=vendor/bundle BUNDLE_BIN=vendor/bundle/bin BUNDLE_DEPLOYMENT=1 bundle install -j4",
      "       Fetching gem metadata from https://rubygems.org/.........",
      "       Fetching rack 3.2.6",
      "       Installing rack 3.2.6",
      "       Fetching rackup 2.3.1",
      "       Installing rackup 2.3.1",
      "       Fetching webrick 1.9.1",
      "       Installing webrick 1.9.1",
      "       Bundle complete! 2 Gemfile dependencies, 4 gems now installed.",
      "       Bundled gems are installed into `./vendor/bundle`",
      expect.stringMatching(/^ {7}Bundle completed \(\d+\.\d\ds\)$/),
      "       Cleaning up the bundler cache.",
      "-----> Compiling Ruby/Rails",
      "-----> Detecting rake tasks",
      "",
      "\x1b[1m\x1b[33m###### WARNING:\x1b[0m",
      "",
      "       You have not declared a Ruby version in your Gemfile.",
      "",
      "       To declare a Ruby version add this line to your Gemfile:",
      "",
      "       ```",
      '       ruby "3.3.9"',
      "       ```",
      "",
      "       For more information see:",
      "       https://devcenter.heroku.com/articles/ruby-versions",
      "",
      "",
      "\x1b[1m\x1b[33m###### WARNING:\x1b[0m",
      "",
      "       No Procfile detected, using the default web server.",
      "       We recommend explicitly declaring how to boot your server process via a Procfile.",
      "       https://devcenter.heroku.com/articles/ruby-default-web-server",
      "",
      "-----> Discovering process types",
    ]);
    expect(lines).toContain("       Default types for buildpack -> console, rake, web");
    expect(first.stdout).toContain("Hi /a");
    const second = await learner.run("git commit -q --allow-empty -m again\ngit push heroku main");
    const again = remote(second.stderr);
    expect(again).not.toContain("-----> Installing bundler 2.6.9");
    expect(again).toContain("       Using rack 3.2.6");
  });

  it("prints what a dyno's program says when its gem is not there", async () => {
    const ran = await learn().run(
      [
        project({ ...files, Procfile: "web: bundle exec puma\n" }),
        "bundle lock",
        commit(),
        create,
        push,
        "sleep 8",
        "heroku logs",
      ].join("\n"),
    );
    expect(ran.stdout).toContain("app[web.1]: bundler: command not found: puma");
    expect(ran.stdout).toContain("heroku[web.1]: Process exited with status 127");
  });
});

describe("a PHP app", () => {
  it("is built with its packages and served by Apache", async () => {
    const files = {
      "composer.json":
        '{ "require": { "php": "^8.2", "psr/log": "^3.0" }, "autoload": { "psr-4": { "Shop\\\\": "src/" } } }',
      "src/Greeting.php":
        '<?php\nnamespace Shop;\nclass Greeting { public function __construct(private string $name) {} public function text(): string { return "Hello, {$this->name}"; } }\n',
      "web/index.php":
        "<?php require __DIR__ . '/../vendor/autoload.php';\necho (new Shop\\Greeting($_GET['name'] ?? 'you'))->text();\n",
      Procfile: "web: heroku-php-apache2 web/\n",
      ".gitignore": "vendor/\n",
    };
    const ran = await learn().run(
      [
        project(files),
        "composer update -q",
        commit(),
        create,
        push,
        "sleep 8",
        page("?name=Ann"),
        page("nowhere"),
        "heroku logs",
      ].join("\n"),
    );
    const lines = remote(ran.stderr);
    expect(between(lines, "-----> PHP app detected", "-----> Discovering process types")).toEqual([
      "-----> PHP app detected",
      "-----> Bootstrapping...",
      "-----> Preparing platform package installation...",
      "-----> Installing platform packages...",
      "       - php (8.5.8)",
      "       - apache (2.4.68)",
      "       - composer (2.10.2)",
      "       - nginx (1.30.3)",
      "-----> Installing dependencies...",
      "       Composer version 2.10.2 2026-07-28 10:00:00",
      "       Installing dependencies from lock file",
      "       Verifying lock file contents can be installed on current platform.",
      "       Package operations: 1 install, 0 updates, 0 removals",
      "         - Downloading psr/log (3.0.2)",
      "         - Installing psr/log (3.0.2): Extracting archive",
      "       Generating optimized autoload files",
      "-----> Preparing runtime environment...",
      "-----> Checking for additional extensions to install...",
      "-----> Discovering process types",
    ]);
    expect(lines).toContain("       Procfile declares types -> web");
    expect(ran.stdout).toContain("Hello, Ann");
    expect(ran.stdout).toMatch(/^HTTP\/\S+ 404/m);
    for (const line of [
      "DOCUMENT_ROOT changed to 'web/'",
      "Starting php-fpm with 4 workers...",
      "Starting httpd...",
    ])
      expect(ran.stdout).toContain(`app[web.1]: ${line}`);
  });
});
