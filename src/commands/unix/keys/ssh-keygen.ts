import { decode } from "../../../base/bytes.ts";
import { readLine } from "../../../base/streams.ts";
import { CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { FileError } from "../../../files/errors.ts";
import { dirname } from "../../../files/paths.ts";
import { hostName } from "../base/host-name.ts";
import { breathe, fullPath } from "../base/sources.ts";
import { userName } from "../base/users.ts";
import { publicKeyOf } from "./ed25519.ts";
import { makeRsa } from "./rsa.ts";
import {
  ed25519Secret,
  fingerprint,
  fingerprintText,
  fromBase64,
  privateFile,
  publicBlob,
  randomart,
  rsaBlob,
  rsaSecret,
  stringsIn,
  toBase64,
} from "./ssh-format.ts";

/** Makes Ed25519 and RSA keys without a passphrase, and shows fingerprints. The keys open in the real one. */
export const sshKeygen = defineCommand({
  name: "ssh-keygen",
  summary: "OpenSSH authentication key utility",
  usage:
    "ssh-keygen [-q] [-C comment] [-f output_keyfile] [-N new_passphrase] [-t ed25519 | rsa] [-b bits] | -l [-v] [-f keyfile] | -y -f keyfile",
  options: {
    t: { value: "type", help: "type of key to make" },
    b: { value: "bits", help: "number of bits; an Ed25519 key has 256" },
    f: { value: "file", help: "the file of the key" },
    C: { value: "comment", help: "comment in the public key" },
    N: { value: "passphrase", help: "new passphrase" },
    l: { help: "show the fingerprint of a key file" },
    v: { help: "with -l, show the randomart too" },
    y: { help: "print the public key of a private key file" },
    q: { help: "be silent" },
  },
  async run(process, { options }) {
    const type = options.t ?? "ed25519";
    const usual = `${process.env.get("HOME") ?? "/home/learner"}/.ssh/id_${type}`;
    if (options.l) return show(process, options.f ?? usual, options.v);
    if (options.y) {
      const { blob, comment } = readKey(process, options.f ?? usual);
      await process.stdout.write(`${decode(stringsIn(blob)[0]!)} ${toBase64(blob)} ${comment}\n`);
      return 0;
    }
    if (!["ed25519", "rsa", "ecdsa", "dsa", "ecdsa-sk", "ed25519-sk"].includes(type)) {
      await process.stderr.write(`unknown key type ${type}\n`);
      return 255;
    }
    if (type !== "ed25519" && type !== "rsa")
      throw new CommandError(`keys of type ${type} are not simulated yet; try "ssh-keygen -t ed25519"`);
    const bits = Number(options.b ?? 3072);
    if (type === "rsa" && !(bits >= 1024 && bits <= 16384)) {
      await process.stderr.write(
        bits < 1024
          ? "Invalid RSA key length: minimum is 1024 bits\n"
          : `Bits has bad value ${options.b} (too large)\n`,
      );
      return 255;
    }
    const { stdout } = process;
    const say = async (text: string) => {
      if (!options.q) await stdout.write(text);
    };
    await say(`Generating public/private ${type} key pair.\n`);
    let path = options.f;
    if (path === undefined) {
      await stdout.write(`Enter file in which to save the key (${usual}): `);
      path = (await answer(process)) || usual;
    }
    const full = fullPath(process, path);
    if (process.files.exists(full)) {
      await stdout.write(`${path} already exists.\nOverwrite (y/n)? `);
      if (!/^y/i.test(await answer(process))) return 1;
    }
    if (options.N === undefined) {
      await stdout.write("Enter passphrase (empty for no passphrase): ");
      const first = await hidden(process);
      await stdout.write("Enter same passphrase again: ");
      const again = await hidden(process);
      if (first !== again) {
        await stdout.write("Passphrases do not match.  Try again.\n");
        return 1;
      }
      if (first !== "") throw new CommandError("a key with a passphrase is not simulated yet");
    } else if (options.N !== "") throw new CommandError("a key with a passphrase is not simulated yet");
    const { blob, secret } = type === "rsa" ? await rsaKey(process, bits) : await ed25519Key(process);
    const comment = options.C ?? `${userName(process, process.files.uid)}@${hostName(process)}`;
    try {
      const folder = dirname(full);
      if (path === usual && !process.files.exists(folder)) {
        process.files.mkdir(folder, { mode: 0o700 });
        await say(`Created directory '${folder}'.\n`);
      }
      const check = process.random.integer(0, 2 ** 32 - 1);
      process.files.write(full, privateFile(secret, blob, comment, check), { mode: 0o600 });
      process.files.chmod(full, 0o600);
      process.files.write(`${full}.pub`, `ssh-${type} ${toBase64(blob)} ${comment}\n`);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      await process.stderr.write(`Saving key "${path}" failed: ${error.text}\n`);
      return 1;
    }
    const hash = await fingerprint(blob);
    await say(
      `Your identification has been saved in ${path}\nYour public key has been saved in ${path}.pub\nThe key fingerprint is:\n${fingerprintText(hash)} ${comment}\nThe key's randomart image is:\n${randomart(hash, type === "rsa" ? `RSA ${bits}` : "ED25519 256")}`,
    );
    return 0;
  },
});

interface NewKey {
  readonly blob: Uint8Array<ArrayBuffer>;
  readonly secret: Uint8Array;
}

async function ed25519Key({ random }: Process): Promise<NewKey> {
  const seed = Uint8Array.from({ length: 32 }, () => random.integer(0, 255));
  const key = await publicKeyOf(seed);
  return { blob: publicBlob(key), secret: ed25519Secret(seed, key) };
}

async function rsaKey(process: Process, bits: number): Promise<NewKey> {
  const key = await makeRsa(process.random, bits, () => breathe(process));
  return { blob: rsaBlob(key), secret: rsaSecret(key) };
}

async function answer({ stdin }: Process): Promise<string> {
  const line = await readLine(stdin);
  return line === null ? "" : decode(line.bytes).trim();
}

const hidden = async (process: Process): Promise<string> =>
  process.terminal ? ((await process.terminal.readHidden(process.signal)) ?? "") : answer(process);

/** The key in a file, public or private. Throws CommandError. */
function readKey(process: Process, path: string): { blob: Uint8Array<ArrayBuffer>; comment: string } {
  const full = fullPath(process, path);
  if (!process.files.is("file", full)) throw new CommandError(`${path}: No such file or directory`, 255);
  const text = process.files.text(full);
  const [, type, body, comment = "no comment"] = /^(ssh-[\w-]+|ecdsa-\S+) (\S+)(?: (.*))?/.exec(text) ?? [];
  if (type !== undefined && /^[A-Za-z0-9+/=]+$/.test(body!)) return { blob: fromBase64(body!), comment };
  const inner = /-----BEGIN OPENSSH PRIVATE KEY-----\n([\s\S]*?)-----END/.exec(text)?.[1];
  if (inner === undefined) throw new CommandError(`${path} is not a key file.`, 255);
  const bytes = fromBase64(inner.replace(/\s/g, ""));
  const after = stringsIn(bytes.slice(15 + 3 * 4 + 8 + 4));
  const own = stringsIn(after[1]!.slice(8));
  // After its kind an RSA key has six numbers, an Ed25519 key two.
  return { blob: after[0]!.slice(), comment: decode(own[decode(own[0]!) === "ssh-rsa" ? 7 : 3]!) };
}

async function show(process: Process, path: string, art: boolean): Promise<number> {
  const { blob, comment } = readKey(process, path);
  const strings = stringsIn(blob);
  const type = decode(strings[0]!).replace("ssh-", "").toUpperCase();
  const bits = type === "RSA" ? (strings[2]!.length - 1) * 8 : 256;
  const hash = await fingerprint(blob);
  await process.stdout.write(`${bits} ${fingerprintText(hash)} ${comment} (${type})\n`);
  if (art) await process.stdout.write(randomart(hash, `${type} ${bits}`));
  return 0;
}
