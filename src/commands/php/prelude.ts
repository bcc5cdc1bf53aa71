/** The classes that come with PHP, as far as they can be written in it. */
export const prelude = String.raw`<?php
interface Traversable {}
interface Iterator extends Traversable {}
interface IteratorAggregate extends Traversable {}
interface ArrayAccess {}
interface Countable {}
interface JsonSerializable {}
interface Stringable {}
interface UnitEnum {}
interface BackedEnum extends UnitEnum {}
interface Throwable extends Stringable {}
class stdClass {}
class Closure {
  public static function fromCallable($callee) { return $callee(...); }
}
class Exception implements Throwable {
  protected $message = "";
  protected $code = 0;
  protected $file = "";
  protected $line = 0;
  protected $previous = null;
  protected $traceString = null;
  public function __construct($message = "", $code = 0, $previous = null) {
    $this->message = $message;
    $this->code = $code;
    $this->previous = $previous;
  }
  public function getMessage() { return $this->message; }
  public function getCode() { return $this->code; }
  public function getFile() { return $this->file; }
  public function getLine() { return $this->line; }
  public function getPrevious() { return $this->previous; }
  public function getTrace() { return []; }
  public function getTraceAsString() { return $this->traceString ?? "#0 {main}"; }
  public function __toString() { return get_class($this) . ": " . $this->message . " in " . $this->file . ":" . $this->line . "\nStack trace:\n" . $this->getTraceAsString(); }
}
class Error implements Throwable {
  protected $message = "";
  protected $code = 0;
  protected $file = "";
  protected $line = 0;
  protected $previous = null;
  protected $traceString = null;
  public function __construct($message = "", $code = 0, $previous = null) {
    $this->message = $message;
    $this->code = $code;
    $this->previous = $previous;
  }
  public function getMessage() { return $this->message; }
  public function getCode() { return $this->code; }
  public function getFile() { return $this->file; }
  public function getLine() { return $this->line; }
  public function getPrevious() { return $this->previous; }
  public function getTrace() { return []; }
  public function getTraceAsString() { return $this->traceString ?? "#0 {main}"; }
  public function __toString() { return get_class($this) . ": " . $this->message . " in " . $this->file . ":" . $this->line . "\nStack trace:\n" . $this->getTraceAsString(); }
}
class ErrorException extends Exception {}
class TypeError extends Error {}
class ValueError extends Error {}
class ArithmeticError extends Error {}
class DivisionByZeroError extends ArithmeticError {}
class ArgumentCountError extends TypeError {}
class UnhandledMatchError extends Error {}
class RuntimeException extends Exception {}
class LogicException extends Exception {}
class InvalidArgumentException extends LogicException {}
class DomainException extends LogicException {}
class LengthException extends LogicException {}
class OutOfRangeException extends LogicException {}
class BadFunctionCallException extends LogicException {}
class BadMethodCallException extends BadFunctionCallException {}
class OutOfBoundsException extends RuntimeException {}
class RangeException extends RuntimeException {}
class UnexpectedValueException extends RuntimeException {}
class JsonException extends Exception {}
class PDOException extends RuntimeException {}
class ArrayIterator implements Iterator, Countable, ArrayAccess {
  private $items;
  private $keys;
  private $at = 0;
  public function __construct($items = []) { $this->items = $items; $this->keys = array_keys($items); }
  public function current() { return $this->items[$this->keys[$this->at]]; }
  public function key() { return $this->keys[$this->at]; }
  public function next() { $this->at++; }
  public function rewind() { $this->at = 0; $this->keys = array_keys($this->items); }
  public function valid() { return $this->at < count($this->keys); }
  public function count() { return count($this->items); }
  public function offsetExists($key) { return isset($this->items[$key]); }
  public function offsetGet($key) { return $this->items[$key]; }
  public function offsetSet($key, $value) { if ($key === null) $this->items[] = $value; else $this->items[$key] = $value; }
  public function offsetUnset($key) { unset($this->items[$key]); }
}
class ArrayObject extends ArrayIterator {}
interface DateTimeInterface {
  const ATOM = "Y-m-d\\TH:i:sP";
}
class DateTime implements DateTimeInterface {
  protected $time;
  public function __construct($text = "now") { $this->time = strtotime($text); }
  public function format($format) { return date($format, $this->time); }
  public function getTimestamp() { return $this->time; }
  public function setTimestamp($time) { $this->time = $time; return $this; }
  public function modify($step) { $this->time += strtotime($step) - time(); return $this; }
  public function setTimezone($zone) { return $this; }
}
class DateTimeImmutable extends DateTime {
  public function modify($step) { $copy = clone $this; $copy->time += strtotime($step) - time(); return $copy; }
}
class DateTimeZone {
  public function __construct(private $name = "UTC") {}
  public function getName() { return $this->name; }
}
`;

