import { CommandError } from "../../../shell/command.ts";

/** What ends an awk program for good: 2, as every awk does. */
export class AwkError extends CommandError {
  constructor(message: string) {
    super(message, 2);
    this.name = "AwkError";
  }
}
