import { gzipCommand } from "./gzip-command.ts";

export const gzip = gzipCommand("gzip");
