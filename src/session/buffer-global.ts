// isomorphic-git expects Node's Buffer as a global; this module must be imported before it.
import { Buffer } from "buffer/";

(globalThis as { Buffer?: unknown }).Buffer ??= Buffer;
