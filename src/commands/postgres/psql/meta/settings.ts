import { words } from "../arguments.ts";
import type { Look } from "../print.ts";
import type { PsqlSession } from "../session.ts";

const onOff = (typed: string | undefined, now: boolean): boolean =>
  typed === undefined ? !now : /^(?:on|true|1|yes)$/i.test(typed);

/** `\x`, `\t`, `\a`: say what is now. */
export async function expandedSetting(session: PsqlSession, rest: string): Promise<boolean> {
  const [typed] = words(rest);
  const { look } = session;
  look.expanded = typed === "auto" ? "auto" : onOff(typed, look.expanded === "on") ? "on" : "off";
  await tell(
    session,
    look.expanded === "auto"
      ? "Expanded display is used automatically."
      : `Expanded display is ${look.expanded}.`,
  );
  return true;
}

export async function tuplesOnlySetting(session: PsqlSession, rest: string): Promise<boolean> {
  const [typed] = words(rest);
  session.look.tuplesOnly = onOff(typed, session.look.tuplesOnly);
  if (typed === undefined) await tell(session, `Tuples only is ${session.look.tuplesOnly ? "on" : "off"}.`);
  return true;
}

export async function alignedSetting(session: PsqlSession): Promise<boolean> {
  session.look.format = session.look.format === "aligned" ? "unaligned" : "aligned";
  await tell(session, `Output format is ${session.look.format}.`);
  return true;
}

export async function timingSetting(session: PsqlSession, rest: string): Promise<boolean> {
  session.timing = onOff(words(rest)[0], session.timing);
  await tell(session, `Timing is ${session.timing ? "on" : "off"}.`);
  return true;
}

const tell = async (session: PsqlSession, text: string) => {
  if (!session.quiet) await session.process.stdout.write(`${text}\n`);
};

/** `\pset NAME VALUE`, the parameters people use. */
export async function pset(session: PsqlSession, rest: string): Promise<boolean> {
  const [name, value] = words(rest);
  const { look } = session;
  switch (name) {
    case "null":
      look.null = value ?? look.null;
      await tell(session, `Null display is "${look.null}".`);
      return true;
    case "border":
      look.border = Math.min(2, Math.max(0, Number(value ?? look.border))) as Look["border"];
      await tell(session, `Border style is ${look.border}.`);
      return true;
    case "format": {
      const format = (["aligned", "unaligned", "csv"] as const).find((known) =>
        known.startsWith(value ?? "?"),
      );
      if (value !== undefined && !format) {
        await session.complain(`\\pset: output format "${value}" is not simulated yet`);
        return false;
      }
      look.format = format ?? look.format;
      await tell(session, `Output format is ${look.format}.`);
      return true;
    }
    case "linestyle":
      look.linestyle = value === "unicode" ? "unicode" : "ascii";
      await tell(session, `Line style is ${look.linestyle}.`);
      return true;
    case "expanded":
    case "x":
      return expandedSetting(session, value ?? "");
    case "tuples_only":
    case "t":
      return tuplesOnlySetting(session, value ?? "");
    case "fieldsep":
      look.fieldSeparator = value ?? look.fieldSeparator;
      await tell(session, `Field separator is "${look.fieldSeparator}".`);
      return true;
    case "footer":
      look.footer = onOff(value, look.footer);
      if (value === undefined) await tell(session, `Default footer is ${look.footer ? "on" : "off"}.`);
      return true;
    case "pager":
      await tell(session, value === "off" ? "Pager usage is off." : "Pager is used for long output.");
      return true;
    case "title":
      look.title = value ?? "";
      await tell(session, look.title ? `Title is "${look.title}".` : "Title is unset.");
      return true;
    default:
      await session.complain(`\\pset: unknown option: ${name ?? ""}`);
      return false;
  }
}

/** `\set NAME VALUE...`, `\unset NAME`; without a name, all of them. */
export async function setVariable(session: PsqlSession, rest: string): Promise<boolean> {
  const [name, ...values] = words(rest);
  if (name === undefined)
    for (const [key, value] of [...session.variables].sort(([a], [b]) => (a < b ? -1 : 1)))
      await session.write(`${key} = '${value}'\n`);
  else session.variables.set(name, values.join(""));
  return true;
}

export async function unsetVariable(session: PsqlSession, rest: string): Promise<boolean> {
  session.variables.delete(words(rest)[0] ?? "");
  return true;
}
