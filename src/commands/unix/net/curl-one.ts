import { FileError } from "../../../files/errors.ts";
import { dirname } from "../../../files/paths.ts";
import type { Arguments } from "../../../shell/options.ts";
import { fullPath, readFile } from "../base/sources.ts";
import { CurlError } from "./curl-error.ts";
import { curlOptions } from "./curl-options.ts";
import { buildRequest, readUrl } from "./curl-request.ts";
import { Target } from "./curl-target.ts";
import { nothing, type Run, transfer } from "./curl-transfer.ts";
import { type Outcome, writeOut } from "./curl-write-out.ts";

/** One URL, after its pattern was expanded, and where its body goes to and comes from. */
export interface Errand {
  readonly url: string;
  readonly number: number;
  /** A file to write, "-" or undefined for stdout; `remote` takes the name from the URL. */
  readonly output: string | undefined;
  readonly remote: boolean;
  readonly upload: string | undefined;
}

const transientStatuses = [408, 429, 500, 502, 503, 504];

/** Runs one errand with its retries. Resolves to curl's exit status. */
export async function runErrand(
  run: Run,
  args: Arguments<typeof curlOptions>,
  errand: Errand,
): Promise<number> {
  const { process, options } = run;
  const tries = Number(options.retry ?? 0) + 1;
  let pause = Number(options["retry-delay"] ?? 0) || 1;
  for (let attempt = 1; ; attempt++) {
    const { outcome, error } = await attemptOf(run, args, errand);
    if (error && (!options.silent || options["show-error"]))
      await process.stderr.write(`curl: (${error.status}) ${error.message}\n`);
    const problem = problemOf(outcome, error, options["retry-connrefused"], options["retry-all-errors"]);
    if (problem === undefined || attempt >= tries) {
      if (options["write-out"] !== undefined) await writeOut(process, options["write-out"], outcome);
      return error?.status ?? 0;
    }
    if (!options.silent)
      await process.stderr.write(
        `Warning: Problem: ${problem}. Will retry in ${pause} seconds. ${tries - attempt} retries left.\n`,
      );
    await process.clock.sleep(pause * 1000, process.signal);
    if (!Number(options["retry-delay"] ?? 0)) pause = Math.min(pause * 2, 600);
  }
}

function problemOf(
  { status }: Outcome,
  error: CurlError | undefined,
  refused: boolean,
  all: boolean,
): string | undefined {
  if (error?.status === 28 || error?.status === 6) return "timeout";
  if (error?.status === 7 && refused) return "connection refused";
  if (transientStatuses.includes(status)) return "HTTP error";
  return error && all ? "(retrying all errors)" : undefined;
}

async function attemptOf(
  run: Run,
  args: Arguments<typeof curlOptions>,
  errand: Errand,
): Promise<{ outcome: Outcome; error?: CurlError }> {
  const { process, options } = run;
  let file = "";
  const told = { asked: errand.url, number: errand.number };
  try {
    const name = errand.remote ? remoteName(errand.url) : errand.output;
    const folder = options["output-dir"];
    const path = name !== undefined && name !== "-" && folder !== undefined ? `${folder}/${name}` : name;
    file = path === undefined || path === "-" ? "" : path;
    const target = new Target(process, options, path);
    if (options["create-dirs"] && target.path !== undefined)
      process.files.mkdir(dirname(fullPath(process, target.path)), { parents: true });
    if (/^file:/i.test(errand.url)) {
      const bytes = localFile(run, errand.url);
      await target.write(bytes);
      return {
        outcome: { ...nothing, ...told, url: errand.url, size: bytes.length, file, exit: 0, error: "" },
      };
    }
    const request = await buildRequest(process, errand.url, args, errand.upload);
    const { outcome, error } = await transfer(run, request, target);
    file = target.path ?? "";
    const end = { exit: error?.status ?? 0, error: error?.message ?? "" };
    return { outcome: { ...outcome, ...told, ...end, file }, error };
  } catch (caught) {
    const error =
      caught instanceof FileError
        ? new CurlError(26, "Failed to open/read local data from file/application")
        : caught;
    if (!(error instanceof CurlError)) throw error;
    return { outcome: { ...nothing, ...told, file, exit: error.status, error: error.message }, error };
  }
}

function localFile({ process }: Run, word: string): Uint8Array {
  const path = decodeURIComponent(new URL(word).pathname);
  try {
    return readFile(process, path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new CurlError(37, `Couldn't open file ${path}`);
  }
}

function remoteName(word: string): string {
  const name = readUrl(word).pathname.split("/").at(-1);
  if (!name) throw new CurlError(23, "Failed writing received data to disk/application");
  return name;
}
