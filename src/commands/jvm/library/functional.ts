import type { LibraryClass } from "../runtime/library.ts";

/** Interfaces with nothing to them but their name, which a program implements or declares a lambda by. */
const names = `java.util.function.Supplier java.util.function.Consumer java.util.function.BiConsumer
  java.util.function.Predicate java.util.function.BiPredicate java.util.function.BiFunction
  java.util.function.UnaryOperator java.util.function.BinaryOperator java.util.function.IntFunction
  java.util.function.ToIntFunction java.util.concurrent.Callable java.lang.Comparable java.lang.CharSequence
  java.lang.AutoCloseable java.io.Closeable java.io.Serializable java.lang.Cloneable java.lang.Override
  java.lang.FunctionalInterface java.lang.Deprecated java.lang.SuppressWarnings java.lang.SafeVarargs java.lang.Record
  java.lang.Enum java.lang.Void java.util.EventListener java.io.InputStream java.io.OutputStream`;

export const functionalClasses: readonly LibraryClass[] = names.split(/\s+/).map((name) => ({ name }));
