import { defineCheck, no, ok } from "../check.ts";
import type { UpstreamFacts, Witness } from "../witness.ts";

const none = (text: string) => (text === "" ? {} : undefined);

/** What the present branch follows at github.com; a reason when there is nothing such. */
const upstreamOf = ({ repository, upstream }: Witness): UpstreamFacts | "no-repository" | "no-upstream" =>
  repository ? (upstream ?? "no-upstream") : "no-repository";

/** Somebody pushed to the branch at github.com that the present one follows, and it was not fetched yet. */
export const moved = defineCheck({
  name: "moved",
  usage: "moved",
  reasons: ["no-repository", "no-upstream", "nothing-new"],
  read: none,
  holds(witness) {
    const upstream = upstreamOf(witness);
    if (typeof upstream === "string") return no(upstream);
    return upstream.head !== upstream.fetched ? ok : no("nothing-new");
  },
});

/** All that stands on the branch at github.com is on the laptop too. */
export const fetched = defineCheck({
  name: "fetched",
  usage: "fetched",
  reasons: ["no-repository", "no-upstream", "older"],
  read: none,
  holds(witness) {
    const upstream = upstreamOf(witness);
    if (typeof upstream === "string") return no(upstream);
    return upstream.head === upstream.fetched ? ok : no("older");
  },
});

/** The present branch holds every commit of the one at github.com. */
export const joined = defineCheck({
  name: "joined",
  usage: "joined",
  reasons: ["no-repository", "no-upstream", "apart"],
  read: none,
  holds(witness) {
    const upstream = upstreamOf(witness);
    if (typeof upstream === "string") return no(upstream);
    return upstream.joined ? ok : no("apart");
  },
});

/** The newest commit of the present branch is the newest at github.com. */
export const shared = defineCheck({
  name: "shared",
  usage: "shared",
  reasons: ["no-repository", "no-upstream", "not-pushed"],
  read: none,
  holds(witness) {
    const upstream = upstreamOf(witness);
    if (typeof upstream === "string") return no(upstream);
    return witness.repository?.head !== undefined && witness.repository.head === upstream.head
      ? ok
      : no("not-pushed");
  },
});
