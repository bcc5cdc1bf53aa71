/** `require "rails"`: configuration, the boot of an app and its faults, and the code that is loaded by its names. */
export const railsApplication = String.raw`
require "rack"
require "erb"
require "logger"
require "json"
require "dojo/server"
require "rails/dojo_support"
require "rails/dojo_routes"
require "rails/dojo_controllers"
DojoMain = self
module Rails
  class << self
    attr_accessor :app_class, :logger
    def application = @application ||= app_class&.new
    def env = @env ||= ActiveSupport::StringInquirer.new(ENV["RAILS_ENV"] || ENV["RACK_ENV"] || "development")
    def root = @root ||= DojoPath.new(ENV["BUNDLE_GEMFILE"] ? File.dirname(File.expand_path(ENV["BUNDLE_GEMFILE"])) : Dir.pwd)
    def version = DojoServer.version("railties")
    def configuration = application.config
    def groups(*more) = [:default, env.to_s.to_sym, *more]
    def public_path = root.join("public")
    def cache = @cache ||= DojoCache.new
    def autoloaders = DojoOptions.new
    def error = DojoOptions.new
  end
  class Railtie
    def self.config = @config ||= DojoOptions.new
    def self.initializer(*) = nil
    def self.rake_tasks = nil
    def self.generators = nil
  end
  class Engine < Railtie
    def self.isolate_namespace(*) = nil
  end
  class Application < Engine
    def self.inherited(base)
      super
      Rails.app_class = base
    end
    def self.method_missing(name, *args, &block) = Rails.application.send(name, *args, &block)
    def self.config = Rails.application.config
    attr_reader :routes
    def initialize
      @routes = DojoRoutes.new
      @config = DojoOptions.new
      @config.root = Rails.root
      @config.consider_all_requests_local = !Rails.env.production?
    end
    def config = @config
    def configure(&block) = instance_exec(&block)
    def config_for(*) = DojoServer.refuse("config_for")
    def initialized? = @initialized
    def name = self.class.name
    def load_tasks = require("rails/dojo_tasks") && DojoTasks.define(DojoMain)
    def credentials = @credentials ||= DojoCredentials.new(config)
    def secrets = credentials
    def env_config = {}
    def reload_routes! = nil
    def load_server = nil
  def load_server = nil
    def secret_key_base
      given = config.value(:secret_key_base) || ENV["SECRET_KEY_BASE"]
      return given if given && !given.to_s.empty?
      return "development" unless Rails.env.production? && ENV["SECRET_KEY_BASE_DUMMY"].to_s.empty?
      found = credentials.key ? "encrypted" : nil
      raise ArgumentError, "Missing ${"`"}secret_key_base${"`"} for 'production' environment, set this string with ${"`"}bin/rails credentials:edit${"`"}" unless found
      found
    end
    def initialize!(*)
      raise "Application has been already initialized." if @initialized
      file = Rails.root.join("config/environments/#{Rails.env}.rb").to_s
      load file if File.file?(file)
      Rails.logger ||= config.value(:logger) || DojoLog.new("#{Rails.root}/log/#{Rails.env}.log")
      DojoAutoload.start
      credentials.key if config.value(:require_master_key)
      secret_key_base
      Dir.glob("#{Rails.root}/config/initializers/**/*.rb").sort.each { |one| load one }
      load "#{Rails.root}/config/routes.rb" if File.file?("#{Rails.root}/config/routes.rb")
      DojoAutoload.eager if config.value(:eager_load)
      @initialized = true
      self
    end
    def call(env) = DojoDispatcher.new(self).call(env)
  end
end
class DojoLog < ActiveSupport::Logger
  def initialize(path)
    super(nil)
    @path = path
  end
  def add(severity, message = nil, progname = nil)
    FileUtils.mkdir_p(File.dirname(@path))
    File.write(@path, "#{message || progname}\n", mode: "a")
    true
  end
end
class DojoPath
  def initialize(path)
    @path = path.to_s
  end
  def join(*parts) = DojoPath.new(File.join(@path, *parts.map(&:to_s)))
  def to_s = @path
  alias to_str to_s
  def /(other) = join(other)
  def exist? = File.exist?(@path)
  def read = File.read(@path)
  def inspect = "#<Pathname:#{@path}>"
  def ==(other) = to_s == other.to_s
end
class DojoCache
  def initialize
    @kept = {}
  end
  def fetch(key, *)
    return @kept[key] if @kept.key?(key)
    @kept[key] = yield
  end
  def read(key) = @kept[key]
  def write(key, value, *) = @kept[key] = value
  def delete(key) = @kept.delete(key)
  def clear = @kept.clear
end
class DojoOptions
  def initialize
    @values = {}
  end
  def value(name) = @values[name]
  def method_missing(name, *args, &block)
    text = name.to_s
    return @values[text.chomp("=").to_sym] = args.first if text.end_with?("=")
    return !!@values[text.chomp("?").to_sym] if text.end_with?("?")
    @values[name] = DojoOptions.new unless @values.key?(name)
    @values[name]
  end
  def respond_to_missing?(*) = true
  def [](name) = @values[name.to_sym]
  def []=(name, value)
    @values[name.to_sym] = value
  end
  def +(other) = other
  def <<(_) = self
  def to_s = ""
  def to_ary = nil
  def to_str = ""
end
module ActiveSupport
  class EncryptedFile
    class MissingKeyError < RuntimeError
    end
  end
end
class DojoCredentials
  def initialize(config)
    @config = config
  end
  def key
    return ENV["RAILS_MASTER_KEY"] unless ENV["RAILS_MASTER_KEY"].to_s.empty?
    own = Rails.root.join("config/credentials/#{Rails.env}.yml.enc").exist? ? "config/credentials/#{Rails.env}.key" : "config/master.key"
    path = Rails.root.join(own)
    return path.read.strip if path.exist?
    return nil unless @config.value(:require_master_key)
    raise ActiveSupport::EncryptedFile::MissingKeyError, "Missing encryption key to decrypt file with. Ask your team for your master key and write it to #{path} or put it in the ENV['RAILS_MASTER_KEY']."
  end
  def method_missing(name, *)
    return nil if key.nil?
    DojoServer.refuse("what config/credentials.yml.enc holds (#{name})")
  end
  def respond_to_missing?(*) = true
  def [](name) = method_missing(name)
  def dig(*names) = method_missing(names.first)
  def fetch(name, *) = method_missing(name)
end
module DojoAutoload
  def self.folders = Dir.glob("#{Rails.root}/app/*").select { |path| File.directory?(path) }.reject { |path| %w[assets javascript views].include?(File.basename(path)) }.flat_map { |path| [path, "#{path}/concerns"] } + ["#{Rails.root}/lib"]
  def self.start
    @on = true
  end
  def self.on? = @on
  def self.file_of(name) = folders.map { |folder| "#{folder}/#{name.underscore}.rb" }.find { |path| File.file?(path) }
  def self.eager
    folders.reject { |folder| folder.end_with?("/lib", "/concerns") }.each do |folder|
      Dir.glob("#{folder}/**/*.rb").sort.each { |path| require path }
    end
  end
end
class Module
  def const_missing(name)
    full = self == Object ? name.to_s : "#{self.name}::#{name}"
    if DojoAutoload.on?
      path = DojoAutoload.file_of(full)
      path ||= DojoAutoload.file_of(name.to_s) unless self == Object
      if path
        require path
        where = path.delete_suffix(".rb").end_with?(full.underscore) ? self : Object
        return where.const_get(name) if where.const_defined?(name)
        raise NameError, "expected file #{path} to define constant #{full}, but didn't"
      end
      return Object.const_get(name) if self != Object && Object.const_defined?(name)
    end
    DojoServer.opaque(name.to_s)
    raise NameError.new("uninitialized constant #{full}", name)
  end
end
`;
