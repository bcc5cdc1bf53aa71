import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runShell } from "../../support/shell.ts";

const judge = "/usr/bin/ssh-keygen";

describe("ssh-keygen", () => {
  it("writes both files with their modes and tells the fingerprint", async () => {
    const { stdout, stderr, status, files } = await runShell(
      "ssh-keygen -t ed25519 -N '' -C me@dojo <<< ''; stat -c '%a %n' .ssh .ssh/*",
    );
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toMatch(
      /^Generating public\/private ed25519 key pair\.\nEnter file in which to save the key \(\/home\/learner\/\.ssh\/id_ed25519\): Created directory '\/home\/learner\/\.ssh'\.\nYour identification has been saved in .*\nYour public key has been saved in .*\.pub\nThe key fingerprint is:\nSHA256:[\w+/]{43} me@dojo\nThe key's randomart image is:\n\+--\[ED25519 256\]--\+\n(?:\|.{17}\|\n){9}\+----\[SHA256\]-----\+\n700 \.ssh\n600 .*id_ed25519\n644 .*id_ed25519\.pub\n$/,
    );
    expect(files.text("/home/learner/.ssh/id_ed25519.pub")).toMatch(
      /^ssh-ed25519 AAAAC3[\w+/]{62} me@dojo\n$/,
    );
  });

  it.skipIf(!existsSync(judge))("makes keys that the real one reads alike", async () => {
    const { stdout, files } = await runShell(
      "ssh-keygen -q -t ed25519 -N '' -C me@dojo -f key; ssh-keygen -lvf key.pub; ssh-keygen -yf key",
    );
    const folder = mkdtempSync(join(tmpdir(), "keygen-"));
    try {
      for (const name of ["key", "key.pub"])
        writeFileSync(join(folder, name), files.text(`/home/learner/${name}`), { mode: 0o600 });
      const real = (...words: string[]) =>
        execFileSync(judge, words, { cwd: folder, encoding: "utf8", stdio: "pipe" });
      expect(stdout).toBe(real("-lvf", "key.pub") + real("-yf", "key"));
      expect(real("-yf", "key")).toBe(files.text("/home/learner/key.pub"));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.skipIf(!existsSync(judge))("makes RSA keys that the real one reads alike", async () => {
    const { stdout, files } = await runShell(
      "ssh-keygen -q -t rsa -b 1024 -N '' -C me@dojo -f key; ssh-keygen -lvf key.pub; ssh-keygen -yf key",
    );
    const folder = mkdtempSync(join(tmpdir(), "keygen-"));
    try {
      for (const name of ["key", "key.pub"])
        writeFileSync(join(folder, name), files.text(`/home/learner/${name}`), { mode: 0o600 });
      const real = (...words: string[]) =>
        execFileSync(judge, words, { cwd: folder, encoding: "utf8", stdio: "pipe" });
      expect(stdout).toBe(real("-lvf", "key.pub") + real("-yf", "key"));
      expect(real("-yf", "key")).toBe(files.text("/home/learner/key.pub"));
      // It signs with the private half, so its numbers go together.
      writeFileSync(join(folder, "text"), "hello\n");
      real("-Y", "sign", "-f", "key", "-n", "file", "text");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("asks before it overwrites, and refuses what it cannot do", async () => {
    const { stdout, stderr, status } = await runShell(
      "touch k; ssh-keygen -t ed25519 -N '' -f k <<< n; echo $?; ssh-keygen -t foo; echo $?; ssh-keygen -t ecdsa",
    );
    expect(stdout).toBe(
      "Generating public/private ed25519 key pair.\nk already exists.\nOverwrite (y/n)? 1\n255\n",
    );
    expect(stderr).toBe(
      'unknown key type foo\nssh-keygen: keys of type ecdsa are not simulated yet; try "ssh-keygen -t ed25519"\n',
    );
    expect(status).toBe(1);
  });
});
