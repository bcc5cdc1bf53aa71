import { describe, expect, it } from "vitest";
import { encode } from "../../../src/base/bytes.ts";
import { BadGzip, gunzip, gzip } from "../../../src/base/zip/gzip.ts";
import { BadTar } from "../../../src/base/tar/read-tar.ts";
import { readEntries as readTar, writeTar } from "../../../src/commands/unix/archive/tar-format.ts";
import { awk } from "../../../src/commands/unix/awk/awk.ts";
import { parseProgram } from "../../../src/commands/unix/awk/parse.ts";
import { AwkError } from "../../../src/commands/unix/awk/awk-error.ts";
import { jq } from "../../../src/commands/unix/jq/jq.ts";
import { make } from "../../../src/commands/unix/make/make.ts";
import { sed } from "../../../src/commands/unix/text/sed.ts";
import { type Command, CommandError } from "../../../src/shell/command.ts";
import { homeFiles, runCommand } from "../../support/process.ts";
import { fc } from "../../support/fuzz.ts";

const programOf = (...words: string[]) =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, fc.string({ maxLength: 3 })), {
      maxLength: 14,
    })
    .map((parts) => parts.join(""));

/** Whatever a command is given, it ends with a status or with words of its own. */
async function ends(
  command: Command,
  argv: string[],
  given: Parameters<typeof runCommand>[2] = {},
): Promise<void> {
  try {
    const { status } = await runCommand(command, argv, given);
    expect(status).toBeGreaterThanOrEqual(0);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
  }
}

/** No loops: what never ends is the program's own wish. */
const awkWords =
  '{ } ( ) [ ] ; , $ $1 $NF NR NF x a[x] a print printf BEGIN END if else next exit + - * / % ^ ! ~ !~ < > >= == = += ++ -- && || ? : | "s" "%d" /a/ /[/ in delete getline split( substr( gsub( length index( return function f( 1 0 .5 1e3 \n'.split(
    " ",
  );
const jqWords =
  '. .. .a .[] .[0] [1:] | , ( ) [ ] { } "x" "\\(.)" : ; ? // = |= += and or not if then else end as $x reduce def f: map( select( keys length 1 0 -1 null true try catch error empty @csv @base64 sort_by( path( del( to_entries test( tonumber .a.b'.split(
    " ",
  );
const makeWords =
  "a: b: %.o: b a $(X) $@ $< X = := += ?= ifeq (a,b) else endif include \n \n\t \t $(subst $(patsubst a,b, ) ( .PHONY: | ; # \\ @ - echo $$ export".split(
    " ",
  );
const sedWords =
  "s/ / g p d a\\ i\\ c\\ y/ab/ba/ 1 2 $ , ! { } ; n N h H g G x D P = q w e /a/ \\( \\) \\1 & [ ] * ^ I r l".split(
    " ",
  );

describe("programs of chance", () => {
  it("awk parses or says why not", () => {
    fc.assert(
      fc.property(programOf(...awkWords, "while(", "for(", "do "), (program) => {
        try {
          parseProgram(program);
        } catch (error) {
          if (!(error instanceof AwkError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("awk ends", () =>
    fc.assert(
      fc.asyncProperty(programOf(...awkWords), (program) => ends(awk, [program], { input: "a b\nc 1\n" })),
      { numRuns: 300 },
    ));

  it("jq ends", () =>
    fc.assert(
      fc.asyncProperty(
        programOf(...jqWords),
        fc.oneof(fc.json({ maxDepth: 2 }), fc.string({ maxLength: 12 })),
        (program, input) => ends(jq, ["-c", program], { input }),
      ),
      { numRuns: 300 },
    ));

  it("make ends", () =>
    fc.assert(
      fc.asyncProperty(programOf(...makeWords), (text) => {
        const files = homeFiles();
        files.write("/home/learner/Makefile", text);
        return ends(make, [], { files, spawn: async () => 0 });
      }),
      { numRuns: 300 },
    ));

  it("sed ends", () =>
    fc.assert(
      fc.asyncProperty(programOf(...sedWords), (program) =>
        ends(sed, [program], { input: "a b\nc\n", spawn: async () => 0 }),
      ),
      { numRuns: 300 },
    ));

  it("jq prints what it reads", () =>
    fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 3 }), async (text) => {
        const { stdout, status } = await runCommand(jq, ["-c", "."], { input: text });
        expect(status).toBe(0);
        const again = await runCommand(jq, ["-c", "."], { input: stdout });
        expect(again.stdout).toBe(stdout);
      }),
      { numRuns: 200 },
    ));
});

describe("archives of chance", () => {
  const entry = fc.record({
    path: fc.stringMatching(/^[a-z]{1,9}(\/[a-z]{1,60}){0,4}$/),
    data: fc.uint8Array({ maxLength: 1500 }),
    mode: fc.constantFrom(0o644, 0o755),
  });

  it("tar reads what it wrote", () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) => {
        const all = entries.map((each) => ({
          ...each,
          kind: "file" as const,
          mtime: 1_700_000_000_000,
          uid: 1000,
          user: "learner",
        }));
        const back = readTar(gunzip(gzip(writeTar(all))));
        expect(back.map(({ path, data, mode }) => ({ path, data: [...data], mode }))).toEqual(
          entries.map(({ path, data, mode }) => ({ path, data: [...data], mode })),
        );
      }),
    );
  });

  it("damaged ones are refused in their own words", () => {
    const whole = writeTar([
      { path: "a", kind: "file", data: encode("text"), mode: 0o644, mtime: 0, uid: 0, user: "root" },
    ]);
    const packed = gzip(whole);
    fc.assert(
      fc.property(
        fc.nat({ max: 600 }),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        (at, byte, zipped) => {
          const bytes = (zipped ? packed : whole).slice();
          bytes[at % bytes.length] = byte;
          try {
            readTar(zipped ? gunzip(bytes) : bytes);
          } catch (error) {
            if (!(error instanceof BadTar) && !(error instanceof BadGzip)) throw error;
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
