import { parseTag } from "../../../base/git/objects.ts";
import { formatDate } from "../core/dates.ts";
import type { Git } from "../context.ts";
import { GitFatal } from "../errors.ts";
import { bodyOf, subjectOf } from "../worktree/message.ts";
import { trackingOf, shortRef } from "../worktree/status.ts";
import { upstreamOf } from "./revision.ts";

/** One ref by the format of `for-each-ref`, `branch --format` and `tag --format`. */
export function formatRef(git: Git, name: string, format: string): string {
  return format
    .replaceAll(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/%(?:%|\(([^)]+)\))/g, (whole, field?: string) =>
      whole === "%%" ? "%" : fieldOf(git, name, field!),
    );
}

function fieldOf(git: Git, name: string, field: string): string {
  const { repository } = git;
  const { objects, refs } = repository;
  const oid = refs.resolve(name)!;
  const peel = field.startsWith("*");
  const [key, ...modifiers] = (peel ? field.slice(1) : field).split(":") as [string, ...string[]];
  const modifier = modifiers.join(":");
  const target = peel ? (objects.peel(oid) ?? oid) : oid;
  if (peel && target === oid) return "";
  const object = objects.get(target);
  const commit = object.type === "commit" ? objects.commit(target) : undefined;
  const tag = object.type === "tag" ? parseTag(object.data) : undefined;
  const message = commit?.message ?? tag?.message ?? "";
  const date = (person: { time: number; zone: string } | undefined) =>
    person ? formatDate(person, modifier === "" ? "default" : modifier, git.now) : "";
  const ref = (full: string) =>
    modifier === "short"
      ? shortRef(full)
      : modifier.startsWith("strip=") || modifier.startsWith("lstrip=")
        ? full
            .split("/")
            .slice(Number(modifier.split("=")[1]))
            .join("/")
        : full;
  const tracking = () => (name.startsWith("refs/heads/") ? trackingOf(git, name.slice(11)) : undefined);
  switch (key) {
    case "refname":
      return ref(name);
    case "objectname":
      return modifier.startsWith("short")
        ? repository.short(target, Number(modifier.split("=")[1] ?? repository.abbrev))
        : target;
    case "objecttype":
      return object.type;
    case "objectsize":
      return String(object.data.length);
    case "HEAD":
      return refs.symbolic("HEAD") === name ? "*" : " ";
    case "tree":
      return commit?.tree ?? "";
    case "parent":
      return commit?.parents.join(" ") ?? "";
    case "subject":
      return subjectOf(message);
    case "body":
      return bodyOf(message);
    case "contents":
      return modifier === "subject" ? subjectOf(message) : modifier === "body" ? bodyOf(message) : message;
    case "authorname":
      return commit?.author.name ?? "";
    case "authoremail":
      return commit ? `<${commit.author.email}>` : "";
    case "authordate":
      return date(commit?.author);
    case "committername":
      return commit?.committer.name ?? "";
    case "committeremail":
      return commit ? `<${commit.committer.email}>` : "";
    case "committerdate":
      return date(commit?.committer);
    case "taggername":
      return tag?.tagger?.name ?? "";
    case "taggerdate":
      return date(tag?.tagger);
    case "creatordate":
      return date(commit?.committer ?? tag?.tagger);
    case "symref":
      return ref(refs.symbolic(name) ?? "");
    case "upstream": {
      if (modifier.startsWith("track")) {
        const found = tracking();
        if (!found) return "";
        const text =
          found.ahead === undefined
            ? "gone"
            : [
                found.ahead > 0 ? `ahead ${found.ahead}` : "",
                found.behind! > 0 ? `behind ${found.behind}` : "",
              ]
                .filter(Boolean)
                .join(", ");
        return text === "" || modifier.includes("nobracket") ? text : `[${text}]`;
      }
      const upstream = name.startsWith("refs/heads/") ? upstreamOf(repository, name.slice(11)) : undefined;
      return upstream === undefined ? "" : ref(upstream);
    }
    case "color":
      return "";
    default:
      throw new GitFatal(`unknown field name: ${key}`);
  }
}
