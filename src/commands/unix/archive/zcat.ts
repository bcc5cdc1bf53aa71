import { gzipCommand } from "./gzip-command.ts";

export const zcat = gzipCommand("zcat", { unpack: true, toStdout: true });
