import { expect, type Page, test } from "@playwright/test";
import { Desk } from "./desk.ts";

/** A page that wants everything there is, from its own app and from the real web. */
const home = [
  "<!doctype html>",
  "<link rel=stylesheet href=/static/s.css>",
  "<link rel=stylesheet href=https://real.example.com/p.css>",
  "<style>p { background: url(https://real.example.com/q.png) }</style>",
  "<script src=https://real.example.com/x.js></script>",
  "<h1>Hi</h1>",
  "<img id=dot src=static/dot.svg srcset='https://real.example.com/2.png 2x'>",
  "<img src=//real.example.com/p.png>",
  "<iframe src=https://real.example.com/></iframe>",
  "<iframe src=/two></iframe>",
  "<a href=two target=_blank>two</a> <a href=gone>gone</a> <a href=/go>go</a>",
  "<a href=https://real.example.com/>out</a> <a href='javascript:alert(1)'>script</a>",
  "<form action=/two><input name=q value=typed></form>",
].join("");

const app = `from flask import Flask, redirect, request
app = Flask(__name__)
@app.route("/")
def home():
    return """${home}"""
@app.route("/two")
def two():
    return "second " + request.args.get("q", "none")
@app.route("/go")
def go():
    return redirect("/two?q=sent")
`;

const files: Record<string, string> = {
  "app.py": app,
  "static/s.css": "@import 'more.css';\nh1 { color: rgb(1, 2, 3); background: url(dot.svg) }",
  "static/more.css": "h1 { letter-spacing: 3px }",
  "static/dot.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>`,
};

/** Every address asked for that is not the page's own. */
function foreign(page: Page): string[] {
  const asked: string[] = [];
  page.context().on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(page.url()).origin) asked.push(url.href);
  });
  return asked;
}

/** Everything asked of the page's own server, too, but what the build has made. */
function unknown(page: Page): string[] {
  const asked: string[] = [];
  page.context().on("response", (response) => {
    if (response.status() >= 400) asked.push(response.url());
  });
  return asked;
}

async function write(desk: Desk, path: string, text: string): Promise<void> {
  await desk.page.evaluate(
    ([path, text]) => {
      const app = document.querySelector("dojo-app") as unknown as {
        classroom: {
          session: {
            files: {
              write(path: string, text: string): void;
              mkdir(path: string, options: { parents: boolean }): void;
            };
          };
        };
      };
      const { files } = app.classroom.session;
      files.mkdir(path!.slice(0, path!.lastIndexOf("/")), { parents: true });
      files.write(path!, text!);
    },
    [path, text],
  );
}

async function openSite(desk: Desk): Promise<void> {
  await desk.open();
  for (const [path, text] of Object.entries(files)) await write(desk, `/home/learner/site/${path}`, text);
  await desk.run("cd site");
  expect(await desk.run("pip install flask gunicorn")).toContain("Successfully installed");
  await desk.run("gunicorn app:app &");
  await visit(desk.page, "http://127.0.0.1:8000/", desk);
}

async function visit(page: Page, address: string, desk?: Desk): Promise<void> {
  if (desk && !(await page.locator("website-view").count())) {
    await desk.run(`echo ${address}`);
    await desk.clickRow(address);
    return;
  }
  await page.getByLabel("Address").fill(address);
  await page.getByLabel("Address").press("Enter");
}

