import { createClass, type JavaClass } from "./classes.ts";

/** Java's own throwables as "NAME < PARENT", in packages. Those that a program can meet here or is likely to name. */
const table: Readonly<Record<string, string>> = {
  "java.lang": `Throwable < ; Exception < Throwable; Error < Throwable; RuntimeException < Exception
    IllegalArgumentException < RuntimeException; IllegalStateException < RuntimeException
    NumberFormatException < IllegalArgumentException; ArithmeticException < RuntimeException
    NullPointerException < RuntimeException; ClassCastException < RuntimeException
    IndexOutOfBoundsException < RuntimeException; ArrayIndexOutOfBoundsException < IndexOutOfBoundsException
    StringIndexOutOfBoundsException < IndexOutOfBoundsException; NegativeArraySizeException < RuntimeException
    UnsupportedOperationException < RuntimeException; InterruptedException < Exception
    ArrayStoreException < RuntimeException; SecurityException < RuntimeException
    CloneNotSupportedException < Exception; ReflectiveOperationException < Exception
    ClassNotFoundException < ReflectiveOperationException; NoSuchFieldException < ReflectiveOperationException
    NoSuchMethodException < ReflectiveOperationException; LinkageError < Error
    ExceptionInInitializerError < LinkageError; NoClassDefFoundError < LinkageError
    VirtualMachineError < Error; OutOfMemoryError < VirtualMachineError; StackOverflowError < VirtualMachineError
    AssertionError < Error; MatchException < RuntimeException`,
  "java.util": `NoSuchElementException < RuntimeException; InputMismatchException < NoSuchElementException
    ConcurrentModificationException < RuntimeException; EmptyStackException < RuntimeException
    MissingResourceException < RuntimeException; IllegalFormatException < IllegalArgumentException
    UnknownFormatConversionException < IllegalFormatException; MissingFormatArgumentException < IllegalFormatException`,
  "java.util.concurrent": `ExecutionException < Exception; TimeoutException < Exception
    CompletionException < RuntimeException; CancellationException < IllegalStateException
    RejectedExecutionException < RuntimeException`,
  "java.io": `IOException < Exception; FileNotFoundException < IOException; UncheckedIOException < RuntimeException
    EOFException < IOException`,
  "java.net": `URISyntaxException < Exception; MalformedURLException < IOException; SocketException < IOException
    BindException < SocketException; ConnectException < SocketException; UnknownHostException < IOException`,
  "java.nio.file":
    "NoSuchFileException < IOException; FileAlreadyExistsException < IOException; InvalidPathException < IllegalArgumentException",
  "java.sql": "SQLException < Exception",
  "java.time": "DateTimeException < RuntimeException",
  "java.time.format": "DateTimeParseException < DateTimeException",
};

/** All of them by simple name. Each program has its own, since what is written in Java inherits from them. */
export function createThrowables(): ReadonlyMap<string, JavaClass> {
  const classes = new Map<string, JavaClass>();
  for (const [prefix, text] of Object.entries(table))
    for (const entry of text.split(/[;\n]/)) {
      const [name = "", parent = ""] = entry.split("<").map((part) => part.trim());
      if (name === "") continue;
      const cls = createClass(`${prefix}.${name}`, {});
      cls.state = "initialized";
      cls.nativeParents.push("java.lang.Throwable");
      const above = classes.get(parent);
      if (above) cls.parent = above;
      classes.set(name, cls);
    }
  return classes;
}
