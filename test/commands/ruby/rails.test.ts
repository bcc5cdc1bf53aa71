import { describe, expect, it } from "vitest";
import { commit, create, page, push } from "../../mistakes/typing.ts";
import { railsProject } from "../../mistakes/rails.ts";
import { learn } from "../../support/world.ts";

const body = (output: string): string =>
  output.slice(output.indexOf("\r\n\r\n") < 0 ? output.indexOf("\n\n") : output.indexOf("\r\n\r\n")).trim();

describe("a Rails app", () => {
  it("is deployed, migrated, and serves what its controllers, models and templates say", async () => {
    const learner = learn();
    const pushed = await learner.run(
      [
        railsProject(),
        commit("First"),
        create,
        "heroku addons:create heroku-postgresql:essential-0",
        "dojo forward 5m",
        push,
        "dojo forward 20s",
      ].join("\n"),
    );
    expect(pushed.status, pushed.output).toBe(0);
    const home = await learner.run(page());
    expect(body(home.stdout)).toMatch(
      /<title>Shop<\/title>[^]*<link rel="stylesheet" href="\/assets\/application-\w{8}\.css" \/>[^]*<h1>Hello from the shop<\/h1>\n<a href="\/products">Products<\/a> &lt;b&gt;\n {2}<p>Line 0<\/p>\n {2}<p>Line 1<\/p>/,
    );
    const sheet = /\/assets\/application-\w{8}\.css/.exec(home.stdout)![0];
    expect((await learner.run(page(sheet.slice(1)))).stdout).toContain("body { color: green }");

    const migrated = await learner.run("heroku run rails db:migrate");
    expect(migrated.stdout).toBe(
      [
        "== 20260301120000 CreateProducts: migrating ====================================",
        "-- create_table(:products)",
        "   -> 0.0100s",
        "== 20260301120000 CreateProducts: migrated (0.0100s) ===========================",
        "",
        "",
      ].join("\n"),
    );
    const url = "$(heroku apps:info -s | sed -n 's/^web_url=//p')products";
    const made = await learner.run(
      `curl -si -d "product[name]=Lamp" ${url}; curl -s -d "product[name]=" ${url}; echo; curl -s ${url}/1; echo`,
    );
    expect(made.stdout).toMatch(/^HTTP\/1\.1 302[^]*^Location: https:\/\/\S+\/products\/1\r?$/m);
    expect(made.stdout).toContain('{"name":["can\'t be blank"]}\nLamp at /products/1\n');
    expect((await learner.run("heroku run \"rails runner 'puts Product.count'\"")).stdout).toBe("1\n");
  }, 60_000);

  it("says in its log what went wrong, and shows public/500.html and public/404.html", async () => {
    const learner = learn();
    await learner.run([railsProject(), commit("First"), create, push, "dojo forward 20s"].join("\n"));
    const broken = await learner.run([page("broken"), page("nowhere"), "heroku logs -n 30"].join("\n"));
    expect(broken.stdout).toMatch(
      /^HTTP\/1\.1 500[^]*something went wrong[^]*^HTTP\/1\.1 404[^]*doesn't exist/m,
    );
    expect(broken.stdout).toMatch(
      /app\[web\.1\]: \[\S+\] NameError \(undefined local variable or method 'nothing' for an instance of PagesController\):\n\S+ app\[web\.1\]: \[\S+\] app\/controllers\/pages_controller\.rb:7:in 'PagesController#broken'\n/,
    );
    expect(broken.stdout).toMatch(
      /ActionController::RoutingError \(No route matches \[GET\] "\/nowhere"\):\n/,
    );
  }, 60_000);

  it("does not boot in production without a secret", async () => {
    const learner = learn();
    const ran = await learner.run(
      [
        railsProject(),
        "bundle install -q",
        "RAILS_ENV=production bin/rails server; echo status $?",
        "bin/rails routes",
      ].join("\n"),
    );
    expect(ran.output).toContain("=> Booting Puma\n=> Rails 8.1.");
    expect(ran.output).toContain(
      "ArgumentError: Missing `secret_key_base` for 'production' environment, set this string with `bin/rails credentials:edit`",
    );
    expect(ran.output).toContain("status 1\n");
    expect(ran.output).toContain("          products GET  /products(.:format)     products#index\n");
  }, 60_000);
});
