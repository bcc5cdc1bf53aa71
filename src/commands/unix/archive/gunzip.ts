import { gzipCommand } from "./gzip-command.ts";

export const gunzip = gzipCommand("gunzip", { unpack: true });
