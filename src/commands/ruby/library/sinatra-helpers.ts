/** What routes, filters and templates of Sinatra can call. */
export const sinatraHelpers = String.raw`
module Sinatra
  module Helpers
    def halt(*response)
      response = response.first if response.length == 1
      throw :halt, response
    end
    def pass(&block) = throw(:pass, block)
    def status(value = nil)
      response.status = value if value
      response.status
    end
    def body(value = nil)
      response.body = value.is_a?(String) ? [value] : value if value
      response.body
    end
    def headers(hash = nil)
      hash&.each { |key, value| response[key] = value }
      response.headers
    end
    def redirect(target, *args)
      status((env["HTTP_VERSION"] == "HTTP/1.1" && !request.get?) ? 303 : 302)
      response["location"] = to(target)
      halt(*args)
    end
    def uri(target = nil, absolute = true, add_script = true)
      return target if target.to_s =~ /\A[a-z][\w.+-]*:/i
      target = target || request.path_info
      (absolute ? request.base_url : "") + (add_script ? request.script_name : "") + target.to_s
    end
    alias url uri
    alias to uri
    def back = request.referer
    def error(code, text = nil)
      code, text = 500, code.to_s if code.respond_to?(:to_str)
      response.body = [text] if text
      halt code
    end
    def not_found(text = nil) = error(404, text || "<h1>Not Found</h1>")
    def session = request.session
    def cookies = request.cookies
    def logger = @logger ||= (require("logger"); ::Logger.new(env["rack.errors"]))
    def mime_type(type) = { json: "application/json", html: "text/html", text: "text/plain", txt: "text/plain", xml: "application/xml", css: "text/css", js: "text/javascript", svg: "image/svg+xml" }[type.to_sym]
    def content_type(type = nil, params = {})
      return response["content-type"] unless type
      name = type.to_s.include?("/") ? type.to_s : mime_type(type)
      raise format("Unknown media type: %p", type) unless name
      charset = params[:charset] || (name.start_with?("text/") || name =~ /json|xml|javascript/ ? "utf-8" : nil)
      charset = nil if name == "application/json" && !params[:charset]
      response["content-type"] = charset && !name.include?("charset") ? "#{name};charset=#{charset}" : name
    end
    def attachment(filename = nil) = response["content-disposition"] = "attachment#{filename && "; filename=\"#{File.basename(filename)}\""}"
    def cache_control(*values) = response["cache-control"] = values.map(&:to_s).join(", ")
    def expires(*) = nil
    def etag(*) = nil
    def last_modified(*) = nil
    def send_file(path, options = {})
      raise NotFound unless File.file?(path)
      response["content-type"] ||= Rack::MIME[File.extname(path)] || "application/octet-stream"
      response["content-type"] += ";charset=utf-8" if response["content-type"].start_with?("text/") && !response["content-type"].include?("charset")
      halt 200, File.read(path)
    end
    def success? = status.between?(200, 299)
    def not_found? = status == 404
    def h(text) = CGI.escapeHTML(text.to_s)
    def erb(template, options = {}, locals = {}, &block)
      layout = options.key?(:layout) ? options[:layout] : (@default_layout.nil? ? :layout : @default_layout)
      locals = options[:locals] || locals
      before = @default_layout
      @default_layout = false
      output = DojoTemplate.render(self, *find_template(template), locals, &block)
      @default_layout = before
      return output unless layout
      name = layout == true ? :layout : layout
      return output if layout == :layout && !options.key?(:layout) && !template?(name)
      DojoTemplate.render(self, *find_template(name), locals) { output }
    end
    def template?(name) = settings.templates.key?(name) || File.file?(File.join(settings.views, "#{name}.erb"))
    def find_template(name)
      return [name, "(erb)"] if name.is_a?(String)
      return [settings.templates[name.to_sym], name.to_s] if settings.templates.key?(name.to_sym)
      path = File.join(settings.views, "#{name}.erb")
      [File.read(path), path]
    end
    %w[haml slim markdown builder sass scss liquid].each do |engine|
      define_method(engine) { |*args| DojoServer.refuse("#{engine} templates") }
    end
    def not_found_page
      verb = request.request_method.downcase
      <<~HTML
        <!DOCTYPE html>
        <html>
        <head>
          <style type="text/css">
          body { text-align:center;font-family:helvetica,arial;font-size:22px;color:#888;margin:20px}
          #c {margin:0 auto;width:500px;text-align:left}
          </style>
        </head>
        <body>
          <h2>Sinatra doesn’t know this ditty.</h2>
          <div id="c">
            Try this:
            <pre>#{verb} '#{CGI.escapeHTML(request.path_info)}' do
          "Hello World"
        end
        </pre>
          </div>
        </body>
        </html>
      HTML
    end
  end
end
`;
