import { defineChecksum } from "./checksum.ts";
import { md5 } from "./md5.ts";

export const md5sum = defineChecksum("md5sum", "MD5", 32, md5);
