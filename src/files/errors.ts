/** libc's words for each error, as every Unix tool prints them. */
const errorTexts = {
  EACCES: "Permission denied",
  EBUSY: "Device or resource busy",
  EEXIST: "File exists",
  EINVAL: "Invalid argument",
  EISDIR: "Is a directory",
  ELOOP: "Too many levels of symbolic links",
  ENAMETOOLONG: "File name too long",
  ENOENT: "No such file or directory",
  ENOTDIR: "Not a directory",
  ENOTEMPTY: "Directory not empty",
  EPERM: "Operation not permitted",
  EXDEV: "Invalid cross-device link",
} as const;

/** V8's switch; elsewhere it does nothing. */
const engine = Error as ErrorConstructor & { stackTraceLimit?: number | undefined };

type FileErrorCode = keyof typeof errorTexts;

/** A file system call failed. `text` is what a Unix tool prints after "NAME: ". */
export class FileError extends Error {
  readonly code: FileErrorCode;
  readonly path: string;

  constructor(code: FileErrorCode, path: string) {
    // It answers questions as often as it tells of trouble, and a stack costs more than all the rest of the question.
    const { stackTraceLimit } = engine;
    engine.stackTraceLimit = 0;
    super(`${code}: ${errorTexts[code]}, '${path}'`);
    engine.stackTraceLimit = stackTraceLimit;
    this.name = "FileError";
    this.code = code;
    this.path = path;
  }

  get text(): string {
    return errorTexts[this.code];
  }
}
