import type { Fetch } from "../../base/fetch.ts";
import { waitFor } from "../model/wait.ts";
import type { Store } from "../model/store.ts";
import type { Dynos } from "./dynos.ts";
import { policy } from "./policy.ts";

export const rendezvousHost = "rendezvous.runtime.heroku.com";

/** Of one of its machines. Port 5000 is what firewalls close. */
const rendezvousAddress = "50.19.103.36:5000";

/**
 * Where `heroku run` meets its dyno. The real one is a raw TLS socket; here it is two requests to the same address:
 *
 *     GET  /DYNO-ID        "rendezvous" on a line once the process begins, then its output as it comes; ends with
 *                          the process. Closing it hangs up.
 *     POST /DYNO-ID        bytes for its stdin; with ?eof, the end of it, which Ctrl-D (4) is too where the dyno has
 *                          no terminal: that is how the real client says it
 */
export const createRendezvousHost =
  (store: Store, dynos: Dynos): Fetch =>
  async (request) => {
    const url = new URL(request.url);
    const dynoId = url.pathname.slice(1);
    if (!dynos.meetings.has(dynoId)) return new Response("There is no such dyno.\n", { status: 404 });
    if (request.method === "POST") {
      const data = new Uint8Array(await request.arrayBuffer());
      const ends = data.at(-1) === 4 && !dynoOf(store, dynoId)?.tty;
      const typed = ends ? data.subarray(0, -1) : data;
      if (typed.length > 0) await dynos.meetings.type(dynoId, typed);
      if (ends || url.searchParams.has("eof")) dynos.meetings.endInput(dynoId);
      return new Response(null, { status: 204 });
    }
    if (isFirewalled(store, dynoId)) {
      await store.clock.sleep(policy.connect, request.signal);
      throw new TypeError("fetch failed", { cause: { code: "ETIMEDOUT", target: rendezvousAddress } });
    }
    if (dynos.meetings.hasClient(dynoId)) return new Response("Somebody is attached.\n", { status: 409 });
    let over = false;
    const hangUp = () => {
      if (over) return;
      over = true; // a dyno that had not begun ends at once, and has nobody to tell
      dynos.hangUp(dynoId);
    };
    request.signal.addEventListener("abort", hangUp, { once: true });
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        dynos.attach(dynoId, {
          write: (data) => void (over || controller.enqueue(data.slice())),
          end() {
            if (!over) controller.close();
            over = true;
          },
        });
      },
      cancel: hangUp,
    });
    // Somebody waits for the dyno to start: that makes an instant clock move on.
    void waitFor(store, () => dynos.hasBegun(dynoId) || undefined, policy.boot);
    return new Response(body, { headers: { "Content-Type": "application/octet-stream" } });
  };

const dynoOf = ({ state }: Store, dynoId: string) =>
  Object.values(state.apps)
    .flatMap(({ dynos }) => dynos)
    .find(({ id }) => id === dynoId);

/** Does who started this one-off dyno sit where nothing but the web is let through? */
function isFirewalled(store: Store, dynoId: string): boolean {
  return store.state.users[dynoOf(store, dynoId)?.userId ?? ""]?.firewalled === true;
}
