import { concat, decode, encode } from "../../../base/bytes.ts";

/**
 * What javac makes here: the head of a real class file (magic, minor, major), and in place of bytecode the source
 * itself, which is what this simulator runs. Other languages of the JVM use it too.
 */
export interface ClassFile {
  /** "com/example/App" */
  readonly name: string;
  /** 65 for Java 21: 44 more than the version. */
  readonly major: number;
  /** "App.java" */
  readonly file: string;
  readonly source: string;
}

const magic = [0xca, 0xfe, 0xba, 0xbe];
/** No class file of a real compiler has this minor version. */
const minor = [0xd0, 0x30];

export const writeClass = ({ name, major, file, source }: ClassFile): Uint8Array =>
  concat([Uint8Array.from([...magic, ...minor, 0, major]), encode(`${name}\n${file}\n${source}`)]);

/** Undefined for anything that was not compiled here. */
export function readClass(bytes: Uint8Array): ClassFile | undefined {
  if (![...magic, ...minor].every((byte, index) => bytes[index] === byte)) return undefined;
  const [name = "", file = "", ...rest] = decode(bytes.subarray(8)).split("\n");
  return { name, major: bytes[7]!, file, source: rest.join("\n") };
}
