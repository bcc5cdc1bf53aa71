import { AddressInUse } from "../../../../base/machine.ts";
import { honestAnswer } from "../honest.ts";
import { logTime } from "./log.ts";
import { NotSimulated } from "../not-simulated.ts";
import type { Runtime } from "../runtime.ts";
import { select } from "../select.ts";
import { bare, errorOf, Func, GoPanic, type Run, textOf, type Value } from "../values.ts";
import { show } from "../format.ts";
import { type Answer, requestOf, responseWriter } from "./http-messages.ts";

/** Runs a handler: a function of (w, r), or something with ServeHTTP. */
export function* handle(handler: Value, w: Value, r: Value): Run<void> {
  const plain = bare(handler);
  const method = plain instanceof Func ? plain : select(handler, "ServeHTTP");
  if (!(method instanceof Func)) throw new NotSimulated("this handler");
  yield* method.call([w, r]);
}

const sniff = (bytes: Uint8Array): string => {
  const text = new TextDecoder().decode(bytes.slice(0, 512));
  if (/^\s*<(?:!doctype html|html|head|body|h1|div|p|a|br|b|table|script|style|title|!--)[\s>]/i.test(text))
    return "text/html; charset=utf-8";
  return "text/plain; charset=utf-8";
};

function responseOf(answer: Answer): Response {
  const size = answer.parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of answer.parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const status = answer.status ?? 200;
  const empty = [204, 304].includes(status);
  if (!answer.headers.has("content-type") && size > 0) answer.headers.set("content-type", sniff(bytes));
  return new Response(empty ? null : bytes, { status, headers: answer.headers });
}

/** Answers one request. A panic is logged, and the connection ends without an answer; so does the real server. */
export async function answerWith(rt: Runtime, request: Request, handler: Value): Promise<Response> {
  const answer: Answer = { status: undefined, headers: new Headers(), parts: [] };
  const body = await request.text();
  const incoming = { url: new URL(request.url), method: request.method, body, params: {} };
  try {
    await rt.drive(handle(handler, responseWriter(answer), requestOf(rt, request, incoming)));
    return responseOf(answer);
  } catch (error) {
    if (error instanceof NotSimulated) return honestAnswer(rt.program, error);
    if (!(error instanceof GoPanic)) throw error;
    const text = await rt.drive(show(rt, error.value));
    await rt.process.stderr.write(
      `${logTime(rt.process.clock.now())} http: panic serving 10.1.2.3:41234: ${text}\ngoroutine 20 [running]:\n`,
    );
    throw new TypeError("the connection was closed");
  }
}

/** http.ListenAndServe: answers with an error when the port is taken, and never when it is not. */
export function* serve(rt: Runtime, address: string, handler: Value): Run<Value> {
  const [, host = "", port = ""] = /^(.*):(\w*)$/.exec(address) ?? [];
  if (port === "" && !address.includes(":"))
    return errorOf(`listen tcp: address ${address}: missing port in address`, [], "*net.OpError");
  const number = port === "" ? 0 : port === "http" ? 80 : Number(port);
  if (!Number.isInteger(number) || number > 65_535)
    return errorOf(`listen tcp: lookup tcp/${port}: unknown port`, [], "*net.OpError");
  const { process } = rt;
  try {
    process.listen({ host: host === "" ? "0.0.0.0" : host, port: number || 80 }, (request) =>
      answerWith(rt, request, handler),
    );
  } catch (error) {
    if (!(error instanceof AddressInUse)) throw error;
    return errorOf(`listen tcp ${address}: bind: address already in use`, [], "*net.OpError");
  }
  const { signal } = process;
  yield new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return null;
}

export const pathOf = (r: Value): string => textOf(select(select(r, "URL") ?? null, "Path") ?? "");