/** Constants that come with PHP. */
export const constants: Readonly<Record<string, bigint | number | string>> = {
  PHP_EOL: "\n",
  PHP_OS: "Linux",
  PHP_OS_FAMILY: "Linux",
  DIRECTORY_SEPARATOR: "/",
  PATH_SEPARATOR: ":",
  PHP_INT_MAX: 9223372036854775807n,
  PHP_INT_MIN: -9223372036854775808n,
  PHP_INT_SIZE: 8n,
  PHP_FLOAT_EPSILON: Number.EPSILON,
  NAN: Number.NaN,
  INF: Infinity,
  M_PI: Math.PI,
  M_E: Math.E,
  E_ALL: 32767n,
  E_ERROR: 1n,
  E_WARNING: 2n,
  E_NOTICE: 8n,
  E_STRICT: 2048n,
  E_DEPRECATED: 8192n,
  E_USER_ERROR: 256n,
  E_USER_WARNING: 512n,
  E_USER_NOTICE: 1024n,
  E_USER_DEPRECATED: 16384n,
  ENT_QUOTES: 3n,
  ENT_HTML5: 48n,
  ENT_COMPAT: 2n,
  JSON_PRETTY_PRINT: 128n,
  JSON_UNESCAPED_SLASHES: 64n,
  JSON_UNESCAPED_UNICODE: 256n,
  JSON_THROW_ON_ERROR: 4194304n,
  JSON_FORCE_OBJECT: 16n,
  JSON_OBJECT_AS_ARRAY: 1n,
  JSON_ERROR_NONE: 0n,
  STR_PAD_RIGHT: 1n,
  STR_PAD_LEFT: 0n,
  STR_PAD_BOTH: 2n,
  ARRAY_FILTER_USE_KEY: 2n,
  ARRAY_FILTER_USE_BOTH: 1n,
  SORT_REGULAR: 0n,
  SORT_NUMERIC: 1n,
  SORT_STRING: 2n,
  COUNT_RECURSIVE: 1n,
  PREG_SET_ORDER: 2n,
  PREG_PATTERN_ORDER: 1n,
  PREG_SPLIT_NO_EMPTY: 1n,
  FILTER_VALIDATE_INT: 257n,
  FILTER_VALIDATE_BOOLEAN: 258n,
  FILTER_VALIDATE_BOOL: 258n,
  FILTER_VALIDATE_FLOAT: 259n,
  FILTER_VALIDATE_URL: 273n,
  FILTER_VALIDATE_EMAIL: 274n,
  FILTER_DEFAULT: 516n,
  INPUT_POST: 0n,
  INPUT_GET: 1n,
  FILE_APPEND: 8n,
  LOCK_EX: 2n,
  FILE_IGNORE_NEW_LINES: 2n,
  FILE_SKIP_EMPTY_LINES: 4n,
  PATHINFO_EXTENSION: 4n,
  PATHINFO_FILENAME: 8n,
  PHP_URL_SCHEME: 0n,
  PHP_URL_HOST: 1n,
  PHP_URL_PORT: 2n,
  PHP_URL_USER: 3n,
  PHP_URL_PASS: 4n,
  PHP_URL_PATH: 5n,
  PHP_URL_QUERY: 6n,
  STDIN: "php://stdin",
};
