import type { Command } from "../../shell/command.ts";
import { readProgram } from "./tool/program.ts";

/** Runs what `go build` has written: the file says of itself what it is. */
export const goProgram: Command = {
  name: "go-program",
  summary: "run a program that Go has built",
  usage: "PROGRAM [ARG]...",
  async run(process, args) {
    const path = process.env.get("_") ?? "";
    const { runProgram } = await import("./run/run-program.ts");
    return runProgram(process, readProgram(process.files.text(path)), [path, ...args]);
  },
};
