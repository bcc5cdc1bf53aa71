import { encode } from "../../base/bytes.ts";
import { invalid } from "../errors.ts";
import { addRelease, currentRelease } from "./releases.ts";
import type { App } from "./state.ts";
import type { Store } from "./store.ts";

/** All names and values together may be no more than this many bytes. */
const mostBytes = 32 * 1024;

/** Sets and (null) takes away config vars, as one release; nothing when nothing differs. */
export function changeConfig(
  store: Store,
  app: App,
  userId: string,
  changes: Readonly<Record<string, string | null>>,
): void {
  const owned = attachedNames(store, app);
  const kept = Object.keys(changes).filter((name) => owned.has(name) && changes[name] !== app.config[name]);
  const set = Object.keys(changes).filter((name) => changes[name] !== null);
  const unset = Object.keys(changes).filter((name) => changes[name] === null && name in app.config);
  if (kept.length > 0) {
    const verb = changes[kept[0]!] === null ? "destroy" : "overwrite";
    throw invalid(`Cannot ${verb} attachment values ${kept.join(", ")}.`);
  }
  const config = { ...app.config };
  for (const name of unset) delete config[name];
  for (const name of set) config[name] = changes[name]!;
  const size = Object.entries(config).reduce((sum, [name, value]) => sum + encode(name + value).length, 0);
  if (size > mostBytes) throw invalid("Config vars are limited to a total of 32 kB per app.");
  const changed = set.filter((name) => app.config[name] !== config[name]);
  if (changed.length + unset.length === 0) return;
  const description = [
    changed.length > 0 ? `Set ${changed.join(", ")}` : "",
    unset.length > 0 ? `${changed.length > 0 ? "remove" : "Remove"} ${unset.join(", ")}` : "",
  ];
  addRelease(store, app.id, {
    description: `${description.filter((part) => part !== "").join(" and ")} config vars`,
    userId,
    slugId: currentRelease(app)?.slugId ?? null,
    change: { config },
  });
}

/** Names of the config vars that belong to the app's attachments. */
function attachedNames(store: Store, app: App): ReadonlySet<string> {
  const names = Object.values(store.state.attachments)
    .filter(({ appId }) => appId === app.id)
    .flatMap(({ name, addonId }) =>
      Object.keys(store.state.addons[addonId]?.values ?? {}).map((word) => `${name}_${word}`),
    );
  return new Set(names);
}
