import { describe, expect, it } from "vitest";
import { decode } from "../../src/base/bytes.ts";
import { Killed } from "../../src/base/signals.ts";
import { learn } from "../support/world.ts";
import { commit, create, deploy, flask, project, push, without } from "../mistakes/typing.ts";

const pipfile = (packages: string) =>
  `[[source]]\nurl = "https://pypi.org/simple"\nverify_ssl = true\nname = "pypi"\n\n[packages]\n${packages}\n`;

describe("bad input", () => {
  it.each([
    ["if true; then echo yes", 2, /syntax error/],
    ["echo 'never ends", 2, /unexpected EOF while looking for matching/],
    ["echo )", 2, /syntax error near unexpected token `\)'/],
    ["foo", 127, /^bash: (?:line \d+: )?foo: command not found\n$/],
    ["git foo", 1, /^git: 'foo' is not a git command\. See 'git --help'\.\n/],
    ["git comit", 1, /The most similar command is\n\tcommit\n$/],
    ["git init --foo", 129, /^error: unknown option `foo'\nusage: git init/],
    ["heroku foo", 127, / foo is not a heroku command\.\n/],
    ["heroku ps --foo -a x", 2, /Nonexistent flag: --foo\n/],
    ["ls --foo", 2, /^ls: unrecognized option '--foo'\nTry 'ls --help' for more information\.\n$/],
    ["pip foo", 1, /^ERROR: unknown command "foo"/],
    ["cat /nowhere", 1, /^cat: \/nowhere: No such file or directory\n$/],
    ["git daemon", 1, /^git: daemon is not simulated yet\n$/],
  ])("%s: a message, a status, and a prompt that works", async (line, status, message) => {
    const { run } = learn();
    const told = await run(line);
    expect(told.stderr).toMatch(message);
    expect(told.stdout).toBe("");
    expect(told.status).toBe(status);
    expect((await run("echo still here")).output).toBe("still here\n");
  });

  it.each([
    ["a value without quotes", "flask = *", /line 7\b/i, /flask/, /quot/i],
    ["a key twice", 'flask = "*"\nflask = "1.0"', /line 8\b/i, /flask/, /twice|once|already/i],
    ["a quote that does not end", 'flask = "*', /line 7\b/i, /flask/, /quot/i],
    ["no equals sign", 'flask "*"', /line 7\b/i, /flask/, /=/],
  ])("a Pipfile with %s: line, key and what was expected", async (_, packages, line, key, expected) => {
    const { run, write } = learn();
    write("Pipfile", pipfile(packages));
    const told = await run("pipenv lock");
    expect(told.status).not.toBe(0);
    for (const part of [line, key, expected]) expect(told.stderr).toMatch(part);
    expect(told.stderr).not.toMatch(/at .*\.ts:\d|undefined|\[object/);
    expect((await run("cat Pipfile")).output).toBe(pipfile(packages));
  });

  it("a broken Pipfile is told by the build too", async () => {
    const { run } = learn();
    const files = { ...without(flask, "requirements.txt", ".python-version"), Pipfile: pipfile("flask = *") };
    const { output, status } = await run(
      [project({ ...files, "Pipfile.lock": "{}" }), commit("First"), create, push].join("\n"),
    );
    expect(status).toBe(1);
    expect(output).toContain("Push rejected, failed to compile Python app.");
  });

  it("a Procfile with a bad line: the others count, and heroku local names it", async () => {
    const { run } = learn();
    const { output } = await run(
      deploy({
        ...flask,
        Procfile: "# what runs\nweb: gunicorn app:app\nthis is no process\n\nworker: sleep 100",
      }),
    );
    expect(output).toContain("Procfile declares types -> web, worker");
    expect((await run("heroku local")).output).toContain("line 3 parse error: this is no process");
  });

  it("a huge paste arrives whole", async () => {
    const { run } = learn();
    const text = "x".repeat(1_000_000);
    await run(`cat > big.txt <<'END'\n${`${text}\n`.repeat(2)}END`);
    expect((await run("wc -c big.txt")).output).toBe("2000002 big.txt\n");
    const script = Array.from({ length: 3000 }, (_, i) => `echo ${i} >> count.txt`).join("\n");
    await run(script);
    expect((await run("wc -l count.txt; tail -1 count.txt")).output).toBe("3000 count.txt\n2999\n");
  });

  it("binary output passes unchanged", async () => {
    const { run, write, session } = learn();
    const bytes = Uint8Array.from({ length: 1024 }, (_, i) => (i * 37) % 256);
    write("data.bin", bytes);
    await run("cat data.bin > copy.bin; head -c 1000 /dev/zero > zeros.bin");
    expect(session.files.read("/home/learner/copy.bin")).toEqual(bytes);
    expect((await run("cmp data.bin copy.bin && wc -c < zeros.bin")).output).toBe("1000\n");
    await run("git init -q b && cp data.bin b && cd b && git add . && git commit -qm Binary");
    expect((await run("git show --stat HEAD | tail -2")).output).toMatch(/data\.bin \| Bin 0 -> 1024 bytes/);
  });

  it("a null byte in a script does no harm", async () => {
    const { run } = learn();
    expect((await run("printf 'a\\0b' | od -c | head -1")).output).toBe("0000000   a  \\0   b\n");
    expect((await run("x=$(printf 'a\\0b' 2>/dev/null); echo ${#x}")).stdout).toBe("2\n");
  });

  it("escape sequences in a file reach a terminal without taking it over", async () => {
    const { run, write } = learn();
    const evil = "\x1b]0;title\x07\x1b[2J\x1b[?1049h\x1b]52;c;ZXZpbA==\x07\x1bP1$r\x1b\\\x9b31mred\n";
    write("evil.txt", evil);
    expect((await run("cat evil.txt")).stdout).toBe(decode(new TextEncoder().encode(evil)));
    const shown = await run("cat evil.txt; echo still here", { keys: "" });
    expect(shown.output).not.toContain("\x1b]52");
    expect(shown.output).toContain("still here");
    await run("git init -q e && cp evil.txt e && cd e && git add . && git commit -qm Evil");
    expect((await run("git log --format=%s")).output).toBe("Evil\n");
  });

  it("Ctrl-C ends what never ends", async () => {
    const { run } = learn();
    await run("heroku create my-own-shop");
    for (const endless of ["yes > /dev/null", "while :; do :; done", "heroku logs --tail -a my-own-shop"]) {
      const stop = new AbortController();
      const ended = run(endless, { signal: stop.signal });
      setTimeout(() => stop.abort(new Killed("SIGINT")), 20);
      expect((await ended).status, endless).toBe(130);
    }
    expect((await run("echo still here")).output).toBe("still here\n");
  });
});
