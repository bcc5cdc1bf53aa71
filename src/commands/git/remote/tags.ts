import { parseTag, type Tag } from "../../../base/git/objects.ts";
import type { ObjectStore } from "../core/object-store.ts";

export function tagAtStore(objects: ObjectStore, oid: string): Tag | undefined {
  const object = objects.find(oid);
  return object?.type === "tag" ? parseTag(object.data) : undefined;
}
