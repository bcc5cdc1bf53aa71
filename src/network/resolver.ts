import { addressOf, type NameAnswer, resolverUrl } from "../base/addresses.ts";

/** Is this request a question for an address? */
export const isNameQuery = (url: URL): boolean => `${url.origin}${url.pathname}` === resolverUrl;

/** Answers `?name=HOST&type=A`: every host that answers requests has one IPv4 address, and no other records. */
export function answerName(url: URL, answers: (host: string) => boolean): Response {
  const name = (url.searchParams.get("name") ?? "").toLowerCase().replace(/\.$/, "");
  const type = (url.searchParams.get("type") ?? "A").toUpperCase();
  const answer: NameAnswer = !answers(name)
    ? { Status: 3 }
    : type === "A" || type === "1"
      ? { Status: 0, Answer: [{ name, type: 1, TTL: 60, data: addressOf(name) }] }
      : { Status: 0 };
  return Response.json(answer, { headers: { "content-type": "application/dns-json" } });
}
