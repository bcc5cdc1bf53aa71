/** Migrations and the tasks of db: what a file in db/migrate says, as SQL. */
export const railsMigrations = String.raw`
module ActiveRecord
  class Migration
    def self.[](_) = self
    TYPES = { string: "character varying", text: "text", integer: "integer", bigint: "bigint", float: "double precision", decimal: "decimal", boolean: "boolean", date: "date", datetime: "timestamp(6) without time zone", timestamp: "timestamp(6) without time zone", time: "time", json: "json", jsonb: "jsonb", binary: "bytea", uuid: "uuid" }
    def self.column(name, type, default: (none = true; nil), null: true, limit: nil, precision: nil, scale: nil, **)
      sql = "\"#{name}\" #{TYPES.fetch(type.to_sym) { DojoServer.refuse("a column of type #{type}") }}"
      sql += "(#{limit})" if limit && type.to_sym == :string
      sql += "(#{precision}#{scale ? ",#{scale}" : ""})" if precision && type.to_sym == :decimal
      sql += " DEFAULT #{DojoDatabase.quote(default)}" unless none
      sql += " NOT NULL" unless null
      sql
    end
    def self.exec_migration(way, show)
      migration = new
      migration.instance_variable_set(:@way, way)
      migration.instance_variable_set(:@show, show)
      if migration.respond_to?(way) then migration.send(way)
      elsif way == :up then migration.change
      else DojoServer.refuse("the way back of a change: rails db:rollback")
      end
    end
    def say_with_time(text)
      puts "-- #{text}" if @show
      result = yield
      puts "   -> 0.0100s" if @show
      result
    end
    def sql(text) = DojoDatabase.query(text)
    def create_table(name, id: true, force: nil, if_not_exists: nil, **, &block)
      say_with_time("create_table(#{name.to_sym.inspect}#{id == :uuid ? ", {id: :uuid}" : ""})") do
        table = DojoTable.new(name)
        block&.call(table)
        sql("DROP TABLE IF EXISTS \"#{name}\" CASCADE") if force
        sql("CREATE TABLE #{if_not_exists ? "IF NOT EXISTS " : ""}\"#{name}\" (#{[*(id ? ["\"id\" bigserial primary key"] : []), *table.columns].join(", ")})")
        table.after.each { |text| sql(text) }
      end
    end
    def drop_table(name, **) = say_with_time("drop_table(#{name.inspect})") { sql("DROP TABLE \"#{name}\"") }
    def rename_table(one, two) = say_with_time("rename_table(#{one.inspect}, #{two.inspect})") { sql("ALTER TABLE \"#{one}\" RENAME TO \"#{two}\"") }
    def add_column(table, name, type, **options) = say_with_time("add_column(#{table.inspect}, #{name.inspect}, #{type.inspect}#{options.empty? ? "" : ", #{options.inspect}"})") { sql("ALTER TABLE \"#{table}\" ADD #{Migration.column(name, type, **options)}") }
    def remove_column(table, name, *, **) = say_with_time("remove_column(#{table.inspect}, #{name.inspect})") { sql("ALTER TABLE \"#{table}\" DROP COLUMN \"#{name}\"") }
    def rename_column(table, one, two) = say_with_time("rename_column(#{table.inspect}, #{one.inspect}, #{two.inspect})") { sql("ALTER TABLE \"#{table}\" RENAME COLUMN \"#{one}\" TO \"#{two}\"") }
    def change_column_null(table, name, null, *) = say_with_time("change_column_null(#{table.inspect}, #{name.inspect}, #{null})") { sql("ALTER TABLE \"#{table}\" ALTER COLUMN \"#{name}\" #{null ? "DROP" : "SET"} NOT NULL") }
    def change_column_default(table, name, value) = say_with_time("change_column_default(#{table.inspect}, #{name.inspect}, #{value.inspect})") { sql("ALTER TABLE \"#{table}\" ALTER COLUMN \"#{name}\" SET DEFAULT #{DojoDatabase.quote(value.is_a?(Hash) ? value[:to] : value)}") }
    def add_index(table, names, unique: false, name: nil, **) = say_with_time("add_index(#{table.inspect}, #{names.inspect}#{unique ? ", {unique: true}" : ""})") { sql("CREATE #{unique ? "UNIQUE " : ""}INDEX \"#{name || "index_#{table}_on_#{Array(names).join("_and_")}"}\" ON \"#{table}\" (#{Array(names).map { |one| "\"#{one}\"" }.join(", ")})") }
    def remove_index(*, **) = DojoServer.refuse("remove_index")
    def add_reference(table, name, foreign_key: false, null: true, **options) = say_with_time("add_reference(#{table.inspect}, #{name.inspect})") { sql("ALTER TABLE \"#{table}\" ADD \"#{name}_id\" bigint#{null ? "" : " NOT NULL"}") }
    alias add_belongs_to add_reference
    def add_foreign_key(one, two, **) = say_with_time("add_foreign_key(#{one.inspect}, #{two.inspect})") { sql("ALTER TABLE \"#{one}\" ADD FOREIGN KEY (\"#{two.to_s.singularize}_id\") REFERENCES \"#{two}\" (\"id\")") }
    def enable_extension(*) = nil
    def execute(text) = say_with_time("execute(#{text.inspect})") { sql(text) }
    def reversible = yield(DojoWay.new(@way))
    def up_only = (yield if @way == :up)
  end
  class Schema
    def self.[](_) = self
    def self.define(version: nil, **, &block)
      DojoDatabase.ready
      migration = Migration.new
      migration.instance_variable_set(:@show, true)
      migration.instance_exec(&block)
      DojoDatabase.migrations.each { |number, *| DojoDatabase.note(number) if version.nil? || number.to_i <= version.to_s.delete("_").to_i }
    end
  end
end
class DojoWay
  def initialize(way)
    @way = way
  end
  def up = (yield if @way == :up)
  def down = (yield if @way == :down)
end
class DojoTable
  attr_reader :columns, :after
  def initialize(name)
    @name = name
    @columns = []
    @after = []
  end
  def column(name, type, **options) = @columns << ActiveRecord::Migration.column(name, type, **options)
  ActiveRecord::Migration::TYPES.each_key do |type|
    define_method(type) do |*names, index: nil, **options|
      names.each do |name|
        column(name, type, **options)
        @after << "CREATE #{index.is_a?(Hash) && index[:unique] ? "UNIQUE " : ""}INDEX ON \"#{@name}\" (\"#{name}\")" if index
      end
    end
  end
  def timestamps(**) = %w[created_at updated_at].each { |name| column(name, :datetime, null: false) }
  def references(*names, null: true, foreign_key: false, **)
    names.each do |name|
      column("#{name}_id", :bigint, null: null)
      @after << "ALTER TABLE \"#{@name}\" ADD FOREIGN KEY (\"#{name}_id\") REFERENCES \"#{name.to_s.pluralize}\" (\"id\")" if foreign_key == true
    end
  end
  alias belongs_to references
  def index(names, unique: false, name: nil, **) = @after << "CREATE #{unique ? "UNIQUE " : ""}INDEX #{name ? "\"#{name}\"" : ""} ON \"#{@name}\" (#{Array(names).map { |one| "\"#{one}\"" }.join(", ")})"
end
module DojoDatabase
  def self.migrations = Dir.glob("#{Rails.root}/db/migrate/*.rb").sort.map { |path| [File.basename(path)[/\A\d+/], File.basename(path, ".rb").sub(/\A\d+_/, "").camelize, path] }
  def self.ready = query("CREATE TABLE IF NOT EXISTS schema_migrations (version character varying NOT NULL PRIMARY KEY); CREATE TABLE IF NOT EXISTS ar_internal_metadata (key character varying NOT NULL PRIMARY KEY, value character varying, created_at timestamp(6) NOT NULL, updated_at timestamp(6) NOT NULL)")
  def self.note(version) = query("INSERT INTO schema_migrations (version) VALUES ('#{version}') ON CONFLICT DO NOTHING")
  def self.done = rows("SELECT version FROM schema_migrations").map { |row| row["version"] }
  def self.task(name)
    case name
    when "db:migrate" then migrate
    when "db:create" then puts("Database '#{url[/[^\/]+\z/]}' already exists")
    when "db:seed" then seed
    when "db:schema:load" then schema
    when "db:prepare" then migrate
    when "db:setup" then (schema; seed)
    when "db:migrate:status"
      ready
      known = done
      puts "\ndatabase: #{url[/[^\/]+\z/]}\n\n Status   Migration ID    Migration Name\n--------------------------------------------------"
      migrations.each { |number, title, _| puts "  #{(known.include?(number) ? " up" : "down").center(5)}   #{number.ljust(14)}  #{title.underscore.humanize}" }
      puts
    else DojoServer.refuse("rails #{name}")
    end
  end
  def self.seed = (load("#{Rails.root}/db/seeds.rb") if File.file?("#{Rails.root}/db/seeds.rb"))
  def self.schema = File.file?("#{Rails.root}/db/schema.rb") ? load("#{Rails.root}/db/schema.rb") : DojoServer.refuse("db/structure.sql")
  def self.migrate
    ready
    known = done
    migrations.each do |number, title, path|
      next if known.include?(number)
      load path
      line = "== #{number} #{title}: migrating "
      puts line.ljust(80, "=")
      title.constantize.exec_migration(:up, true)
      note(number)
      puts "== #{number} #{title}: migrated (0.0100s) ".ljust(80, "=") + "\n\n"
    end
  end
end
`;
