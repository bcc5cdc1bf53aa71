/** What of Active Support an app's files ask for while it boots, and its views after that. */
export const railsSupport = String.raw`
module ActiveSupport
  class StringInquirer
    def initialize(text)
      @text = text.to_s
    end
    def to_s = @text
    alias to_str to_s
    def to_sym = @text.to_sym
    def inspect = @text.inspect
    def ==(other) = @text == other.to_s
    def method_missing(name, *args, &block) = name.to_s.end_with?("?") ? @text == name.to_s.chomp("?") : @text.send(name, *args, &block)
    def respond_to_missing?(*) = true
  end
  class Logger < ::Logger
    class SimpleFormatter
      def call(_, _, _, message) = "#{message.is_a?(String) ? message : message.inspect}\n"
    end
    def initialize(*args, **options)
      super
      self.formatter ||= SimpleFormatter.new
    end
    def self.broadcast(*) = nil
  end
  module TaggedLogging
    def self.new(logger) = logger
    def self.logger(*args) = Logger.new(*args)
  end
  module Concern
    def included(base = nil, &block)
      return @included_block = block if base.nil?
      base.extend(const_get(:ClassMethods)) if const_defined?(:ClassMethods)
      base.class_eval(&@included_block) if @included_block
    end
    def class_methods(&block)
      const_set(:ClassMethods, Module.new) unless const_defined?(:ClassMethods)
      const_get(:ClassMethods).module_eval(&block)
    end
  end
  module Inflector
    def self.inflections(*) = yield(DojoOptions.new)
  end
  def self.on_load(*) = nil
end
class SafeText
  def initialize(text)
    @text = text.to_s
  end
  def to_s = @text
  alias to_str to_s
  def html_safe = self
  def html_safe? = true
  def +(other) = SafeText.new(@text + DojoView.escape(other))
  def method_missing(name, *args, &block) = @text.send(name, *args, &block)
  def respond_to_missing?(name, *) = @text.respond_to?(name)
  def empty? = @text.empty?
  def ==(other) = @text == other.to_s
  def inspect = @text.inspect
end
class Integer
  def seconds = self
  def minutes = self * 60
  def hours = self * 3600
  def days = self * 86_400
  def weeks = self * 604_800
  def months = self * 2_629_746
  def years = self * 31_556_952
  alias second seconds
  alias minute minutes
  alias hour hours
  alias day days
  alias week weeks
  alias month months
  alias year years
  def ago = Time.now - self
  def from_now = Time.now + self
  def kilobytes = self * 1024
  def megabytes = self * 1_048_576
  def gigabytes = self * 1_073_741_824
  alias megabyte megabytes
  def ordinalize = "#{self}#{(11..13).include?(self % 100) ? "th" : { 1 => "st", 2 => "nd", 3 => "rd" }.fetch(self % 10, "th")}"
end
class Object
  def blank? = respond_to?(:empty?) ? !!empty? : !self
  def present? = !blank?
  def presence = present? ? self : nil
  def try(name = nil, *args, &block) = name.nil? ? instance_eval(&block) : (respond_to?(name) ? send(name, *args, &block) : nil)
  def in?(list) = list.include?(self)
  def to_param = to_s
  def html_safe? = false
end
class NilClass
  def try(*) = nil
  def blank? = true
end
class String
  def blank? = strip.empty?
  def html_safe = SafeText.new(self)
  def underscore = gsub("::", "/").gsub(/([A-Z]+)([A-Z][a-z])/) { "#{$1}_#{$2}" }.gsub(/([a-z\d])([A-Z])/) { "#{$1}_#{$2}" }.tr("-", "_").downcase
  def camelize = split("/").map { |part| part.split("_").map { |word| word[0].to_s.upcase + word[1..].to_s }.join }.join("::")
  alias camelcase camelize
  def classify = singularize.camelize
  def tableize = underscore.pluralize
  def dasherize = tr("_", "-")
  def humanize = sub(/_id\z/, "").tr("_", " ").strip.capitalize
  def titleize = humanize.split.map(&:capitalize).join(" ")
  def parameterize = downcase.gsub(/[^a-z0-9]+/, "-").gsub(/\A-|-\z/, "")
  def pluralize(count = nil)
    return self if count == 1
    return "people" if self == "person"
    return "children" if self == "child"
    return sub(/y\z/, "ies") if match?(/[^aeiou]y\z/)
    return self + "es" if match?(/(s|x|z|ch|sh)\z/)
    self + "s"
  end
  def singularize
    return "person" if self == "people"
    return "child" if self == "children"
    return sub(/ies\z/, "y") if end_with?("ies")
    return sub(/es\z/, "") if match?(/(sses|xes|zes|ches|shes|uses)\z/)
    end_with?("s") && !end_with?("ss") ? chomp("s") : self
  end
  def constantize = split("::").inject(Object) { |where, name| where.const_get(name) }
  def safe_constantize
    constantize
  rescue NameError
    nil
  end
  def squish = strip.gsub(/\s+/, " ")
  def truncate(most, omission: "...") = length > most ? self[0, most - omission.length] + omission : self
end
class Symbol
  def blank? = false
end
class Hash
  def symbolize_keys = transform_keys(&:to_sym)
  def stringify_keys = transform_keys(&:to_s)
  def with_indifferent_access = DojoServer.indifferent(transform_keys(&:to_s))
  def deep_symbolize_keys = to_h { |key, value| [key.to_sym, value.is_a?(Hash) ? value.deep_symbolize_keys : value] }
end
class Array
  def to_sentence = length < 3 ? join(" and ") : "#{self[0..-2].join(", ")}, and #{last}"
  def self.wrap(value) = value.nil? ? [] : (value.is_a?(Array) ? value : [value])
  def second = self[1]
  def third = self[2]
end
class Time
  def self.current = now
  def self.zone = self
end
`;
