/** Templates, their helpers, and what answers a request when no controller does. */
export const railsViews = String.raw`
module DojoUrl
  def self.of(place, target)
    case target
    when String then target
    when Symbol then target == :back ? (place.request.referer || "/") : place.send("#{target}_path")
    when Hash
      own = (target[:controller] || place.controller_path).to_s
      route = Rails.application.routes.all.find { |one| one.controller == own && one.action == (target[:action] || "index").to_s }
      raise ActionController::UrlGenerationError, "No route matches {:action=>#{target[:action].to_s.inspect}, :controller=>#{own.inspect}}" unless route
      Rails.application.routes.path_for(route.name, [], target.reject { |key, _| %i[controller action].include?(key) })
    when Array then place.send(target.map { |one| one.is_a?(Symbol) || one.is_a?(String) ? one.to_s : one.class.name.underscore }.join("_") + "_path", *target.reject { |one| one.is_a?(Symbol) })
    else
      return target.to_s unless target.respond_to?(:persisted?) || target.is_a?(Class)
      return place.send("#{target.name.tableize}_path") if target.is_a?(Class)
      target.persisted? ? place.send("#{target.class.name.underscore}_path", target) : place.send("#{target.class.name.tableize}_path")
    end
  end
end
class DojoBuffer
  def initialize
    @all = +""
  end
  def text=(part)
    @all << part.to_s
  end
  def value=(part)
    @all << DojoView.escape(part)
  end
  def to_s = @all
  def empty? = @all.empty?
end
class DojoView
  include DojoUrls
  def self.escape(value) = value.respond_to?(:html_safe?) && value.html_safe? ? value.to_s : CGI.escapeHTML(value.to_s).gsub("&#39;", "&#39;")
  def self.find(folder, file, kind, cls = nil)
    names = ["#{file}.#{kind}.erb", "#{file}.erb", "#{file}.#{kind}.jbuilder", "#{file}.#{kind}.haml", "#{file}.#{kind}.slim"]
    places = [folder]
    parent = cls&.superclass
    while parent && parent.respond_to?(:controller_path) && parent.name.to_s.end_with?("Controller")
      places << parent.controller_path
      parent = parent.superclass
    end
    places.flat_map { |place| names.map { |name| "#{Rails.root}/app/views/#{place}/#{name}" } }.find { |path| File.file?(path) }
  end
  def self.layout(cls, name)
    return nil if name == false
    names = name ? [name.to_s] : [cls.controller_path, "application"]
    return nil if cls.ancestors.include?(ActionController::API)
    names.map { |one| "#{Rails.root}/app/views/layouts/#{one}.html.erb" }.find { |path| File.file?(path) }
  end
  attr_reader :controller
  def initialize(controller)
    @controller = controller
    @contents = {}
    controller.instance_variables.each { |name| instance_variable_set(name, controller.instance_variable_get(name)) unless %i[@request @response @params @done @filters @controller @contents].include?(name) }
    Dir.glob("#{Rails.root}/app/helpers/**/*.rb").sort.each do |path|
      require path
      extend(path.delete_prefix("#{Rails.root}/app/helpers/").delete_suffix(".rb").camelize.constantize)
    end
  end
  def request = controller.request
  def params = controller.params
  def session = controller.session
  def flash = controller.flash
  def cookies = controller.cookies
  def notice = flash.notice
  def alert = flash.alert
  def logger = Rails.logger
  def controller_name = controller.controller_name
  def controller_path = controller.controller_path
  def action_name = controller.action_name
  def dojo_template(path, locals, &block) = DojoTemplate.render(self, File.read(path), path, locals, "DojoView.escape", &block)
  def dojo_layout(path, inner)
    @contents[:layout] = inner
    dojo_template(path, {}) { |name = nil| SafeText.new(@contents[name || :layout].to_s) }
  end
  def render(target = nil, partial: nil, locals: {}, collection: nil, as: nil, template: nil, **more)
    return SafeText.new(CGI.escapeHTML(more[:plain])) if more[:plain]
    return SafeText.new(dojo_template(DojoView.find(File.dirname(template), File.basename(template), "html"), locals)) if template
    name = partial || target
    locals = locals.merge(more) if target.is_a?(String) || target.is_a?(Symbol)
    if collection || (!name.is_a?(String) && name.respond_to?(:each) && !name.is_a?(Hash))
      list = (collection || name).to_a
      return SafeText.new(list.map { |one| dojo_partial(partial || one.class.name.underscore.then { |own| "#{own.pluralize}/#{own}" }, { (as || (partial ? partial.split("/").last : one.class.name.underscore)).to_sym => one }.merge(locals)) }.join)
    end
    unless name.is_a?(String) || name.is_a?(Symbol)
      own = name.class.name.underscore
      return SafeText.new(dojo_partial("#{own.pluralize}/#{own}", { own.to_sym => name }))
    end
    SafeText.new(dojo_partial(name.to_s, locals))
  end
  def dojo_partial(name, locals)
    folder, file = name.include?("/") ? [File.dirname(name), File.basename(name)] : [controller.controller_path, name]
    path = DojoView.find(folder, "_#{file}", "html", controller.class) or raise ActionView::MissingTemplate, "Missing partial #{folder}/_#{file} with {:locale=>[:en], :formats=>[:html], :variants=>[], :handlers=>[:raw, :erb, :html, :builder, :ruby]}."
    dojo_template(path, locals.transform_keys(&:to_sym))
  end
  def capture(*args, &block)
    saved = @output_buffer
    @output_buffer = DojoBuffer.new
    result = block.call(*args)
    inner = @output_buffer
    @output_buffer = saved
    inner.empty? && !result.nil? && !result.is_a?(Array) ? SafeText.new(DojoView.escape(result)) : SafeText.new(inner.to_s)
  end
  def h(text) = SafeText.new(DojoView.escape(text))
  def raw(text) = SafeText.new(text.to_s)
  def url_for(target) = DojoUrl.of(controller, target)
  def content_for(name, text = nil, &block)
    return @contents[name] && SafeText.new(@contents[name]) if text.nil? && block.nil?
    @contents[name] = @contents[name].to_s + DojoView.escape(text || capture(&block))
    nil
  end
  def content_for?(name) = @contents[name].to_s != ""
  def provide(name, text) = content_for(name, text)
  def attributes(options) = options.map { |key, value| value.is_a?(Hash) ? value.map { |one, two| " #{key}-#{one.to_s.tr("_", "-")}=\"#{DojoView.escape(two)}\"" }.join : value == true ? " #{key}=\"#{key}\"" : value.nil? || value == false ? "" : " #{key}=\"#{DojoView.escape(Array(value).join(" "))}\"" }.join
  def content_tag(name, text = nil, options = {}, &block)
    text, options = capture(&block), text || options if block
    SafeText.new("<#{name}#{attributes(options)}>#{DojoView.escape(text)}</#{name}>")
  end
  def tag(name = nil, options = {}) = name ? SafeText.new("<#{name}#{attributes(options)} />") : DojoTags.new(self)
  def link_to(text = nil, target = nil, options = {}, &block)
    text, target, options = capture(&block), text, target || {} if block
    way = options[:method]
    options = options.reject { |key, _| key == :method }.merge(rel: "nofollow", "data-method": way) if way
    SafeText.new("<a#{attributes(options)} href=\"#{DojoView.escape(url_for(target.nil? ? text : target))}\">#{DojoView.escape(text)}</a>")
  end
  def link_to_if(test, text, target, options = {}) = test ? link_to(text, target, options) : h(text)
  def link_to_unless_current(text, target, options = {}) = current_page?(target) ? h(text) : link_to(text, target, options)
  def current_page?(target) = request.path == url_for(target)
  def mail_to(address, text = address) = SafeText.new("<a href=\"mailto:#{address}\">#{DojoView.escape(text)}</a>")
  def button_to(text, target, method: :post, **) = SafeText.new("<form class=\"button_to\" method=\"post\" action=\"#{url_for(target)}\">#{method == :post ? "" : "<input type=\"hidden\" name=\"_method\" value=\"#{method}\" autocomplete=\"off\" />"}<button type=\"submit\">#{DojoView.escape(text)}</button></form>")
  def image_tag(name, options = {}) = SafeText.new("<img#{attributes({ alt: File.basename(name, ".*").humanize }.merge(options))} src=\"#{asset_path(name)}\" />")
  def asset_path(name) = name.start_with?("/", "http") ? name : DojoAssets.path(name)
  alias image_path asset_path
  def stylesheet_link_tag(*names, **options) = SafeText.new(names.flat_map { |name| name == :app ? DojoAssets.sheets : [name.to_s] }.map { |name| "<link rel=\"stylesheet\" href=\"#{name.start_with?("/", "http") ? name : DojoAssets.path("#{name}.css")}\"#{attributes(options.slice(:media))} />" }.join("\n"))
  def javascript_include_tag(*names, **options) = SafeText.new(names.map { |name| "<script src=\"#{name.start_with?("/", "http") ? name : DojoAssets.path("#{name}.js")}\"#{attributes(options.slice(:defer, :type))}></script>" }.join("\n"))
  def javascript_importmap_tags(*) = SafeText.new("<script type=\"importmap\">{\"imports\": {\"application\": \"#{DojoAssets.path("application.js")}\"}}</script>\n<script type=\"module\">import \"application\"</script>")
  def csrf_meta_tags = SafeText.new("<meta name=\"csrf-param\" content=\"authenticity_token\" />\n<meta name=\"csrf-token\" content=\"simulated\" />")
  def csp_meta_tag(*) = nil
  def turbo_refreshes_with(*, **) = nil
  def favicon_link_tag(name = "favicon.ico", **) = SafeText.new("<link rel=\"icon\" href=\"#{asset_path(name)}\" />")
  def pluralize(count, one, many = nil) = "#{count} #{count == 1 ? one : many || one.pluralize}"
  def truncate(text, length: 30, **) = text.truncate(length)
  def number_to_currency(value, unit: "$", **) = format("%s%.2f", unit, value)
  def number_with_delimiter(value) = value.to_s.gsub(/(\d)(?=(\d{3})+\z)/) { "#{$1}," }
  def simple_format(text, *) = SafeText.new(text.to_s.split(/\n\n+/).map { |part| "<p>#{DojoView.escape(part)}</p>" }.join("\n"))
  def sanitize(text, **) = SafeText.new(CGI.escapeHTML(text.to_s))
  def dom_id(record, prefix = nil) = [prefix, record.class.name.underscore, record.id || "new"].compact.join("_")
  def debug(value) = SafeText.new("<pre>#{DojoView.escape(value.inspect)}</pre>")
  def t(key, **) = key.to_s.split(".").last.humanize
  alias translate t
  def method_missing(name, *args, **options, &block)
    return controller.send(name, *args, &block) if controller.class.helper_names&.include?(name)
    super
  end
  def respond_to_missing?(name, *) = super
end
class DojoTags
  def initialize(view)
    @view = view
  end
  def method_missing(name, text = nil, **options, &block) = @view.content_tag(name, text, options, &block)
  def respond_to_missing?(*) = true
end
module DojoAssets
  def self.find(name) = Dir.glob("#{Rails.root}/app/{assets,javascript}/**/*").find { |path| File.file?(path) && path.end_with?("/#{name}") }
  def self.sheets = Dir.glob("#{Rails.root}/app/assets/stylesheets/**/*.css").sort.map { |path| File.basename(path, ".css") }
  def self.digest(path) = format("%08x", File.read(path).bytes.inject(7) { |sum, byte| (sum * 31 + byte) % 4294967291 })
  def self.stamped(name, path) = "#{File.basename(name, ".*")}-#{digest(path)}#{File.extname(name)}"
  def self.path(name)
    found = find(name)
    return "/assets/#{stamped(name, found)}" if found
    return "/#{name}" if File.file?("#{Rails.root}/public/#{name}")
    raise Propshaft::MissingAssetError, "The asset '#{name}' was not found in the load path."
  end
end
module Propshaft
  class MissingAssetError < StandardError
  end
end
class DojoDispatcher
  NOT_FOUND = ["ActionController::RoutingError", "AbstractController::ActionNotFound", "ActiveRecord::RecordNotFound"]
  def initialize(app)
    @app = app
  end
  def call(env)
    request = ActionController::DojoRequest.new(env)
    config = @app.config
    secure = env["HTTP_X_FORWARDED_PROTO"] == "https"
    env["rack.url_scheme"] = "https" if secure || config.value(:assume_ssl)
    return [301, { "content-type" => "text/html; charset=utf-8", "location" => "https://#{request.host}#{request.fullpath}" }, [""]] if config.value(:force_ssl) && !config.value(:assume_ssl) && !secure && env["HTTP_X_FORWARDED_PROTO"]
    found = static(request)
    return found if found
    answer = dispatch(request)
    answer[1]["strict-transport-security"] = "max-age=63072000; includeSubDomains" if config.value(:force_ssl)
    answer
  end
  def static(request)
    return unless %w[GET HEAD].include?(request.request_method)
    path = request.path_info.delete_suffix("/")
    return if path.include?("..")
    file = ["#{path}", "#{path}.html", "#{path}/index.html"].map { |one| "#{Rails.root}/public#{one}" }.find { |one| File.file?(one) }
    file ||= asset(path) unless Rails.env.production?
    return unless file
    type = Rack::MIME[File.extname(file)] || "application/octet-stream"
    [200, { "content-type" => type, "cache-control" => "public, max-age=31556952" }, [File.read(file)]]
  end
  def asset(path)
    found = %r{\A/assets/(.+)-\h{8}(\.\w+)\z}.match(path)
    found && DojoAssets.find("#{found[1]}#{found[2]}")
  end
  def dispatch(request)
    env = request.env
    verb = request.request_method
    verb = request.POST["_method"].upcase if verb == "POST" && request.POST["_method"]
    env["REQUEST_METHOD"] = verb
    id = env["HTTP_X_REQUEST_ID"]
    @tag = id && Rails.env.production? ? "[#{id}] " : ""
    log "Started #{verb} \"#{request.fullpath}\" for #{request.ip} at #{Time.now.strftime("%Y-%m-%d %H:%M:%S +0000")}"
    begun = Time.now
    found = @app.routes.find(verb, request.path_info)
    return health(request) if found.nil? && request.path_info == "/up" && verb == "GET" && health_route?
    raise ActionController::RoutingError, "No route matches [#{verb}] \"#{request.path_info}\"" unless found
    route, own = found
    return route.target.call(env) if route.target
    return health(request) if route.controller == "rails/health"
    return DojoServer.refuse("the page #{route.controller}") if route.controller.start_with?("rails/")
    env["dojo.format"] = own["format"] if own["format"]
    json = request.media_type == "application/json" ? JSON.parse(request.body.read) : {}
    values = request.GET.merge(request.POST).merge(json).merge(own).merge("controller" => route.controller, "action" => route.action)
    name = "#{route.controller.camelize}Controller"
    cls = begin
      name.constantize
    rescue NameError => error
      raise error unless error.message == "uninitialized constant #{name}"
      raise ActionController::RoutingError, error.message
    end
    log "Processing by #{name}##{route.action} as #{request.format.to_s.upcase}"
    shown = values.reject { |key, _| %w[controller action format authenticity_token _method].include?(key) }
    log "  Parameters: #{shown.inspect}" unless shown.empty?
    controller = cls.new(request, ActionController::Parameters.new(values), route.action)
    controller.dojo_run
    status = controller.response.status
    log "Completed #{status} #{DojoServer.status_text(status)} in #{((Time.now - begun) * 1000).round + 1}ms"
    controller.response.finish
  rescue StandardError, ScriptError => error
    fail_with(request, error)
  end
  def health_route? = @app.routes.all.any? { |route| route.controller == "rails/health" }
  def health(_) = [200, { "content-type" => "text/html; charset=utf-8" }, ["<!DOCTYPE html><html><body style=\"background-color: green\"></body></html>"]]
  def fail_with(request, error)
    lost = error.class.ancestors.any? { |kind| NOT_FOUND.include?(kind.name) }
    status = lost ? 404 : error.is_a?(ActionController::BadRequest) ? 400 : 500
    log "Completed #{status} #{DojoServer.status_text(status)}" unless error.is_a?(ActionController::RoutingError)
    log "  ", :fatal
    log "#{error.class} (#{error.message}):", :fatal
    (error.backtrace || []).grep(/#{Regexp.escape(Rails.root.to_s)}/).first(6).each { |line| log line.delete_prefix("#{Rails.root}/"), :fatal }
    return details(status, error) if @app.config.consider_all_requests_local == true
    file = "#{Rails.root}/public/#{status}.html"
    return [status, { "content-type" => "text/html; charset=utf-8" }, [File.read(file)]] if File.file?(file)
    [status, { "content-type" => "text/html; charset=utf-8" }, []]
  end
  def details(status, error) = [status, { "content-type" => "text/html; charset=utf-8" }, ["<!DOCTYPE html>\n<html><head><title>Action Controller: Exception caught</title></head><body><h1>#{CGI.escapeHTML(error.class.name)}</h1><pre>#{CGI.escapeHTML(error.message)}</pre><pre>#{CGI.escapeHTML((error.backtrace || []).join("\n"))}</pre></body></html>\n"]]
  def log(text, level = :info)
    Rails.logger.send(level, "#{@tag}#{text}")
  end
end
`;
