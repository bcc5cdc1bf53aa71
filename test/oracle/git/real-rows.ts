import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { digest, environment, gitconfig, prelude, type Result } from "./sides.ts";

/** Rows that share their first lines run in one bash, so that git is started a third as often. */
const most = 12;

interface Batch {
  readonly setUp: string;
  readonly rows: { readonly name: string; readonly line: string }[];
}

/** Rows that differ only in their last line, together; a batch is small enough that two workers end together. */
function batchesOf(scripts: Record<string, string>): Batch[] {
  const open = new Map<string, Batch>();
  const batches: Batch[] = [];
  for (const [name, script] of Object.entries(scripts)) {
    const cut = script.lastIndexOf("\n");
    const setUp = script.slice(0, Math.max(cut, 0));
    let batch = open.get(setUp);
    if (!batch || batch.rows.length === most) {
      batch = { setUp, rows: [] };
      open.set(setUp, batch);
      batches.push(batch);
    }
    batch.rows.push({ name, line: script.slice(cut + 1) });
  }
  return batches;
}

/**
 * The first lines once, then each row in a subshell on a copy of what they left. A copy has new inodes, which is
 * why git is asked to look at it once before the row.
 */
function scriptOf({ setUp, rows }: Batch, base: string): string {
  const copy = (from: string, to: string) =>
    `command rm -rf ${base}/${to}; command cp -a ${base}/${from} ${base}/${to}`;
  const restore = `__in=$PWD; cd /; ${copy("saved", "home")}; cd "$__in"; [ -e .git ] && command git update-index -q --refresh >/dev/null 2>&1`;
  return [
    `${prelude}{\n${setUp === "" ? ":" : setUp}\n} >${base}/setup.out 2>${base}/setup.err`,
    copy("home", "saved"),
    ...rows.map(
      ({ line }, i) =>
        `${i === 0 ? "" : `${restore}\n`}(\n${line}\n__show $?\n${digest}\n) >${base}/${i}.out 2>${base}/${i}.err\necho $? >${base}/${i}.status`,
    ),
  ].join("\n");
}

async function runBatch(batch: Batch): Promise<Map<string, Result>> {
  const base = mkdtempSync(join(tmpdir(), "oracle-git-"));
  try {
    const home = join(base, "home", "learner");
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, ".gitconfig"), gitconfig);
    const child = spawn("bash", ["-c", scriptOf(batch, base)], {
      cwd: home,
      env: { ...environment(home), GIT_CEILING_DIRECTORIES: base, GIT_TEST_FSYNC: "0" },
      stdio: "ignore",
    });
    await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
    const read = (name: string) => {
      const path = join(base, name);
      return existsSync(path) ? readFileSync(path, "utf8").replaceAll(base, "") : "";
    };
    return new Map(
      batch.rows.map(({ name }, i) => [
        name,
        {
          status: Number(read(`${i}.status`) || 128),
          stdout: read("setup.out") + read(`${i}.out`),
          stderr: read("setup.err") + read(`${i}.err`),
        },
      ]),
    );
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** Starts real git on all of them, a batch for each core at a time; the answer waits for the row's batch. */
export function startRealRows(scripts: Record<string, string>): (name: string) => Promise<Result> {
  const batches = batchesOf(scripts);
  const answers = new Map<string, Promise<Result>>();
  const settle: (() => Promise<void>)[] = [];
  for (const batch of batches) {
    const { promise, resolve, reject } = withResolvers<Map<string, Result>>();
    promise.catch(() => {}); // each row that waits for it says so
    settle.push(() => runBatch(batch).then(resolve, reject));
    for (const { name } of batch.rows)
      answers.set(
        name,
        promise.then((results) => results.get(name)!),
      );
  }
  const work = async () => {
    for (let next = settle.shift(); next; next = settle.shift()) await next();
  };
  for (let i = 0; i < Math.min(4, availableParallelism()); i++) void work();
  for (const answer of answers.values()) answer.catch(() => {});
  return (name) => answers.get(name)!;
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<T>((good, bad) => {
    resolve = good;
    reject = bad;
  });
  return { promise, resolve, reject };
}
