import type { Process } from "../../../shell/command.ts";

/** A row of the process table as the tools show it. */
export interface Row {
  readonly pid: number;
  readonly ppid: number;
  /** The whole command line, and its first word without folders. */
  readonly command: string;
  readonly name: string;
  readonly started: number;
}

const firstWord = (command: string): string =>
  /^\S*/
    .exec(command.replace(/^[(\s]+|^(?:\w+=\S*\s+)+/, ""))![0]
    .split("/")
    .at(-1)!;

/**
 * The shell, the jobs of this machine, and the program that asks, which in a script is no job. A pipeline is one row,
 * as nothing here keeps the processes of a job apart.
 */
export function processTable({ inheritance, clock, terminal }: Process, own: string): Row[] {
  if (!inheritance) return [];
  const { processes } = inheritance;
  const jobs = processes.list().map((job) => ({ ...job, name: firstWord(job.command) }));
  const shell = { pid: processes.first, ppid: 1, name: "bash", started: jobs[0]?.started ?? clock.now() };
  const rows: Row[] = [{ ...shell, command: terminal ? "-bash" : "bash" }, ...jobs];
  if (!ownRow(rows, own)) {
    const pid = processes.nextPid();
    rows.push({ pid, ppid: shell.pid, command: own, name: own, started: clock.now() });
  }
  return rows;
}

/** The row of the program that asks: the last job that has its name. */
export const ownRow = (rows: readonly Row[], name: string): Row | undefined =>
  rows.findLast((row) => row.name === name);
