/** `require "sinatra/base"`: routes, filters, helpers and templates, as a Rack app. */
export const sinatra = String.raw`
require "rack"
require "erb"
require "dojo/server"
require "sinatra/dojo_helpers"
module Sinatra
  VERSION = "4.2.1"
  class NotFound < NameError
    def http_status = 404
  end
  class Request < Rack::Request
    attr_accessor :params
  end
  Response = Rack::Response
  class Base
    include Rack::Utils
    include Helpers
    Route = Struct.new(:pattern, :names, :conditions, :block)
    class << self
      attr_reader :routes, :filters, :errors, :middleware, :templates
      def inherited(base)
        super
        base.reset!
      end
      def reset!
        parent = superclass.respond_to?(:routes) ? superclass : nil
        @routes = Hash.new { |hash, verb| hash[verb] = [] }
        parent&.routes&.each { |verb, list| @routes[verb] = list.dup }
        @filters = { before: parent ? parent.filters[:before].dup : [], after: parent ? parent.filters[:after].dup : [] }
        @errors = parent ? parent.errors.dup : {}
        @middleware = parent ? parent.middleware.dup : []
        @templates = parent ? parent.templates.dup : {}
        @conditions = []
      end
      def settings = self
      def set(name, value = (missing = true; nil), &block)
        if missing && name.is_a?(Hash)
          name.each { |key, one| set(key, one) }
          return self
        end
        value = block if block
        define_singleton_method(name) { |*args| value.is_a?(Proc) ? value.call(*args) : value }
        define_singleton_method("#{name}=") { |other| set(name, other) }
        define_singleton_method("#{name}?") { !!send(name) }
        self
      end
      def enable(*names) = names.each { |name| set(name, true) }
      def disable(*names) = names.each { |name| set(name, false) }
      def configure(*environments)
        yield self if environments.empty? || environments.map(&:to_sym).include?(environment.to_sym)
      end
      def development? = environment.to_sym == :development
      def production? = environment.to_sym == :production
      def test? = environment.to_sym == :test
      def helpers(*modules, &block)
        class_eval(&block) if block
        include(*modules) unless modules.empty?
      end
      def register(*modules, &block)
        modules.each do |one|
          extend(one)
          one.registered(self) if one.respond_to?(:registered)
        end
      end
      def use(middleware, *args, **options, &block)
        @middleware << proc { |app| options.empty? ? middleware.new(app, *args, &block) : middleware.new(app, *args, **options, &block) }
      end
      def template(name, &block)
        @templates[name.to_sym] = block.call
      end
      def layout(name = :layout, &block) = template(name, &block)
      def error(*codes, &block)
        codes = [Exception] if codes.empty?
        codes.flatten.each { |code| @errors[code] = block }
      end
      def not_found(&block) = error(404, &block)
      def before(path = nil, **options, &block)
        @filters[:before] << [path && compile(path), block]
      end
      def after(path = nil, **options, &block)
        @filters[:after] << [path && compile(path), block]
      end
      def condition(&block)
        @conditions << block
      end
      %w[GET POST PUT PATCH DELETE OPTIONS LINK UNLINK].each do |verb|
        define_method(verb.downcase) do |path, options = {}, **more, &block|
          route(verb, path, options.merge(more), &block)
        end
      end
      def head(path, options = {}, &block) = route("HEAD", path, options, &block)
      def get(path, options = {}, **more, &block)
        route("HEAD", path, options, &block)
        route("GET", path, options, &block)
      end
      def route(verb, path, options = {}, &block)
        pattern, names = compile(path)
        conditions = @conditions
        @conditions = []
        @routes[verb] << Route.new(pattern, names, conditions, block)
      end
      def compile(path)
        return [path, path.names] if path.is_a?(Regexp)
        names = []
        source = path.to_s.gsub(/\.|\(|\)|:(\w+)(\?)?|\*|\?/) do |part|
          if part == "."
            "\\."
          elsif part == "("
            "(?:"
          elsif part == ")"
            ")"
          elsif part == "?"
            "?"
          elsif part == "*"
            names << "splat"
            "(.*?)"
          else
            names << part.delete(":?")
            part.end_with?("?") ? "([^/?#]*)" : "([^/?#]+)"
          end
        end
        [Regexp.new("\\A#{source}\\z"), names]
      end
      def new!(*args) = allocate.tap { |app| app.send(:initialize, *args) }
      def prototype = @prototype ||= new
      def new(*args)
        instance = new!(*args)
        stack = []
        stack << proc { |app| Rack::Session::Cookie.new(app) } if sessions
        stack << proc { |app| Rack::MethodOverride.new(app) } if method_override
        stack << proc { |app| Rack::CommonLogger.new(app) } if logging
        (stack + middleware).reverse.inject(instance) { |app, make| make.call(app) }
      end
      def call(env) = prototype.call(env)
      def run!(options = {})
        options.each { |key, value| set(key, value) }
        DojoServer.run(self, port, bind, environment.to_s)
      end
      def quit! = nil
      def running? = false
    end
    reset!
    set :environment, (ENV["APP_ENV"] || ENV["RACK_ENV"] || :development).to_sym
    set :port, Integer(ENV["PORT"] && !ENV["PORT"].empty? ? ENV["PORT"] : 4567)
    set :bind, (environment == :development ? "localhost" : "0.0.0.0")
    set :sessions, false
    set :session_secret, "secret"
    set :logging, false
    set :method_override, false
    set :dump_errors, environment != :test
    set :show_exceptions, environment == :development
    set :raise_errors, environment == :test
    set :static, true
    set :server, %w[puma falcon webrick]
    set :protection, true
    set :host_authorization, {}
    set :default_encoding, "utf-8"
    set :default_content_type, "text/html"
    set :app_file, nil
    set :root, Dir.pwd
    set :run, false
    set :lock, false
    set :threaded, true
    set :erb, {}
    set :json_encoder, nil
    set(:views) { File.join(root, "views") }
    set(:public_folder) { File.join(root, "public") }
    disable :absolute_redirects

    attr_accessor :app, :env, :request, :response, :params
    def initialize(app = nil, *rest)
      @app = app
    end
    def settings = self.class
    def options = settings
    def call(env) = dup.call!(env)
    def call!(env)
      @env = env
      @request = Request.new(env)
      @response = Response.new([], 200, {})
      @params = @request.GET.merge(@request.POST)
      @params = IndifferentHash.from(@params)
      invoke { dispatch! }
      unless @response["content-type"]
        @response["content-type"] = settings.default_content_type + ";charset=utf-8" unless [204, 304].include?(@response.status)
      end
      @response.finish
    end
    def invoke
      result = catch(:halt) { yield }
      result = [result] if result.is_a?(Integer) || result.is_a?(String)
      if result.is_a?(Array) && result.first.is_a?(Integer)
        result = result.dup
        status(result.shift)
        body(result.pop) unless result.empty?
        headers(*result) unless result.empty?
      elsif result.is_a?(Array) && result.all? { |part| part.is_a?(String) }
        body(result)
      elsif result.respond_to?(:finish)
        @response = result
      elsif result.respond_to?(:each) && !result.is_a?(Hash)
        body(result)
      end
      nil
    end
    def dispatch!
      invoke do
        static! if settings.static && (request.get? || request.head?)
        filter!(:before)
        route!
      end
    rescue NotFound, StandardError, ScriptError => error
      invoke { handle_exception!(error) }
    ensure
      invoke { filter!(:after) } unless env["sinatra.static_file"]
    end
    def static!
      path = File.join(settings.public_folder.to_s, request.path_info)
      return if request.path_info.end_with?("/") || path.include?("..") || !File.file?(path)
      env["sinatra.static_file"] = path
      send_file path
    end
    def filter!(kind)
      settings.filters[kind].each do |compiled, block|
        if compiled
          found = compiled.first.match(request.path_info) or next
        end
        instance_exec(&block)
      end
      nil
    end
    def route!
      settings.routes[request.request_method].each do |route|
        path = request.path_info.empty? ? "/" : request.path_info
        found = route.pattern.match(path) or next
        values = found.captures.map { |value| value && CGI.unescape(value) }
        given = {}
        route.names.each_with_index do |name, index|
          name == "splat" ? (given["splat"] ||= []) << values[index] : given[name] = values[index]
        end
        @params = IndifferentHash.from(@params.merge(given))
        next unless route.conditions.all? { |condition| instance_exec(&condition) }
        catch(:pass) do
          throw :halt, (route.block.arity == 0 ? instance_exec(&route.block) : instance_exec(*values, &route.block))
        end
      end
      return @app.call(env).then { |answer| throw :halt, answer } if @app
      raise NotFound, "#{request.request_method} #{request.path_info}"
    end
    def handle_exception!(error)
      env["sinatra.error"] = error
      status(error.respond_to?(:http_status) ? error.http_status : 500)
      if response.status == 404
        handler = settings.errors[404] || settings.errors[NotFound]
        return instance_exec(error, &handler) if handler
        content_type "text/html"
        return body(settings.development? ? not_found_page : "<h1>Not Found</h1>")
      end
      dump_errors!(error) if settings.dump_errors
      handler = nil
      error.class.ancestors.each { |kind| break if (handler = settings.errors[kind]) }
      handler ||= settings.errors[500]
      raise error if settings.raise_errors && !handler
      if handler && !settings.show_exceptions
        return instance_exec(error, &handler)
      end
      return instance_exec(error, &handler) if handler && handler != settings.errors[Exception]
      content_type "text/html"
      body(settings.development? ? "<h1>#{CGI.escapeHTML(error.class.name)}</h1><pre>#{CGI.escapeHTML(error.message)}\n#{CGI.escapeHTML(error.backtrace.join("\n"))}</pre>" : "<h1>Internal Server Error</h1>")
    end
    def dump_errors!(error)
      lines = ["#{Time.now.strftime("%Y-%m-%d %H:%M:%S")} - #{error.class} - #{error.message}:", *error.backtrace].join("\n\t")
      env["rack.errors"].puts(lines)
    end
  end
  module IndifferentHash
    def self.from(hash) = DojoServer.indifferent(hash.to_h { |key, value| [key.to_s, value.is_a?(Hash) ? from(value) : value] })
  end
  class Application < Base
    set :app_file, nil
  end
end
`;
