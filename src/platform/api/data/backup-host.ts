import { encode } from "../../../base/bytes.ts";
import type { Fetch } from "../../../base/fetch.ts";
import type { Store } from "../../model/store.ts";
import { uuidOf } from "./transfers.ts";

/** Where `pg:backups:url` leads. */
export const backupHost = "xfrtu.s3.amazonaws.com";

const preface =
  "A backup of the simulated Postgres, as messages of its wire protocol. The real one is a dump that pg_restore reads.\n";

/** Gives a backup to whoever has its address. */
export const createBackupHost =
  (store: Store): Fetch =>
  async (request) => {
    const wanted = new URL(request.url).pathname.slice(1);
    for (const [appId, transfers] of Object.entries(store.state.transfers)) {
      const found = transfers.find(({ num }) => uuidOf(appId, num) === wanted);
      if (found) return new Response(encode(preface + JSON.stringify(found.contents)).slice());
    }
    return new Response('<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code></Error>', {
      status: 404,
      headers: { "Content-Type": "application/xml" },
    });
  };
