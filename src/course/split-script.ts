/** A script's commands: its lines, joined for as long as a shell would ask for more (a heredoc, an open quote). */
export function splitScript(script: string, incomplete: (text: string) => boolean): string[] {
  const commands: string[] = [];
  let open = "";
  for (const line of script.split("\n")) {
    open = open === "" ? line : `${open}\n${line}`;
    if (incomplete(open)) continue;
    if (open.trim() !== "") commands.push(open);
    open = "";
  }
  return open.trim() === "" ? commands : [...commands, open];
}
