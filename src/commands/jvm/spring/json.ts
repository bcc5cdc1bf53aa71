import { elementsOf } from "../library/make.ts";
import { Table } from "../library/tables.ts";
import type { JavaClass } from "../runtime/classes.ts";
import { callMethod } from "../runtime/dispatch.ts";
import { construct } from "../runtime/invoke.ts";
import type { Call } from "../runtime/library.ts";
import { convert } from "../runtime/numbers.ts";
import { show } from "../runtime/text.ts";
import { JChar, JDouble, JNative, JObject, type Value } from "../runtime/values.ts";
import { makeList, makeMap, makeOptional } from "../library/make.ts";

/** A value as Jackson writes it: records and getters, maps, collections. */
export async function toJson(call: Call, value: Value): Promise<string> {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (value instanceof JDouble) return show(call, value);
  if (typeof value === "string") return JSON.stringify(value);
  if (value instanceof JChar) return JSON.stringify(String.fromCharCode(value.code));
  if (value instanceof JNative && value.type === "java.util.Optional")
    return toJson(call, (value as ReturnType<typeof makeOptional>).state.value);
  if (value instanceof JNative && value.state instanceof Table && value.type.endsWith("Map")) {
    const parts: string[] = [];
    for (const entry of value.state.entries())
      parts.push(`${JSON.stringify(await show(call, entry.key))}:${await toJson(call, entry.value)}`);
    return `{${parts.join(",")}}`;
  }
  const elements = elementsOf(value);
  if (elements) {
    const parts: string[] = [];
    for (const each of elements) parts.push(await toJson(call, each));
    return `[${parts.join(",")}]`;
  }
  if (value instanceof JObject) return objectJson(call, value);
  return JSON.stringify(await show(call, value));
}

async function objectJson(call: Call, object: JObject): Promise<string> {
  const name = object.fields.get("$name");
  if (typeof name === "string") return JSON.stringify(name);
  const parts: string[] = [];
  const put = async (key: string, value: Value) =>
    parts.push(`${JSON.stringify(key)}:${await toJson(call, value)}`);
  if (object.cls.declared?.form === "record") {
    for (const component of object.cls.declared.components)
      await put(component.name, object.fields.get(component.name) ?? null);
    return `{${parts.join(",")}}`;
  }
  const lombok = object.cls.declared?.modifiers.annotations.some((each) =>
    /^(?:Data|Getter|Value)$/.test(each.name),
  );
  for (let cls: JavaClass | undefined = object.cls; cls; cls = cls.parent)
    for (const member of cls.declared?.members ?? []) {
      if (
        member.kind === "field" &&
        (lombok || member.modifiers.words.has("public")) &&
        !member.modifiers.words.has("static")
      )
        for (const each of member.locals) await put(each.name, object.fields.get(each.name) ?? null);
      if (
        member.kind !== "method" ||
        member.parameters.length > 0 ||
        !member.modifiers.words.has("public") ||
        member.modifiers.words.has("static")
      )
        continue;
      const key = /^(?:get|is)([A-Z]\w*)$/.exec(member.name)?.[1];
      if (key)
        await put(key[0]!.toLowerCase() + key.slice(1), await callMethod(call, object, member.name, []));
    }
  return `{${parts.join(",")}}`;
}

/** What JSON.parse gave, as Java has it: of a class of the program, or maps and lists. */
export async function fromJson(call: Call, json: unknown, cls?: JavaClass): Promise<Value> {
  if (json === null || json === undefined) return null;
  if (typeof json === "string" || typeof json === "boolean") return json;
  if (typeof json === "number") return Number.isInteger(json) ? json : new JDouble(json);
  if (Array.isArray(json)) {
    const items: Value[] = [];
    for (const each of json) items.push(await fromJson(call, each));
    return makeList(items);
  }
  const entries = Object.entries(json as object);
  if (!cls) {
    const table = new Table("linked");
    for (const [key, value] of entries) await table.put(call, key, await fromJson(call, value));
    return makeMap(table);
  }
  const given = new Map(entries);
  if (cls.declared?.form === "record") {
    const args: Value[] = [];
    for (const { name, type } of cls.declared.components)
      args.push(convert(await fromJson(call, given.get(name)), type?.name ?? ""));
    return construct(call.vm, cls, args, call.frame);
  }
  const object = await construct(call.vm, cls, [], call.frame);
  for (const [key, value] of entries)
    if (object.fields.has(key))
      object.fields.set(key, convert(await fromJson(call, value), cls.fieldTypes.get(key) ?? ""));
  return object;
}
