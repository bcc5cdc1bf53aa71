/** `require "sinatra"`: the routes of a program of one file, and its server when the program ends. */
export const sinatraMain = String.raw`
require "sinatra/base"
module Sinatra
  class Application
    set :logging, true
    set :method_override, true
    set :root, DojoServer.script_folder
    set :run, DojoServer.main_program?
  end
  module Delegator
    %i[get patch put post delete head options before after error not_found configure set enable disable helpers use template layout register condition mime_type development? test? production? settings].each do |name|
      define_method(name) do |*args, **options, &block|
        options.empty? ? Application.send(name, *args, &block) : Application.send(name, *args, **options, &block)
      end
      private name
    end
  end
end
extend Sinatra::Delegator
at_exit { Sinatra::Application.run! if $!.nil? && Sinatra::Application.run }
`;

/** `require "sinatra/json"` */
export const sinatraJson = String.raw`
require "sinatra/base"
require "json"
module Sinatra
  module JSON
    def json(object, options = {})
      content_type(options[:content_type] || :json)
      object.to_json
    end
  end
  Base.helpers JSON
end
`;

/** `require "dotenv"` */
export const dotenv = String.raw`
module Dotenv
  def self.load(*names)
    names = [".env"] if names.empty?
    names.each do |name|
      next unless File.file?(name)
      File.readlines(name, chomp: true).each do |line|
        found = /\A\s*(?:export\s+)?([\w.]+)\s*=\s*(.*?)\s*\z/.match(line) or next
        ENV[found[1]] ||= found[2].gsub(/\A(['"])(.*)\1\z/, "\\2")
      end
    end
  end
end
`;
