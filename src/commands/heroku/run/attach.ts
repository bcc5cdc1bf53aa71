import { decode, encode } from "../../../base/bytes.ts";
import { abortable, Killed } from "../../../base/signals.ts";
import type { Input } from "../../../base/streams.ts";
import type { Keys, Tty } from "../../../base/tty.ts";
import type { Dyno } from "../api/shapes.ts";
import type { Context } from "../definition.ts";
import { CliError, PlainError } from "../errors.ts";

/** Put behind the command by --exit-code: the dyno tells its status in its output. */
const mark = "\uFFFF heroku-command-exit-status: ";
export const withStatus = (command: string): string => `${command} ; echo "${mark}$?"`;

const newline = 10;

interface Attachment {
  /** The command was given to us by `withStatus`. */
  readonly wantsStatus: boolean;
  /** Every key goes to the dyno's terminal as it is pressed, Ctrl-C too. */
  readonly keyboard: Tty | undefined;
}

/**
 * Joins a one-off dyno: its output goes to stdout, our stdin to it, until its process ends. The real rendezvous is a
 * raw TLS socket; here it is a GET for the output and POSTs for the input, at the same host.
 */
export async function attach(
  context: Context,
  dyno: Dyno,
  { wantsStatus, keyboard }: Attachment,
): Promise<void> {
  const { process, api, talk } = context;
  const { hostname, pathname } = new URL(dyno.attach_url ?? "");
  const url = `https://${hostname}${pathname}`;
  await talk.status(`starting, ${dyno.name}`);
  const response = await api
    .send("GET", url, { streams: true })
    .catch((error: unknown) => blocked(context, error));
  await talk.status(`connecting, ${dyno.name}`);
  const reader = response.body?.getReader();
  if (response.status !== 200 || !reader) throw new PlainError(`${response.status} ${await response.text()}`);
  const over = new AbortController();
  const left = new AbortController();
  const ended = AbortSignal.any([process.signal, left.signal]);
  const startSending = () =>
    keyboard
      ? keyboard.raw({ signals: false }, (keys) =>
          passKeys(context, url, keys, over.signal, () => left.abort(disconnected)),
        )
      : send(context, url, over.signal);
  const output = new StatusReader((data) => process.stdout.write(data));
  let sending: Promise<void> | undefined;
  try {
    for (;;) {
      const { value, done } = await abortable(reader.read(), ended);
      if (done) break;
      if (sending) await output.take(value, wantsStatus);
      else {
        // The first line is the rendezvous' own: the dyno is there.
        await talk.stop(`up, ${dyno.name}`);
        sending = startSending();
        const rest = value.subarray(value.indexOf(newline) + 1);
        if (rest.length > 0) await output.take(rest, wantsStatus);
      }
    }
  } catch (error) {
    if (error === disconnected) await reader.cancel();
    throw error;
  } finally {
    over.abort(new Killed("SIGHUP"));
    await sending;
  }
  if (!wantsStatus) return;
  if (output.status === undefined) throw new PlainError("No exit code returned");
  if (output.status !== 0)
    throw new CliError(`Process exited with code ${talk.colour.failure(output.status)}`, {
      status: output.status,
    });
}

/** Nobody answered at the dyno's end: a firewall lets no one through to port 5000. */
async function blocked({ talk, generation }: Context, error: unknown): Promise<never> {
  const { code, target } = ((error instanceof TypeError && error.cause) || {}) as Record<string, string>;
  if (code !== "ETIMEDOUT") throw error;
  if (generation.major === 7) throw new PlainError(`${code}: connect ${code} ${target}`);
  await talk.stop();
  throw new PlainError(`connect ${code} ${target}\nCode: ${code}`);
}

const disconnected = new CliError("forcing dyno disconnect", { status: 1 });

/** Sends each key until the dyno is gone. Four times Ctrl-C within a second is for us: `leave`. */
async function passKeys(
  { process }: Context,
  url: string,
  keys: Keys,
  over: AbortSignal,
  leave: () => void,
): Promise<void> {
  let interrupts: number[] = [];
  try {
    for (;;) {
      const key = await keys.next(over);
      const now = process.clock.now();
      interrupts = [...interrupts.filter((at) => at > now - 1000), ...(key === "\x03" ? [now] : [])];
      if (interrupts.length >= 4) return leave();
      await abortable(process.fetch(new Request(url, { method: "POST", body: encode(key).slice() })), over);
    }
  } catch (error) {
    if (!over.aborted) throw error;
  }
}

/** Sends what comes on stdin until it ends or the dyno does. */
async function send({ process }: Context, url: string, over: AbortSignal): Promise<void> {
  const input: Input = process.stdin.isTTY && process.terminal ? process.terminal.input(over) : process.stdin;
  try {
    for (;;) {
      const data = await abortable(input.read(), over);
      const request = data
        ? new Request(url, { method: "POST", body: data.slice() })
        : new Request(`${url}?eof`, { method: "POST" });
      await abortable(process.fetch(request), over);
      if (!data) return;
    }
  } catch (error) {
    // The dyno is gone, and nobody hears us any more.
    if (!over.aborted) throw error;
  }
}

/** Passes output on, and keeps the status that `mark` announces to itself. */
class StatusReader {
  status: number | undefined;
  readonly #write: (data: Uint8Array) => Promise<void>;

  constructor(write: (data: Uint8Array) => Promise<void>) {
    this.#write = write;
  }

  async take(data: Uint8Array, wanted: boolean): Promise<void> {
    if (!wanted) return this.#write(data);
    const text = decode(data);
    const at = text.indexOf(mark);
    if (at < 0) return this.#write(data);
    this.status = Number.parseInt(text.slice(at + mark.length), 10);
    if (at > 0) await this.#write(encode(text.slice(0, at)));
  }
}
