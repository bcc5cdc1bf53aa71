/** `require "set"` */
export const set = String.raw`
class Set
  include Enumerable
  def self.[](*items) = new(items)
  def initialize(items = nil, &block)
    @hash = {}
    items.each { |item| add(block ? block.call(item) : item) } if items
  end
  def add(item)
    @hash[item] = true
    self
  end
  alias << add
  def add?(item) = include?(item) ? nil : add(item)
  def delete(item)
    @hash.delete(item)
    self
  end
  def include?(item) = @hash.key?(item)
  alias member? include?
  alias === include?
  alias contain? include?
  def each(&block)
    @hash.keys.each(&block)
    self
  end
  def size = @hash.size
  alias length size
  alias count size
  def empty? = @hash.empty?
  def to_a = @hash.keys
  def to_set = self
  def |(other) = Set.new(to_a + other.to_a)
  alias union |
  alias + |
  def &(other) = Set.new(to_a.select { |item| other.include?(item) })
  alias intersection &
  def -(other) = Set.new(to_a.reject { |item| other.include?(item) })
  alias difference -
  def subset?(other) = all? { |item| other.include?(item) }
  alias <= subset?
  def superset?(other) = other.all? { |item| include?(item) }
  alias >= superset?
  def ==(other) = other.is_a?(Set) && size == other.size && subset?(other)
  def merge(*others)
    others.each { |other| other.each { |item| add(item) } }
    self
  end
  def map(&block) = to_a.map(&block)
  def dup = Set.new(to_a)
  def inspect = "#<Set: {#{to_a.map(&:inspect).join(", ")}}>"
  alias to_s inspect
end
`;

/** `require "ostruct"` */
export const ostruct = String.raw`
class OpenStruct
  def initialize(hash = nil)
    @table = {}
    hash.each { |key, value| @table[key.to_sym] = value } if hash
  end
  def [](name) = @table[name.to_sym]
  def []=(name, value)
    @table[name.to_sym] = value
  end
  def to_h = @table.dup
  def dig(name, *rest) = @table.dig(name.to_sym, *rest)
  def each_pair(&block) = @table.each_pair(&block)
  def respond_to_missing?(name, all = false) = @table.key?(name.to_s.chomp("=").to_sym)
  def method_missing(name, *args)
    text = name.to_s
    return @table[text.chomp("=").to_sym] = args.first if text.end_with?("=")
    @table[name]
  end
  def ==(other) = other.is_a?(OpenStruct) && to_h == other.to_h
  def inspect = "#<OpenStruct #{@table.map { |key, value| "#{key}=#{value.inspect}" }.join(", ")}>"
  alias to_s inspect
end
`;

/** `require "logger"` */
export const logger = String.raw`
class Logger
  module Severity
    DEBUG = 0
    INFO = 1
    WARN = 2
    ERROR = 3
    FATAL = 4
    UNKNOWN = 5
  end
  include Severity
  DEBUG = 0
  INFO = 1
  WARN = 2
  ERROR = 3
  FATAL = 4
  UNKNOWN = 5
  NAMES = %w[DEBUG INFO WARN ERROR FATAL ANY]
  class Formatter
    def call(severity, time, progname, message)
      text = message.is_a?(String) ? message : message.is_a?(Exception) ? "#{message.message} (#{message.class})" : message.inspect
      format("%s, [%s #%d] %5s -- %s: %s\n", severity[0], time.strftime("%Y-%m-%dT%H:%M:%S.%6N"), Process.pid, severity, progname, text)
    end
  end
  attr_accessor :level, :progname, :formatter, :datetime_format
  def initialize(out = $stdout, *rest, level: DEBUG, progname: nil, formatter: nil, **options)
    @out = out
    @level = level.is_a?(Integer) ? level : NAMES.index(level.to_s.upcase)
    @progname = progname
    @formatter = formatter
  end
  def level=(value)
    @level = value.is_a?(Integer) ? value : NAMES.index(value.to_s.upcase)
  end
  def add(severity, message = nil, progname = nil)
    return true if severity < @level || @out.nil?
    message = block_given? ? yield : progname if message.nil?
    @out.write((@formatter || Formatter.new).call(NAMES[severity], Time.now, @progname, message))
    true
  end
  alias log add
  def <<(text)
    @out&.write(text)
    self
  end
  %w[debug info warn error fatal unknown].each_with_index do |name, severity|
    define_method(name) do |progname = nil, &block|
      add(severity, block ? block.call : nil, progname)
    end
    define_method("#{name}?") { @level <= severity }
  end
end
`;

/** `require "stringio"` */
export const stringio = String.raw`
class StringIO
  attr_accessor :string
  def initialize(string = +"", mode = nil)
    @string = string
    @at = 0
  end
  def write(*parts)
    parts.each { |part| @string << part.to_s }
    parts.sum { |part| part.to_s.length }
  end
  def <<(part)
    write(part)
    self
  end
  def print(*parts)
    write(*parts)
    nil
  end
  def puts(*lines)
    return write("\n") && nil if lines.empty?
    lines.flatten.each { |line| write(line.to_s.end_with?("\n") ? line : "#{line}\n") }
    nil
  end
  def read(*)
    rest = @string[@at..] || ""
    @at = @string.length
    rest
  end
  def gets
    return nil if @at >= @string.length
    line = @string[@at..][/[^\n]*\n?/]
    @at += line.length
    line
  end
  def each_line
    while (line = gets)
      yield line
    end
    self
  end
  def rewind
    @at = 0
  end
  def eof? = @at >= @string.length
  def sync = true
  def sync=(value)
  end
  def flush = self
  def close = nil
  def tty? = false
end
`;

/** `require "forwardable"` */
export const forwardable = String.raw`
module Forwardable
  def def_delegator(accessor, method, as = method)
    define_method(as) do |*args, **options, &block|
      target = accessor.to_s.start_with?("@") ? instance_variable_get(accessor) : send(accessor)
      target.public_send(method, *args, **options, &block)
    end
  end
  def def_delegators(accessor, *methods)
    methods.each { |method| def_delegator(accessor, method) }
  end
  alias delegate def_delegators
end
`;

/** `require "singleton"` */
export const singleton = String.raw`
module Singleton
  def self.included(base)
    base.extend(ClassMethods)
    base.private_class_method :new
  end
  module ClassMethods
    def instance = @singleton__instance__ ||= new
  end
end
`;

/** `require "benchmark"` */
export const benchmark = String.raw`
module Benchmark
  def self.realtime
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    yield
    Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
  end
end
`;
