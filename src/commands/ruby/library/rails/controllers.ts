/** Controllers and their views, and the way of a request through them. */
export const railsControllers = String.raw`
module AbstractController
  class ActionNotFound < StandardError
  end
  class DoubleRenderError < StandardError
  end
end
module ActionView
  class MissingTemplate < StandardError
  end
  module Helpers
  end
end
module ActionController
  class BadRequest < StandardError
  end
  class ParameterMissing < BadRequest
  end
  class InvalidAuthenticityToken < StandardError
  end
  class MissingExactTemplate < StandardError
  end
  class Parameters
    def initialize(values)
      @values = values
    end
    def [](name) = wrap(@values[name.to_s])
    def []=(name, value)
      @values[name.to_s] = value
    end
    def key?(name) = @values.key?(name.to_s)
    alias has_key? key?
    alias include? key?
    def fetch(name, *rest)
      return self[name] if key?(name)
      return yield if block_given?
      return rest.first unless rest.empty?
      raise ParameterMissing, "param is missing or the value is empty or invalid: #{name}"
    end
    def require(name)
      value = self[name]
      raise ParameterMissing, "param is missing or the value is empty or invalid: #{name}" if value.nil? || (value.respond_to?(:empty?) && value.empty?)
      value
    end
    def permit(*names) = Parameters.new(@values.select { |key, _| names.any? { |name| name.is_a?(Hash) ? name.keys.map(&:to_s).include?(key) : name.to_s == key } })
    def expect(*names, **nested)
      return self.require(names.first) if nested.empty?
      key, list = nested.first
      self.require(key).permit(*list)
    end
    def permit! = self
    def slice(*names) = permit(*names)
    def except(*names) = Parameters.new(@values.reject { |key, _| names.map(&:to_s).include?(key) })
    def merge(other) = Parameters.new(@values.merge(other.to_h.transform_keys(&:to_s)))
    def dig(name, *rest) = rest.empty? ? self[name] : self[name]&.dig(*rest)
    def to_h = @values
    alias to_unsafe_h to_h
    def each(&block) = @values.each(&block)
    def keys = @values.keys
    def empty? = @values.empty?
    def inspect = "#<ActionController::Parameters #{@values.inspect} permitted: false>"
    alias to_s inspect
    private
    def wrap(value) = value.is_a?(Hash) ? Parameters.new(value) : value
  end
  class DojoRequest < Rack::Request
    def format = DojoFormat.new(env["dojo.format"] || (env["HTTP_ACCEPT"].to_s.start_with?("application/json") ? "json" : "html"))
    def method = request_method
    def remote_ip = ip
    def original_url = url
    def headers = self
    def [](name) = env["HTTP_#{name.to_s.upcase.tr("-", "_")}"] || env[name.to_s]
    def uuid = env["HTTP_X_REQUEST_ID"]
    def request_id = uuid
    def path = path_info
    def local? = false
    def patch? = request_method == "PATCH"
    def subdomain = host.split(".")[0..-3].join(".")
  end
  class DojoFormat
    def initialize(name)
      @name = name
    end
    def to_s = @name
    def to_sym = @name.to_sym
    def symbol = @name.to_sym
    def method_missing(name, *) = name.to_s.end_with?("?") ? @name == name.to_s.chomp("?") : super
    def respond_to_missing?(*) = true
  end
  class Metal
    include DojoUrls
    class << self
      def inherited(base)
        super
        base.instance_variable_set(:@filters, (@filters || []).dup)
        base.instance_variable_set(:@rescues, (@rescues || []).dup)
        base.instance_variable_set(:@helper_names, (@helper_names || []).dup)
        base.instance_variable_set(:@layout, @layout)
      end
      attr_reader :filters, :rescues, :helper_names
      def before_action(*names, only: nil, except: nil, **options, &block)
        (names + [block]).compact.each { |one| (@filters ||= []) << [:before, one, only && Array(only), except && Array(except), options] }
      end
      alias prepend_before_action before_action
      def after_action(*names, only: nil, except: nil, **options, &block)
        (names + [block]).compact.each { |one| (@filters ||= []) << [:after, one, only && Array(only), except && Array(except), options] }
      end
      def around_action(*) = DojoServer.refuse("around_action")
      def skip_before_action(*names, **) = @filters = (@filters || []).reject { |_, one, *| names.include?(one) }
      def rescue_from(*kinds, with: nil, &block)
        kinds.each { |kind| (@rescues ||= []) << [kind, with || block] }
      end
      def helper_method(*names) = (@helper_names ||= []).concat(names)
      def layout(name = nil, **) = @layout = name
      def layout_name = @layout
      def controller_path = name.delete_suffix("Controller").underscore
      def controller_name = controller_path.split("/").last
      %i[protect_from_forgery skip_forgery_protection allow_browser helper http_basic_authenticate_with add_flash_types wrap_parameters rate_limit allow_unauthenticated_access stale_when_importmap_changes skip_before_action_callback caches_action].each do |name|
        define_method(name) { |*, **| nil }
      end
    end
    attr_reader :request, :response, :params, :action_name
    def initialize(request, params, action)
      @request = request
      @params = params
      @action_name = action
      @response = Rack::Response.new([], 200, {})
      @done = false
    end
    def session = request.session
    def cookies = @cookies ||= DojoServer.indifferent(request.cookies)
    def flash = @flash ||= DojoFlash.new(session)
    def logger = Rails.logger
    def controller_name = self.class.controller_name
    def controller_path = self.class.controller_path
    def performed? = @done
    def headers = response
    def status=(code)
      response.status = Rack::Utils.dojo_status(code)
    end
    def helpers = DojoView.new(self)
    def view_context = helpers
    def url_for(target) = DojoUrl.of(self, target)
    def expires_in(*) = nil
    def fresh_when(*) = nil
    def reset_session = session.clear
    def render(first = nil, status: nil, layout: true, locals: {}, content_type: nil, **options)
      raise AbstractController::DoubleRenderError, "Render and/or redirect were called multiple times in this action." if @done
      @done = true
      self.status = status if status
      if options.key?(:plain)
        finish options[:plain].to_s, content_type || "text/plain; charset=utf-8"
      elsif options.key?(:json)
        json = options[:json]
        finish json.is_a?(String) ? json : json.to_json, content_type || "application/json; charset=utf-8"
      elsif options.key?(:html)
        finish DojoView.escape(options[:html]), content_type || "text/html; charset=utf-8"
      elsif options.key?(:body)
        finish options[:body].to_s, content_type || "text/plain"
      elsif options.key?(:inline)
        finish DojoTemplate.render(DojoView.new(self), options[:inline], "inline template", {}, "DojoView.escape")
      elsif options.key?(:file)
        finish File.read(options[:file].to_s), "text/html; charset=utf-8"
      elsif options.key?(:partial)
        finish DojoView.new(self).render(partial: options[:partial], locals: locals)
      else
        template(first || options[:template] || options[:action] || action_name, layout, locals, content_type)
      end
    end
    def head(status, **fields)
      @done = true
      self.status = status
      fields.each { |name, value| response[name.to_s.tr("_", "-")] = name == :location ? url_for(value) : value.to_s }
      response.body = []
    end
    def redirect_to(target, status: 302, notice: nil, alert: nil, allow_other_host: nil, **)
      raise AbstractController::DoubleRenderError, "Render and/or redirect were called multiple times in this action." if @done
      @done = true
      flash[:notice] = notice if notice
      flash[:alert] = alert if alert
      self.status = status
      where = url_for(target)
      response["location"] = where.start_with?("/") ? request.base_url + where : where
      response["content-type"] = "text/html; charset=utf-8"
      response.body = []
    end
    def redirect_back(fallback_location:, **options) = redirect_to(request.referer || fallback_location, **options)
    def redirect_back_or_to(fallback, **options) = redirect_back(fallback_location: fallback, **options)
    def send_file(path, **) = finish(File.read(path.to_s), Rack::MIME[File.extname(path.to_s)] || "application/octet-stream")
    def respond_to(&block)
      chosen = {}
      collector = DojoCollector.new(chosen)
      block.call(collector)
      kind = request.format.to_s
      kind = chosen.keys.first.to_s if kind == "html" && !chosen.key?(:html) && chosen.key?(:any)
      return head(406) unless chosen.key?(kind.to_sym)
      env_format(kind)
      work = chosen[kind.to_sym]
      work ? instance_exec(&work) : render
    end
    def dojo_run
      process
      render unless @done
      run_filters(:after)
    rescue StandardError => error
      found = (self.class.rescues || []).reverse.find { |kind, _| error.is_a?(kind.is_a?(String) ? kind.constantize : kind) } or raise
      @done = false
      found[1].is_a?(Symbol) ? (method(found[1]).arity == 0 ? send(found[1]) : send(found[1], error)) : instance_exec(error, &found[1])
    ensure
      @flash&.sweep
    end
    private
    def env_format(kind)
      request.env["dojo.format"] = kind
    end
    def process
      run_filters(:before)
      return if @done
      if respond_to?(action_name)
        send(action_name)
      elsif !DojoView.find(controller_path, action_name, request.format.to_s)
        raise AbstractController::ActionNotFound, "The action '#{action_name}' could not be found for #{self.class.name}"
      end
    end
    def run_filters(kind)
      (self.class.filters || []).each do |at, one, only, except, options|
        next unless at == kind
        next if only && !only.map(&:to_s).include?(action_name)
        next if except && except.map(&:to_s).include?(action_name)
        next if options[:if] && !(options[:if].is_a?(Symbol) ? send(options[:if]) : instance_exec(&options[:if]))
        next if options[:unless] && (options[:unless].is_a?(Symbol) ? send(options[:unless]) : instance_exec(&options[:unless]))
        one.is_a?(Symbol) ? send(one) : instance_exec(self, &one)
        return if @done && kind == :before
      end
    end
    def finish(text, type = "text/html; charset=utf-8")
      response["content-type"] = type
      response.body = [text.to_s]
    end
    def template(name, layout, locals, content_type)
      kind = request.format.to_s
      folder, file = name.to_s.include?("/") ? [File.dirname(name.to_s), File.basename(name.to_s)] : [controller_path, name.to_s]
      path = DojoView.find(folder, file, kind, self.class)
      if path.nil?
        return head(204) if request.request_method != "GET" && name.to_s == action_name
        raise ActionController::MissingExactTemplate, "#{self.class.name}##{action_name} is missing a template for request formats: #{kind == "html" ? "text/html" : kind}" if name.to_s == action_name
        raise ActionView::MissingTemplate, "Missing template #{folder}/#{file} with {:locale=>[:en], :formats=>[:#{kind}], :variants=>[], :handlers=>[:raw, :erb, :html, :builder, :ruby]}."
      end
      DojoServer.refuse("a template in #{File.extname(path)}") unless path.end_with?(".erb")
      view = DojoView.new(self)
      inner = view.dojo_template(path, locals)
      outer = layout == false ? nil : DojoView.layout(self.class, layout == true ? self.class.layout_name : layout)
      finish(kind == "json" || !outer ? inner : view.dojo_layout(outer, inner), content_type || (kind == "json" ? "application/json; charset=utf-8" : "text/html; charset=utf-8"))
    end
  end
  class Base < Metal
  end
  class API < Metal
  end
end
module Rack::Utils
  DOJO_CODES = { ok: 200, created: 201, accepted: 202, no_content: 204, moved_permanently: 301, found: 302, see_other: 303, not_modified: 304, bad_request: 400, unauthorized: 401, payment_required: 402, forbidden: 403, not_found: 404, not_acceptable: 406, conflict: 409, gone: 410, unprocessable_entity: 422, unprocessable_content: 422, too_many_requests: 429, internal_server_error: 500, service_unavailable: 503 }
  def self.dojo_status(code) = code.is_a?(Symbol) ? DOJO_CODES.fetch(code) : code.to_i
end
class DojoCollector
  def initialize(chosen)
    @chosen = chosen
  end
  def any(*, &block) = @chosen[:any] = block
  def method_missing(name, *, &block)
    @chosen[name] = block
  end
  def respond_to_missing?(*) = true
end
class DojoFlash
  def initialize(session)
    @session = session
    @now = session.delete("flash") || {}
    @next = {}
  end
  def [](key) = (@next[key.to_s] || @now[key.to_s])
  def []=(key, value)
    @next[key.to_s] = value
  end
  def now = self
  def notice = self[:notice]
  def alert = self[:alert]
  def each(&block) = @now.each(&block)
  def any? = @now.any?
  def empty? = @now.empty?
  def keep = @next.merge!(@now)
  def sweep
    @session["flash"] = @next unless @next.empty?
  end
end
`;
