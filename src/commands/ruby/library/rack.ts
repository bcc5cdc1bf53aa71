/** `require "rack"`: requests, responses, the builder of config.ru, and a few middlewares. */
export const rack = String.raw`
require "cgi"
module Rack
  VERSION = "3.2.6"
  def self.release = VERSION
  module Utils
    HTTP_STATUS_CODES = { 200 => "OK", 201 => "Created", 204 => "No Content", 301 => "Moved Permanently", 302 => "Found", 303 => "See Other", 304 => "Not Modified", 400 => "Bad Request", 401 => "Unauthorized", 403 => "Forbidden", 404 => "Not Found", 405 => "Method Not Allowed", 422 => "Unprocessable Content", 500 => "Internal Server Error", 503 => "Service Unavailable" }
    def self.escape_html(text) = CGI.escapeHTML(text.to_s)
    def self.escape(text) = CGI.escape(text.to_s)
    def self.unescape(text) = CGI.unescape(text.to_s)
    def self.parse_query(text) = parse_nested_query(text)
    def self.parse_nested_query(text)
      params = {}
      text.to_s.split("&").each do |pair|
        key, value = pair.split("=", 2).map { |part| CGI.unescape(part) }
        next if key.nil?
        value ||= ""
        if (found = key.match(/\A([^\[]+)\[\]\z/))
          (params[found[1]] ||= []) << value
        elsif (found = key.match(/\A([^\[]+)\[([^\]]+)\]\z/))
          (params[found[1]] ||= {})[found[2]] = value
        else
          params[key] = value
        end
      end
      params
    end
    def self.parse_cookies(text)
      text.to_s.split(/;\s*/).to_h { |pair| k, v = pair.split("=", 2); [CGI.unescape(k), CGI.unescape(v.to_s)] }
    end
    def self.status_code(status) = status.to_i
  end
  class Request
    attr_reader :env
    def initialize(env)
      @env = env
    end
    def request_method = env["REQUEST_METHOD"]
    def get? = request_method == "GET"
    def post? = request_method == "POST"
    def put? = request_method == "PUT"
    def delete? = request_method == "DELETE"
    def head? = request_method == "HEAD"
    def xhr? = env["HTTP_X_REQUESTED_WITH"] == "XMLHttpRequest"
    def path_info = env["PATH_INFO"]
    def path_info=(value)
      env["PATH_INFO"] = value
    end
    def script_name = env["SCRIPT_NAME"].to_s
    def path = script_name + path_info
    def fullpath = query_string.empty? ? path : "#{path}?#{query_string}"
    def query_string = env["QUERY_STRING"].to_s
    def scheme = env["rack.url_scheme"]
    def ssl? = scheme == "https"
    alias secure? ssl?
    def host = env["HTTP_HOST"].to_s.sub(/:\d+\z/, "")
    def host_with_port = env["HTTP_HOST"].to_s
    def port = env["SERVER_PORT"].to_i
    def base_url = "#{scheme}://#{host_with_port}"
    def url = base_url + fullpath
    def ip = env["HTTP_X_FORWARDED_FOR"].to_s.split(",").first&.strip || env["REMOTE_ADDR"]
    def user_agent = env["HTTP_USER_AGENT"]
    def referer = env["HTTP_REFERER"]
    alias referrer referer
    def content_type = env["CONTENT_TYPE"]
    def media_type = content_type&.split(";")&.first
    def body = env["rack.input"]
    def cookies = Utils.parse_cookies(env["HTTP_COOKIE"])
    def session = env["rack.session"] ||= {}
    def GET = Utils.parse_nested_query(query_string)
    def POST
      return {} unless media_type == "application/x-www-form-urlencoded"
      env["rack.request.form_vars"] ||= body.read
      Utils.parse_nested_query(env["rack.request.form_vars"])
    end
    def params = @params ||= self.GET.merge(self.POST)
    def [](key) = params[key.to_s]
    def get_header(name) = env[name]
    def accept?(type) = env["HTTP_ACCEPT"].to_s.include?(type)
    def preferred_type(*types) = types.flatten.find { |type| accept?(type.to_s) } || types.flatten.first
  end
  class Response
    attr_accessor :status, :headers, :body
    def initialize(body = [], status = 200, headers = {})
      @body = body.is_a?(String) ? [body] : body
      @status = status
      @headers = headers.to_h { |key, value| [key.to_s.downcase, value] }
    end
    def write(text)
      @body << text.to_s
      text
    end
    def [](name) = @headers[name.to_s.downcase]
    def []=(name, value)
      @headers[name.to_s.downcase] = value
    end
    alias set_header []=
    alias get_header []
    def content_type = self["content-type"]
    def content_type=(value)
      self["content-type"] = value
    end
    def redirect(target, status = 302)
      self.status = status
      self["location"] = target
    end
    def set_cookie(name, value)
      value = { value: value } unless value.is_a?(Hash)
      text = "#{CGI.escape(name.to_s)}=#{CGI.escape(value[:value].to_s)}"
      text += "; path=#{value[:path]}" if value[:path]
      text += "; HttpOnly" if value[:httponly]
      list = (@headers["set-cookie"] ||= [])
      list << text
    end
    def delete_cookie(name, value = {}) = set_cookie(name, value: "")
    def finish = [status, headers, body]
    alias to_a finish
  end
  class Builder
    def self.app(&block) = new(&block).to_app
    def initialize(&block)
      @use = []
      @map = {}
      instance_eval(&block) if block
    end
    def use(middleware, *args, **options, &block)
      @use << proc { |app| options.empty? ? middleware.new(app, *args, &block) : middleware.new(app, *args, **options, &block) }
    end
    def run(app = nil, &block)
      @run = app || block
    end
    def map(path, &block)
      @map[path] = block
    end
    def warmup(*) = nil
    def freeze_app = nil
    def to_app
      app = @map.empty? ? @run : URLMap.new(@map.transform_values { |block| Builder.app(&block) }, @run)
      raise "missing run or map statement" unless app
      @use.reverse.inject(app) { |inner, make| make.call(inner) }
    end
  end
  class URLMap
    def initialize(map, fallback = nil)
      @map = map.sort_by { |path, _| -path.length }
      @fallback = fallback
    end
    def call(env)
      path = env["PATH_INFO"]
      @map.each do |prefix, app|
        prefix = prefix.chomp("/")
        next unless path == prefix || path.start_with?("#{prefix}/")
        return app.call(env.merge("SCRIPT_NAME" => env["SCRIPT_NAME"] + prefix, "PATH_INFO" => path.delete_prefix(prefix)))
      end
      @fallback ? @fallback.call(env) : [404, { "content-type" => "text/plain" }, ["Not Found: #{path}"]]
    end
  end
  class CommonLogger
    def initialize(app, logger = nil)
      @app = app
      @logger = logger || $stderr
    end
    def call(env)
      status, headers, body = @app.call(env)
      length = headers["content-length"] || (body.respond_to?(:sum) ? body.sum { |part| part.to_s.bytesize } : "-")
      query = env["QUERY_STRING"].to_s.empty? ? "" : "?#{env["QUERY_STRING"]}"
      address = env["HTTP_X_FORWARDED_FOR"].to_s.split(",").first || env["REMOTE_ADDR"] || "-"
      @logger.write(format("%s - - [%s] \"%s %s%s %s\" %d %s 0.0010\n", address.strip, Time.now.strftime("%d/%b/%Y:%H:%M:%S %z"), env["REQUEST_METHOD"], env["PATH_INFO"], query, "HTTP/1.1", status.to_i, length.to_s == "0" ? "-" : length.to_s))
      [status, headers, body]
    end
  end
  MIME = { ".html" => "text/html", ".css" => "text/css", ".js" => "text/javascript", ".json" => "application/json", ".png" => "image/png", ".jpg" => "image/jpeg", ".svg" => "image/svg+xml", ".ico" => "image/vnd.microsoft.icon", ".txt" => "text/plain" }
  class Files
    def initialize(root, headers = {})
      @root = root
    end
    def call(env)
      path = File.join(@root, env["PATH_INFO"])
      return [404, { "content-type" => "text/plain" }, ["File not found: #{env["PATH_INFO"]}\n"]] unless File.file?(path) && !path.include?("..")
      [200, { "content-type" => MIME[File.extname(path)] || "application/octet-stream" }, [File.read(path)]]
    end
  end
  File_ = Files
  class Static
    def initialize(app, urls: ["/favicon.ico"], root: Dir.pwd, index: nil, **options)
      @app = app
      @urls = urls
      @files = Files.new(root)
      @index = index
    end
    def call(env)
      path = env["PATH_INFO"]
      return @files.call(env.merge("PATH_INFO" => path + @index)) if @index && path.end_with?("/")
      return @files.call(env) if @urls.any? { |url| path.start_with?(url) } && path != "/"
      @app.call(env)
    end
  end
  class PassThrough
    def initialize(app, *args, **options, &block)
      @app = app
    end
    def call(env) = @app.call(env)
  end
  class MethodOverride < PassThrough
    def call(env)
      if env["REQUEST_METHOD"] == "POST"
        wanted = Request.new(env).POST["_method"].to_s.upcase
        env["REQUEST_METHOD"] = wanted if %w[PUT PATCH DELETE].include?(wanted)
      end
      @app.call(env)
    end
  end
  class Head < PassThrough; end
  class Deflater < PassThrough; end
  class ETag < PassThrough; end
  class ConditionalGet < PassThrough; end
  class ContentLength < PassThrough; end
  class ContentType < PassThrough; end
  class Runtime < PassThrough; end
  class Lint < PassThrough; end
  class Reloader < PassThrough; end
  class ShowExceptions < PassThrough; end
  module Session
    class Cookie < PassThrough
      def call(env)
        env["rack.session"] ||= {}
        @app.call(env)
      end
    end
  end
end
`;
