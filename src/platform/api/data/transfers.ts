import { invalid, notFound } from "../../errors.ts";
import type { Transfer } from "../../model/databases.ts";
import type { Addon } from "../../model/state.ts";
import type { Store } from "../../model/store.ts";
import { fields, text } from "../body.ts";
import { get, isoTime, nothing, route, type Route } from "../route.ts";
import { findDatabase } from "./postgres.ts";

/** World time a transfer takes: nothing is far away here. */
const duration = 4000;

/** What a database without tables fills, and how small its dump is. */
const emptyBytes = 7.5 * 2 ** 20;

const spoken = (at: number) => isoTime(at).replace("T", " ").replace("Z", " +0000");

const prefixes = {
  backup: ["pg_dump", "gof3r"],
  restore: ["gof3r", "pg_restore"],
  copy: ["pg_dump", "pg_restore"],
} as const;

/** A transfer as the API shows it; `verbose` adds its log. */
function show(store: Store, appId: string, transfer: Transfer, verbose = false) {
  const { num, kind, createdAt, finishedAt, canceledAt, bytes, scheduled } = transfer;
  const done = store.now() >= finishedAt;
  const [from, to] = prefixes[kind];
  const log = (at: number, message: string) => ({ created_at: spoken(at), message });
  return {
    uuid: uuidOf(appId, num),
    num,
    from_name: transfer.fromName,
    from_type: from,
    to_name: transfer.toName,
    to_type: to,
    to_url: `https://xfrtu.s3.amazonaws.com/${uuidOf(appId, num)}`,
    created_at: spoken(createdAt),
    started_at: spoken(createdAt),
    finished_at: canceledAt ? spoken(canceledAt) : done ? spoken(finishedAt) : null,
    canceled_at: canceledAt ? spoken(canceledAt) : null,
    succeeded: done && !canceledAt,
    processed_bytes: done ? bytes : 0,
    source_bytes: emptyBytes + bytes,
    warnings: 0,
    schedule: scheduled ? {} : null,
    options: {},
    ...(verbose
      ? {
          logs: [
            log(createdAt, `${from} started`),
            ...(done ? [log(finishedAt, `${from} finished successfully`)] : []),
          ],
        }
      : {}),
  };
}

export const uuidOf = (appId: string, num: number) =>
  `${appId.slice(0, 24)}${num.toString(16).padStart(12, "0")}`;

const transfersOf = (store: Store, appId: string) => store.state.transfers[appId] ?? [];

function findTransfer(store: Store, appId: string, wanted: string): Transfer {
  const found = transfersOf(store, appId).find(
    ({ num }) => String(num) === wanted || uuidOf(appId, num) === wanted,
  );
  if (!found) throw notFound("transfer");
  return found;
}

type Kind = Pick<Transfer, "kind" | "fromId" | "toId" | "fromName" | "toName" | "contents">;

function begin(store: Store, appId: string, what: Kind): Transfer {
  const known = transfersOf(store, appId);
  const sent = what.contents.reduce(
    (sum, { sent: bundles }) => sum + bundles.reduce((all, { bytes }) => all + bytes.length, 0),
    0,
  );
  const transfer: Transfer = {
    ...what,
    num: Math.max(0, ...known.map(({ num }) => num)) + 1,
    scheduled: false,
    createdAt: store.now(),
    finishedAt: store.now() + duration,
    canceledAt: null,
    bytes: 1900 + sent,
  };
  store.dispatch({ type: "transfers.changed", appId, transfers: [...known, transfer] });
  if (what.toId !== null)
    store.dispatch({ type: "database.replaced", addonId: what.toId, contents: what.contents });
  return transfer;
}

const contentsOf = (store: Store, { id }: Addon) => store.state.databases[id] ?? [];

const databaseAt = (store: Store, url: string): Addon => {
  const found = Object.values(store.state.addons).find(({ values }) => values["URL"] === url);
  if (!found) throw invalid("Only databases of the simulation can be copied.");
  return found;
};

