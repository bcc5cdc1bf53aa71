import { attach, configOf, detach, findAddon } from "../model/addons.ts";
import { notFound } from "../errors.ts";
import type { Attachment, User } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { findApp, maySee } from "./access.ts";
import { presentAddon } from "./addons.ts";
import { fields, optionalReference, optionalText, reference, text } from "./body.ts";
import { get, isoTime, nothing, route, type Route } from "./route.ts";

function presentAttachment(store: Store, attachment: Attachment) {
  const addon = store.state.addons[attachment.addonId]!;
  const app = store.state.apps[attachment.appId]!;
  return {
    addon: presentAddon(store, addon),
    app: { id: app.id, name: app.name },
    config_vars: Object.keys(configOf(attachment, addon.values)),
    created_at: isoTime(attachment.createdAt),
    id: attachment.id,
    log_input_url: null,
    name: attachment.name,
    namespace: null,
    updated_at: isoTime(attachment.createdAt),
    web_url: `https://addons-sso.heroku.com/apps/${app.id}/addons/${addon.id}`,
  };
}

/** The user's attachments that `keeps` keeps. */
const listed = (store: Store, user: User, keeps: (attachment: Attachment) => boolean) =>
  Object.values(store.state.attachments).filter(
    (attachment) => keeps(attachment) && maySee(store.state.apps[attachment.appId]!, user),
  );

function find(store: Store, user: User, keeps: (attachment: Attachment) => boolean): Attachment {
  const attachment = listed(store, user, keeps)[0];
  if (!attachment) throw notFound("add on attachment", "add_on attachment");
  return attachment;
}

const respond = (store: Store, attachments: readonly Attachment[]): Response =>
  Response.json(attachments.map((attachment) => presentAttachment(store, attachment)));

export const attachmentRoutes: readonly Route[] = [
  get("/addon-attachments", ({ store, user }) =>
    respond(
      store,
      listed(store, user, () => true),
    ),
  ),
  get("/addon-attachments/:attachment", ({ store, user, params }) =>
    Response.json(
      presentAttachment(
        store,
        find(store, user, ({ id }) => id === params["attachment"]),
      ),
    ),
  ),
  get("/apps/:app/addon-attachments", ({ store, user, app }) =>
    respond(
      store,
      listed(store, user, ({ appId }) => appId === app.id),
    ),
  ),
  get("/apps/:app/addon-attachments/:attachment", ({ store, user, app, params }) =>
    Response.json(
      presentAttachment(
        store,
        find(
          store,
          user,
          ({ appId, id, name }) => appId === app.id && [id, name].includes(params["attachment"]!),
        ),
      ),
    ),
  ),
  get("/addons/:addon/addon-attachments", ({ store, user, params }) => {
    const addon = findAddon(store, user, params["addon"]!, undefined);
    return respond(
      store,
      listed(store, user, ({ addonId }) => addonId === addon.id),
    );
  }),
  route("POST", "/addon-attachments", readNew, ({ store, user, body }) => {
    const app = findApp(store, user, body.app);
    const addon = findAddon(store, user, body.addon, undefined);
    return Response.json(presentAttachment(store, attach(store, app, addon, user, body.name)), {
      status: 201,
    });
  }),
  route("DELETE", "/addon-attachments/:attachment", nothing, ({ store, user, params }) => {
    const attachment = find(store, user, ({ id }) => id === params["attachment"]);
    const presented = presentAttachment(store, attachment);
    detach(store, attachment, user);
    return Response.json(presented);
  }),
  route("POST", "/actions/addon-attachments/resolve", readResolution, ({ store, user, body }) => {
    const [appName, word] = body.attachment.includes("::")
      ? (body.attachment.split("::") as [string, string])
      : [body.app, body.attachment];
    const app = appName === undefined ? undefined : findApp(store, user, appName);
    const found = listed(
      store,
      user,
      ({ id, name, appId }) => (id === word || name === word) && (app === undefined || appId === app.id),
    ).filter(
      ({ addonId }) => body.service === undefined || store.state.addons[addonId]!.service === body.service,
    );
    if (found.length === 0) throw notFound("add on attachment", "add_on attachment");
    return respond(store, found);
  }),
];

function readNew(json: unknown) {
  const body = fields(json);
  return { app: reference(body, "app"), addon: reference(body, "addon"), name: optionalText(body, "name") };
}

function readResolution(json: unknown) {
  const body = fields(json);
  return {
    attachment: text(body, "addon_attachment"),
    app: optionalReference(body, "app"),
    service: optionalReference(body, "addon_service"),
  };
}
