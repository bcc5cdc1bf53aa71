import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fc } from "../../support/fuzz.ts";
import { afterAll, describe, expect, it } from "vitest";
import { concat, decode, encode } from "../../../src/base/bytes.ts";
import {
  BadObject,
  hashObject,
  parseCommit,
  parseTree,
  writeCommit,
  writeTree,
} from "../../../src/base/git/objects.ts";
import { BadPack, parsePack } from "../../../src/base/git/pack.ts";
import { writePack } from "../../../src/base/git/pack-writer.ts";
import {
  bands,
  flushPkt,
  pktLine,
  readPkts,
  readUntilFlush,
  sideBand,
} from "../../../src/base/git/pkt-line.ts";
import { sha1 } from "../../../src/base/git/sha1.ts";
import { BadZlib, deflate, inflate, store } from "../../../src/base/git/zlib.ts";

const folder = mkdtempSync(join(tmpdir(), "formats-"));
afterAll(() => rmSync(folder, { recursive: true }));
const git = (args: string[], input?: string | Uint8Array) =>
  execFileSync("git", args, { cwd: folder, input, stdio: ["pipe", "pipe", "pipe"] });

/** A repository with history enough for git to make deltas. */
function realPack(thin: boolean): Uint8Array {
  git(["init", "-q", "."]);
  const commit = () => git(["-c", "user.name=A", "-c", "user.email=a@b", "commit", "-qam", "change"]);
  const text = Array.from({ length: 400 }, (_, i) => `line ${i}\n`);
  for (let i = 0; i < 4; i++) {
    text[i * 90] = `changed ${i}\n`;
    writeFileSync(join(folder, "a.txt"), text.join(""));
    git(["add", "."]);
    commit();
  }
  return git(
    ["pack-objects", "--stdout", "--revs", ...(thin ? ["--thin"] : [])],
    thin ? "HEAD\n^HEAD~2\n" : "HEAD\n",
  );
}

describe("git's formats", () => {
  it("hashes as sha1sum does", () => {
    expect(sha1(encode(""))).toBe("da39a3ee5e6b4b0d3255bfef95601890afd80709");
    expect(sha1(encode("a".repeat(1_000_001)))).toBe("432e7e01de7086c5246b6ac57f5f435b58f13752");
    for (const length of [1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
      const data = "x".repeat(length);
      expect(hashObject("blob", encode(data))).toBe(git(["hash-object", "--stdin"], data).toString().trim());
    }
  });

  it("stores and deflates what inflate gives back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(inflate(store(bytes))).toEqual(bytes);
        expect(inflate(deflate(bytes))).toEqual(bytes);
      }),
    );
    const large = new Uint8Array(200_000).fill(7);
    expect(inflate(store(large))).toEqual(large);
    expect(inflate(deflate(large))).toEqual(large);
    expect(() => inflate(deflate(large).subarray(0, 40))).toThrow(BadZlib);
    expect(() => inflate(encode("nonsense"))).toThrow(BadZlib);
  });

  it("reads git's packs with their deltas", () => {
    const objects = parsePack(realPack(false));
    for (const { type, oid } of objects) expect(git(["cat-file", "-t", oid]).toString().trim()).toBe(type);
    expect(objects.length).toBe(12);
    const thin = realPack(true);
    expect(() => parsePack(thin)).toThrow(/unresolved/);
    const known = new Map(objects.map((object) => [object.oid, object]));
    const more = parsePack(realPack(false));
    for (const object of more) known.set(object.oid, object);
    expect(parsePack(thin, (oid) => known.get(oid)).length).toBeGreaterThan(0);
    expect(() => parsePack(thin.subarray(0, 100))).toThrow(BadPack);
  });

  it("writes packs git can index", () => {
    const objects = parsePack(realPack(false));
    const pack = writePack([...objects, { type: "blob", data: new Uint8Array(10_000).fill(3) }]);
    writeFileSync(join(folder, "ours.pack"), pack);
    expect(git(["index-pack", "--strict", "ours.pack"]).toString()).toMatch(/^[0-9a-f]{40}/);
    expect(parsePack(pack).slice(0, -1)).toEqual(objects);
  });

  it("reads and writes trees and commits without a change", () => {
    for (const { type, data } of parsePack(realPack(false))) {
      if (type === "tree") expect(writeTree(parseTree(data))).toEqual(data);
      if (type === "commit") expect(decode(writeCommit(parseCommit(data)))).toBe(decode(data));
    }
    const sorted = parseTree(
      writeTree([
        { mode: 0o40000, name: "a", oid: "0".repeat(40) },
        { mode: 0o100644, name: "a.txt", oid: "1".repeat(40) },
        { mode: 0o100644, name: "a-b", oid: "2".repeat(40) },
      ]),
    );
    expect(sorted.map(({ name }) => name)).toEqual(["a-b", "a.txt", "a"]);
    expect(() => parseTree(encode("100644 x\0short"))).toThrow(BadObject);
  });

  it("splits and joins pkt-lines wherever the stream is cut", async () => {
    const bytes = concat([
      pktLine("one\n"),
      flushPkt,
      sideBand(bands.progress, "é".repeat(40_000)),
      pktLine(""),
    ]);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 1000) controller.enqueue(bytes.subarray(at, at + 1000));
        controller.close();
      },
    });
    const pkts = [];
    for await (const pkt of readPkts(stream)) pkts.push(pkt === null ? null : pkt.slice());
    expect(pkts.map((pkt) => pkt && pkt.length)).toEqual([4, null, 65515, 14487, 0]);
    expect(decode(pkts[2]!.subarray(1))).toBe("é".repeat(32757));
    expect(readUntilFlush(bytes)).toMatchObject({ next: 12 });
  });
});