test("a visited page has its styles and images, follows links and sends forms, and asks nobody real", async ({
  page,
}) => {
  const desk = new Desk(page);
  await page.goto("./");
  const asked = foreign(page);
  const missing = unknown(page);
  await openSite(desk);
  const view = page.locator("website-view");
  const frame = page.frameLocator("website-view iframe");
  const status = view.getByRole("status");
  await expect(status).toHaveText("200");
  const title = frame.locator("h1");
  await expect(title).toHaveCSS("color", "rgb(1, 2, 3)");
  await expect(title).toHaveCSS("letter-spacing", "3px");
  await expect(title).toHaveCSS("background-image", /^url\("data:image\/svg\+xml;base64,/);
  await expect(frame.locator("#dot")).toHaveAttribute("src", /^data:image\/svg\+xml;base64,/);
  await expect(frame.locator("#dot")).toHaveJSProperty("naturalWidth", 40);
  await expect(frame.frameLocator("iframe").locator("body")).toHaveText("second none");

  await frame.getByRole("link", { name: "two" }).click();
  await expect(frame.locator("body")).toHaveText("second none");
  await expect(view.getByLabel("Address")).toHaveValue("http://127.0.0.1:8000/two");
  await view.getByRole("button", { name: "Back" }).click();
  await expect(title).toHaveText("Hi");
  await frame.locator("input[name=q]").press("Enter");
  await expect(frame.locator("body")).toHaveText("second typed");
  await visit(page, "127.0.0.1:8000/go");
  await expect(frame.locator("body")).toHaveText("second sent");
  await expect(view.getByLabel("Address")).toHaveValue("http://127.0.0.1:8000/two?q=sent");
  await visit(page, "http://127.0.0.1:8000/gone");
  await expect(status).toHaveText("404");
  await expect(frame.locator("h1")).toHaveText("Not Found");
  await visit(page, "http://127.0.0.1:8000/static/dot.svg");
  await expect(frame.locator("img")).toHaveJSProperty("naturalWidth", 40);
  await visit(page, "http://127.0.0.1:8000/static/s.css");
  await expect(frame.locator("pre")).toContainText("@import 'more.css'");
  await visit(page, "http://127.0.0.1:8000/");
  await expect(title).toHaveText("Hi");
  await frame.getByRole("link", { name: "out" }).click();
  await expect(status).toHaveText("no answer");
  await expect(frame.locator("body")).toHaveText("This page cannot be reached.");
  expect(asked).toEqual([]);
  expect(missing).toEqual([]);
  expect(desk.problems).toEqual([]);
});

test("an address that nobody answers has an error page of Heroku's", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.run("echo https://no-such-app.herokuapp.com/");
  await desk.clickRow("https://no-such-app.herokuapp.com/");
  await expect(page.locator("website-view").getByRole("status")).toHaveText("404");
  await expect(page.frameLocator("website-view iframe").locator("h1")).toHaveText(
    "There's nothing here, yet.",
  );
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.locator("website-view")).toHaveCount(0);
  expect(await desk.run("echo typed at once")).toContain("typed at once");
});

test("the pretend sign-in: heroku login waits for the form in the website", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.run("heroku logout");
  await desk.start("heroku login", /Press any key/);
  await page.keyboard.press("x");
  const frame = page.frameLocator("website-view iframe");
  await expect(frame.getByRole("heading")).toHaveText("Log in to the Heroku CLI");
  await frame.getByRole("button", { name: "Log In" }).click();
  await expect(frame.getByRole("heading")).toHaveText("Logged In");
  await desk.prompt();
  expect(await desk.text()).toContain("Logged in as learner@example.com");
  expect(desk.problems).toEqual([]);
});

test("an address outside the simulated internet is no link", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  const asked = foreign(page);
  const pages: string[] = [];
  page.context().on("page", (opened) => pages.push(opened.url()));
  page.on("dialog", (dialog) => pages.push(dialog.message()));
  await desk.run("echo https://real.example.com/");
  await desk.clickRow("https://real.example.com/");
  // OSC 8: a link whose text says something else.
  await desk.run(String.raw`printf '\033]8;;https://real.example.com/\033\\press-here\033]8;;\033\\\n'`);
  await desk.clickRow("press-here");
  await expect(page.getByText("not part of the simulated internet")).toBeVisible();
  await expect(page.locator("website-view")).toHaveCount(0);
  expect(asked).toEqual([]);
  expect(pages).toEqual([]);
});