/** Of api.data.heroku.com, backups and copies of Postgres databases. */
export const transferRoutes: readonly Route[] = [
  get("/client/v11/apps/:app/transfers", ({ store, app }) =>
    Response.json(transfersOf(store, app.id).map((transfer) => show(store, app.id, transfer))),
  ),
  get("/client/v11/apps/:app/transfers/:num", ({ store, app, params, url }) =>
    Response.json(
      show(store, app.id, findTransfer(store, app.id, params["num"]!), url.searchParams.has("verbose")),
    ),
  ),
  route("DELETE", "/client/v11/apps/:app/transfers/:num", nothing, ({ store, app, params }) => {
    const gone = findTransfer(store, app.id, params["num"]!);
    const transfers = transfersOf(store, app.id).filter((one) => one !== gone);
    store.dispatch({ type: "transfers.changed", appId: app.id, transfers });
    return Response.json(show(store, app.id, gone));
  }),
  route(
    "POST",
    "/client/v11/apps/:app/transfers/:num/actions/public-url",
    nothing,
    ({ store, app, params }) => {
      const { num } = findTransfer(store, app.id, params["num"]!);
      const expires = store.now() + 60 * 60_000;
      return Response.json({
        expires_at: spoken(expires),
        url: `https://xfrtu.s3.amazonaws.com/${uuidOf(app.id, num)}?AWSAccessKeyId=SIMULATED&Expires=${Math.floor(expires / 1000)}`,
      });
    },
  ),
  route("POST", "/client/v11/apps/:app/transfers/:num/actions/cancel", nothing, ({ store, app, params }) => {
    const old = findTransfer(store, app.id, params["num"]!);
    if (store.now() < old.finishedAt) {
      const transfers = transfersOf(store, app.id).map((one) =>
        one === old ? { ...old, canceledAt: store.now(), finishedAt: store.now() } : one,
      );
      store.dispatch({ type: "transfers.changed", appId: app.id, transfers });
    }
    return Response.json({ message: "Canceled." });
  }),
  route("POST", "/client/v11/databases/:database/backups", nothing, ({ store, user, params }) => {
    const addon = findDatabase(store, user, params["database"]!);
    const contents = contentsOf(store, addon);
    const transfer = begin(store, addon.appId, {
      ...{ kind: "backup", fromId: addon.id, toId: null, contents },
      fromName: attachmentOf(store, addon),
      toName: "BACKUP",
    });
    return Response.json(show(store, addon.appId, transfer), { status: 201 });
  }),
  route(
    "POST",
    "/client/v11/databases/:database/restores",
    (json) => text(fields(json), "backup_url"),
    ({ store, user, params, body }) => {
      const addon = findDatabase(store, user, params["database"]!);
      const source = Object.entries(store.state.transfers)
        .flatMap(([appId, list]) => list.map((one) => ({ url: uuidOf(appId, one.num), one })))
        .find(({ url }) => body.split("?")[0]!.endsWith(`/${url}`))?.one;
      if (!source) throw invalid("Only backups of the simulation can be restored.");
      const transfer = begin(store, addon.appId, {
        ...{ kind: "restore", fromId: null, toId: addon.id, contents: source.contents },
        fromName: "BACKUP",
        toName: attachmentOf(store, addon),
      });
      return Response.json(show(store, addon.appId, transfer), { status: 201 });
    },
  ),
  route(
    "POST",
    "/client/v11/databases/:database/transfers",
    (json) => {
      const body = fields(json);
      return {
        from: text(body, "from_url"),
        to: text(body, "to_url"),
        names: [text(body, "from_name"), text(body, "to_name")],
      };
    },
    ({ store, user, params, body }) => {
      const { appId } = findDatabase(store, user, params["database"]!);
      const source = databaseAt(store, body.from);
      const target = databaseAt(store, body.to);
      const transfer = begin(store, appId, {
        ...{ kind: "copy", fromId: source.id, toId: target.id, contents: contentsOf(store, source) },
        fromName: body.names[0]!,
        toName: body.names[1]!,
      });
      return Response.json(show(store, appId, transfer), { status: 201 });
    },
  ),
  get("/client/v11/databases/:database/transfer-schedules", ({ store, user, params }) => {
    const schedule = store.state.backupSchedules[findDatabase(store, user, params["database"]!).id];
    return Response.json(schedule ? [{ ...schedule, uuid: schedule.id }] : []);
  }),
  route(
    "POST",
    "/client/v11/databases/:database/transfer-schedules",
    (json) => {
      const body = fields(json);
      return {
        hour: Number(text(body, "hour")),
        timezone: text(body, "timezone"),
        name: text(body, "schedule_name"),
      };
    },
    ({ store, user, params, body }) => {
      const addon = findDatabase(store, user, params["database"]!);
      const schedule = { id: store.random.uuid(), ...body };
      store.dispatch({ type: "backups.scheduled", addonId: addon.id, schedule });
      return Response.json({ ...schedule, uuid: schedule.id }, { status: 201 });
    },
  ),
  route(
    "DELETE",
    "/client/v11/databases/:database/transfer-schedules/:id",
    nothing,
    ({ store, user, params }) => {
      const addon = findDatabase(store, user, params["database"]!);
      store.dispatch({ type: "backups.scheduled", addonId: addon.id, schedule: null });
      return Response.json({});
    },
  ),
];

/** The name a backup is listed under: the add-on's first attachment on its own app. */
const attachmentOf = (store: Store, addon: Addon): string =>
  Object.values(store.state.attachments).find(
    ({ addonId, appId }) => addonId === addon.id && appId === addon.appId,
  )?.name ?? addon.name;
