/** \`require "rails/commands"\` and the tasks of rake: what an app is told on its command line. */
export const railsTasks = String.raw`
require "rails"
module DojoTasks
  ALL = {
    "about" => "List versions of all Rails frameworks and the environment",
    "assets:clean" => "Remove old compiled assets",
    "assets:clobber" => "Remove compiled assets",
    "assets:precompile" => "Compile all the assets from app.assets.paths",
    "db:create" => "Create the database from DATABASE_URL or config/database.yml for the current RAILS_ENV",
    "db:migrate" => "Migrate the database (options: VERSION=x, VERBOSE=false, SCOPE=blog)",
    "db:migrate:status" => "Display status of migrations",
    "db:prepare" => "Run setup if database does not exist, or run migrations if it does",
    "db:rollback" => "Roll the schema back to the previous version (specify steps w/ STEP=n)",
    "db:schema:load" => "Load a database schema file into the database",
    "db:seed" => "Load the seed data from db/seeds.rb",
    "db:setup" => "Create all databases, load all schemas, and initialize with the seed data",
    "routes" => nil,
    "secret" => "Generate a cryptographically secure secret key",
    "stats" => "Report code statistics (KLOCs, etc) from the application or engine",
    "time:zones:all" => "List all time zones",
    "tmp:clear" => "Clear cache, socket and screenshot files from tmp/",
  }
  def self.define(main)
    ALL.each do |name, text|
      main.instance_exec do
        desc(text) if text
        task(name.to_sym) { DojoTasks.run(name) }
      end
    end
    main.instance_exec { task(:environment) { DojoTasks.boot } }
    Dir.glob("#{Rails.root}/lib/tasks/**/*.rake").sort.each { |path| main.instance_eval(File.read(path), path) }
  end
  def self.boot
    Rails.application.initialize! unless Rails.application.initialized?
  end
  def self.run(name)
    case name
    when "secret" then require("securerandom") && puts(SecureRandom.hex(64))
    when "assets:precompile" then precompile
    when "assets:clean" then nil
    when "assets:clobber" then FileUtils.rm_rf("#{Rails.root}/public/assets")
    when "routes" then boot && routes
    when "about" then puts "About your application's environment\nRails version             #{Rails.version}\nRuby version              #{RUBY_DESCRIPTION}\nEnvironment               #{Rails.env}"
    when "tmp:clear" then nil
    else
      raise Rails::DojoUnknownTask, name unless ALL.key?(name)
      boot
      DojoDatabase.task(name)
    end
  end
  def self.precompile
    boot
    folder = "#{Rails.root}/public/assets"
    FileUtils.mkdir_p(folder)
    Dir.glob("#{Rails.root}/app/{assets,javascript}/**/*").sort.each do |path|
      next if !File.file?(path) || File.basename(path).start_with?(".")
      name = DojoAssets.stamped(path, path)
      File.write("#{folder}/#{name}", File.read(path))
      $stderr.puts "I, [#{Time.now.strftime("%Y-%m-%dT%H:%M:%S.%6N")} #2]  INFO -- : Writing #{name}" if DojoServer.version("propshaft")
    end
    File.write("#{folder}/.manifest.json", "{}")
  end
  def self.routes
    rows = Rails.application.routes.all.map { |route| [route.name.to_s, route.verb, route.path, route.target ? "redirect" : "#{route.controller}##{route.action}"] }
    head = ["Prefix", "Verb", "URI Pattern", "Controller#Action"]
    widths = (0..2).map { |at| (rows + [head]).map { |row| row[at].length }.max }
    ([head] + rows).each { |row| puts "#{row[0].rjust(widths[0])} #{row[1].ljust(widths[1])} #{row[2].ljust(widths[2])} #{row[3]}".rstrip }
  end
end
module Rails
  class DojoUnknownTask < StandardError
  end
end
module DojoCommand
  def self.start(words)
    name, *rest = words
    case name
    when nil, "--help", "-h", "help" then puts "The most common rails commands are:\n  console      Start the Rails console\n  server       Start the Rails server\n  routes       List all the defined routes"
    when "--version", "-v", "version" then puts "Rails #{Rails.version}"
    when "server", "s" then server(rest)
    when "runner", "r" then runner(rest)
    when "console", "c", "dbconsole", "db", "generate", "g", "destroy", "d", "test", "credentials:edit", "credentials:show", "new", "notes" then DojoServer.refuse("rails #{name}")
    else task(name, rest)
    end
  end
  def self.app = require(APP_PATH)
  def self.options(words)
    found = {}
    words.each_with_index do |word, at|
      found[:env] = words[at + 1] if %w[-e --environment].include?(word)
      found[:port] = words[at + 1] if %w[-p --port].include?(word)
      found[:host] = words[at + 1] if %w[-b --binding].include?(word)
      found[:env] = word.split("=")[1] if word.start_with?("--environment=")
      found[:port] = word.split("=")[1] if word.start_with?("--port=")
      found[:host] = word.split("=")[1] if word.start_with?("--binding=")
      found[:port] = word[2..] if word.match?(/\A-p\d/)
    end
    found
  end
  def self.server(words)
    given = options(words)
    ENV["RAILS_ENV"] = given[:env] if given[:env] && !given[:env].empty?
    ENV["RACK_ENV"] = Rails.env.to_s
    app
    puts "=> Booting Puma\n=> Rails #{Rails.version} application starting in #{Rails.env} \n=> Run ${"`"}bin/rails server --help${"`"} for more startup options"
    DojoServer.rails(given[:port] || ENV["PORT"] || "3000", given[:host] || (Rails.env.development? ? "localhost" : "0.0.0.0"), Rails.env.to_s)
  end
  def self.runner(words)
    given = words.reject { |word| word.start_with?("-") }.first
    app
    DojoTasks.boot
    return load(given) if given && File.file?(given)
    DojoMain.instance_eval(given.to_s)
  end
  def self.task(name, words)
    words.each { |word| ENV[$1] = $2 if word =~ /\A(\w+)=(.*)\z/ }
    app
    DojoTasks.run(name)
  rescue Rails::DojoUnknownTask
    $stderr.puts "Unrecognized command #{name.inspect} (Rails::Command::UnrecognizedCommandError)"
    exit 1
  rescue StandardError => error
    $stderr.puts "bin/rails aborted!\n#{error.class}: #{error.message}\n#{(error.backtrace || []).grep(/#{Regexp.escape(Rails.root.to_s)}/).first(8).join("\n")}\n\nTasks: TOP => #{name}\n(See full trace by running task with --trace)"
    exit 1
  end
end
`;
