/** config/routes.rb: the routes it draws, and the helpers that are named after them. */
export const railsRoutes = String.raw`
module ActionController
  class RoutingError < StandardError
  end
end
class DojoRoutes
  Route = Struct.new(:verb, :path, :controller, :action, :name, :pattern, :names, :target)
  attr_reader :all
  def initialize
    @all = []
  end
  def draw(&block)
    DojoMapper.new(self).instance_exec(&block)
    self
  end
  def append(&block) = draw(&block)
  def url_helpers = DojoUrls
  def default_url_options = {}
  def default_url_options=(_)
  end
  def add(verbs, path, controller, action, name, target = nil)
    pattern, names = compile(path)
    verbs.each do |verb|
      @all << Route.new(verb, path, controller, action, name, pattern, names, target)
      name = nil unless verbs.first == verb
    end
  end
  def compile(path)
    names = []
    source = path.gsub(/\(\.:format\)|\.|\(|\)|[:*](\w+)/) do |part|
      if part == "(.:format)"
        "(?:\\.(?<format>\\w+))?"
      elsif part == "."
        "\\."
      elsif part == "("
        "(?:"
      elsif part == ")"
        ")?"
      else
        names << part[1..]
        part.start_with?("*") ? "(?<#{part[1..]}>.+?)" : "(?<#{part[1..]}>[^/.?]+)"
      end
    end
    [Regexp.new("\\A#{source}/?\\z"), names + ["format"]]
  end
  def find(verb, path)
    @all.each do |route|
      next unless route.verb == verb || route.verb == "*" || (verb == "HEAD" && route.verb == "GET")
      found = route.pattern.match(path) or next
      params = {}
      found.names.each { |key| params[key] = CGI.unescape(found[key]) if found[key] }
      return [route, params]
    end
    nil
  end
  def named(name) = @all.find { |route| route.name == name }
  def path_for(name, args, options)
    route = named(name) or raise NoMethodError, "undefined method '#{name}_path'"
    rest = args.dup
    missing = []
    path = route.path.sub("(.:format)", options[:format] ? ".#{options[:format]}" : "").gsub(/[:*](\w+)/) do |part|
      key = part[1..].to_sym
      value = options.delete(key)
      value = rest.shift if value.nil?
      missing << key if value.nil?
      value.respond_to?(:to_param) ? value.to_param.to_s : value.to_s
    end
    raise ActionController::UrlGenerationError, "No route matches {:action=>#{route.action.inspect}, :controller=>#{route.controller.inspect}}, missing required keys: #{missing.inspect}" unless missing.empty?
    options.delete(:format)
    query = options.reject { |key, _| %i[only_path host anchor].include?(key) }
    path += "?" + query.map { |key, value| "#{key}=#{CGI.escape(value.to_s)}" }.join("&") unless query.empty?
    path
  end
end
module ActionController
  class UrlGenerationError < RoutingError
  end
end
class DojoMapper
  def initialize(routes, prefix: "", folder: "", name: "")
    @routes = routes
    @prefix = prefix
    @folder = folder
    @name = name
    @resource = nil
  end
  def root(target = nil, to: nil, **)
    name = @name.empty? ? "root" : "#{@name}root"
    map(["GET"], "", to || target, name: name, plain: true)
  end
  %w[get post put patch delete options].each do |verb|
    define_method(verb) do |*paths, **options|
      given = options.find { |key, _| key.is_a?(String) }
      paths, options = [given[0]], options.reject { |key, _| key.is_a?(String) }.merge(to: given[1]) if given
      paths.each { |path| map([verb.upcase], path, options[:to], name: options[:as], action: options[:action], controller: options[:controller], on: options[:on]) }
    end
  end
  def match(path, to: nil, via: :all, as: nil, **)
    verbs = via == :all ? ["*"] : Array(via).map { |verb| verb.to_s.upcase }
    map(verbs, path, to, name: as)
  end
  def redirect(target, status: 301, **) = DojoRedirect.new(target, status)
  def mount(*, **) = nil
  def devise_for(*, **) = DojoServer.refuse("devise")
  def draw(name) = instance_eval(File.read("#{Rails.root}/config/routes/#{name}.rb"))
  def direct(*) = nil
  def resolve(*) = nil
  def concern(*) = nil
  def defaults(*) = yield
  def constraints(*, **, &block) = instance_exec(&block)
  def authenticate(*, &block) = instance_exec(&block)
  def namespace(name, **, &block) = nested("#{@prefix}/#{name}", "#{@folder}#{name}/", "#{@name}#{name}_", &block)
  def scope(path = nil, **options, &block)
    folder = options[:module]
    path ||= options[:path]
    nested(path ? "#{@prefix}/#{path.to_s.delete_prefix("/")}" : @prefix, folder ? "#{@folder}#{folder}/" : @folder, options[:as] ? "#{@name}#{options[:as]}_" : @name, &block)
  end
  def controller(name, &block)
    @controller = name.to_s
    instance_exec(&block)
    @controller = nil
  end
  def nested(prefix, folder, name, resource = nil, &block)
    inner = DojoMapper.new(@routes, prefix: prefix, folder: folder, name: name)
    inner.resource_of(*resource) if resource
    inner.instance_exec(&block)
    nil
  end
  def member(&block)
    @where = :member
    instance_exec(&block)
    @where = nil
  end
  def collection(&block)
    @where = :collection
    instance_exec(&block)
    @where = nil
  end
  def resources(*names, only: nil, except: nil, path: nil, controller: nil, param: nil, as: nil, shallow: nil, constraints: nil, **, &block)
    names.each do |name|
      many = (as || name).to_s
      one = many.singularize
      kept = kept_actions(%i[index create new edit show update destroy], only, except)
      base = "#{base_path}/#{path || name}"
      key = param || "id"
      own = "#{@folder}#{controller || name}"
      label = base_name
      draw_action(kept, :index, ["GET"], base, own, "#{label}#{many}")
      draw_action(kept, :create, ["POST"], base, own, kept.include?(:index) ? nil : "#{label}#{many}")
      draw_action(kept, :new, ["GET"], "#{base}/new", own, "new_#{label}#{one}")
      draw_action(kept, :edit, ["GET"], "#{base}/:#{key}/edit", own, "edit_#{label}#{one}")
      draw_action(kept, :show, ["GET"], "#{base}/:#{key}", own, "#{label}#{one}")
      draw_action(kept, :update, %w[PATCH PUT], "#{base}/:#{key}", own, kept.include?(:show) ? nil : "#{label}#{one}")
      draw_action(kept, :destroy, ["DELETE"], "#{base}/:#{key}", own, kept.include?(:show) || kept.include?(:update) ? nil : "#{label}#{one}")
      nested(base, @folder, "#{label}#{one}_", [own, one, many, base, "#{base}/:#{key}", label], &block) if block
    end
  end
  def resource_of(controller, one, many, path, member, label = "")
    @resource = { controller: controller, one: one, many: many, path: path, member: member, label: label }
  end
  def resource(name, only: nil, except: nil, path: nil, controller: nil, **, &block)
    kept = kept_actions(%i[new edit show update destroy create], only, except)
    base = "#{base_path}/#{path || name}"
    own = "#{@folder}#{controller || name.to_s.pluralize}"
    draw_action(kept, :new, ["GET"], "#{base}/new", own, "new_#{base_name}#{name}")
    draw_action(kept, :edit, ["GET"], "#{base}/edit", own, "edit_#{base_name}#{name}")
    draw_action(kept, :show, ["GET"], base, own, "#{base_name}#{name}")
    draw_action(kept, :update, %w[PATCH PUT], base, own, nil)
    draw_action(kept, :destroy, ["DELETE"], base, own, nil)
    draw_action(kept, :create, ["POST"], base, own, nil)
    nested(base, @folder, "#{base_name}#{name}_", [own, name.to_s, name.to_s, base, base, base_name], &block) if block
  end
  private
  def base_path = @resource ? @resource[:member].sub(/:(\w+)\z/) { $1 == "id" ? ":#{@resource[:one]}_id" : ":#{@resource[:one]}_#{$1}" } : @prefix
  def base_name = @name
  def kept_actions(all, only, except)
    return Array(only).map(&:to_sym) & all if only
    all - Array(except).map(&:to_sym)
  end
  def draw_action(kept, action, verbs, path, controller, name)
    @routes.add(verbs, "#{path}(.:format)", controller, action.to_s, name) if kept.include?(action)
  end
  def map(verbs, path, to, name: nil, action: nil, controller: nil, on: nil, plain: false)
    text = path.to_s.delete_prefix("/")
    where = on || @where
    if @resource
      base = where == :collection ? @resource[:path] : where == :member ? @resource[:member] : base_path
      full = "#{base}/#{text}"
      name ||= where == :collection ? "#{text}_#{@resource[:label]}#{@resource[:many]}" : "#{text}_#{@resource[:label]}#{@resource[:one]}"
      target = to || "#{controller || @resource[:controller]}##{action || text}"
    else
      full = "#{@prefix}/#{text}"
      name ||= "#{@name}#{text.gsub(/\(.*\)/, "").gsub(%r{[:*]\w+}, "").gsub(%r{/+}, "_").gsub("-", "_").gsub(/\A_|_\z/, "")}" unless plain
      target = to || (@controller && "#{@controller}##{action || text}") || (controller && "#{controller}##{action || text}") || text
      target = text.sub(%r{/([^/]+)\z}) { "##{$1}" } unless target.respond_to?(:call) || target.to_s.include?("#") || target.is_a?(Symbol)
      target = "#{@controller}##{target}" if target.is_a?(Symbol)
    end
    return @routes.add(verbs, full, nil, nil, name, target) if target.respond_to?(:call)
    own, method = target.split("#")
    own = "#{@folder}#{own}" unless own.start_with?(@folder) || @resource
    full = full.empty? ? "/" : full
    @routes.add(verbs, full == "/" ? "/" : "#{full}(.:format)", own, method, name.to_s.empty? ? nil : name.to_s)
  end
end
class DojoRedirect
  def initialize(target, status)
    @target = target
    @status = status
  end
  def call(env)
    where = @target.start_with?("/") ? "#{env["rack.url_scheme"]}://#{env["HTTP_HOST"]}#{@target}" : @target
    [@status, { "location" => where, "content-type" => "text/html; charset=utf-8" }, [""]]
  end
end
module DojoUrls
  def method_missing(name, *args, **options, &block)
    text = name.to_s
    if text.end_with?("_path", "_url") && Rails.application.routes.named(text.sub(/_(path|url)\z/, ""))
      path = Rails.application.routes.path_for(text.sub(/_(path|url)\z/, ""), args, options)
      return text.end_with?("_url") && respond_to?(:request) ? "#{request.base_url}#{path}" : path
    end
    super
  end
  def respond_to_missing?(name, *) = name.to_s.match?(/_(path|url)\z/) && !!Rails.application.routes.named(name.to_s.sub(/_(path|url)\z/, ""))
end
`;
