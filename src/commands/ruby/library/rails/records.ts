/** Active Record: models over a Postgres, as far as a first app needs them. What it lacks says so. */
export const railsRecords = String.raw`
require "rails"
require "rails/dojo_postgres"
require "rails/dojo_migrations"
module ActiveRecord
  class ActiveRecordError < StandardError
  end
  class ConnectionNotEstablished < ActiveRecordError
  end
  class StatementInvalid < ActiveRecordError
  end
  class NotNullViolation < StatementInvalid
  end
  class RecordNotUnique < StatementInvalid
  end
  class NoDatabaseError < StatementInvalid
  end
  class RecordNotFound < ActiveRecordError
  end
  class RecordInvalid < ActiveRecordError
  end
  class UnknownAttributeError < NoMethodError
  end
  class Rollback < ActiveRecordError
  end
end
module DojoDatabase
  SQL_ERRORS = { "42P01" => "PG::UndefinedTable", "42703" => "PG::UndefinedColumn", "23505" => "PG::UniqueViolation", "23502" => "PG::NotNullViolation", "42P07" => "PG::DuplicateTable", "42601" => "PG::SyntaxError" }
  def self.url
    given = ENV["DATABASE_URL"]
    return given unless given.to_s.empty?
    file = "#{Rails.root}/config/database.yml"
    raise "Cannot load database configuration:\nCould not load database configuration. No such file - [\"config/database.yml\"]" unless File.file?(file)
    DojoServer.refuse("a database of adapter sqlite3") if File.read(file).include?("sqlite3")
    raise ActiveRecord::ConnectionNotEstablished, "connection to server on socket \"/var/run/postgresql/.s.PGSQL.5432\" failed: No such file or directory\n\tIs the server running locally and accepting connections on that socket?\n"
  end
  def self.query(sql)
    found = DojoPostgres.query(url, sql)
    return found if found.length == 3
    code, text = found
    if code == "unreachable"
      host = text[/@([^:\/]+)/, 1]
      raise ActiveRecord::ConnectionNotEstablished, "connection to server at \"#{host}\", port 5432 failed: Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?\n"
    end
    kind = { "23505" => ActiveRecord::RecordNotUnique, "23502" => ActiveRecord::NotNullViolation }.fetch(code, ActiveRecord::StatementInvalid)
    raise kind, "#{SQL_ERRORS.fetch(code, "PG::Error")}: ERROR:  #{text}\n"
  end
  def self.rows(sql)
    names, types, rows = query(sql)
    rows.map { |row| names.each_with_index.to_h { |name, at| [name, [1114, 1184].include?(types[at]) && row[at] ? time(row[at]) : row[at]] } }
  end
  def self.time(text)
    found = /\A(\d+)-(\d+)-(\d+) (\d+):(\d+):(\d+)/.match(text) or return text
    Time.utc(*found.captures.map(&:to_i))
  end
  def self.quote(value)
    case value
    when nil then "NULL"
    when true then "TRUE"
    when false then "FALSE"
    when Integer, Float then value.to_s
    when Time then "'#{value.utc.strftime("%Y-%m-%d %H:%M:%S")}'"
    when Array then value.map { |one| quote(one) }.join(", ")
    else "'#{value.to_s.gsub("'", "''")}'"
    end
  end
  def self.now = quote(Time.now)
end
module ActiveRecord
  class Errors
    def initialize
      @all = []
    end
    def add(name, text = :invalid, message: nil, **)
      @all << [name.to_sym, message || { blank: "can't be blank", taken: "has already been taken", invalid: "is invalid" }[text] || text.to_s]
    end
    def [](name) = @all.select { |key, _| key == name.to_sym }.map(&:last)
    def full_messages = @all.map { |name, text| name == :base ? text : "#{name.to_s.humanize} #{text}" }
    def each(&block) = @all.each { |name, text| block.call(DojoError.new(name, text)) }
    def any? = @all.any?
    def empty? = @all.empty?
    def count = @all.length
    alias size count
    def clear = @all.clear
    def include?(name) = @all.any? { |key, _| key == name.to_sym }
    def to_hash = @all.group_by(&:first).transform_values { |list| list.map(&:last) }
    def to_json(*) = to_hash.to_json
  end
  DojoError = Struct.new(:attribute, :message) do
    def full_message = attribute == :base ? message : "#{attribute.to_s.humanize} #{message}"
  end
  class Relation
    include Enumerable
    def initialize(model, parts = {})
      @model = model
      @parts = parts
    end
    def with(**more) = Relation.new(@model, @parts.merge(more))
    def where(given = nil, *values, **hash)
      return self if given.nil? && hash.empty?
      given = hash if given.nil?
      made = given.is_a?(Hash) ? given.map { |key, value| DojoWhere.of(@model, key, value) } : ["(#{DojoWhere.fill(given, values)})"]
      with(where: (@parts[:where] || []) + made)
    end
    def not(**hash) = with(where: (@parts[:where] || []) + hash.map { |key, value| "NOT (#{DojoWhere.of(@model, key, value)})" })
    def order(*given, **hash) = with(order: (@parts[:order] || []) + given.flat_map { |one| one.is_a?(Hash) ? one.map { |key, way| "\"#{key}\" #{way}" } : one.is_a?(Symbol) ? "\"#{one}\" ASC" : one } + hash.map { |key, way| "\"#{key}\" #{way.to_s.upcase}" })
    def reorder(*given, **hash) = with(order: []).order(*given, **hash)
    def limit(count) = with(limit: count)
    def offset(count) = with(offset: count)
    def all = self
    def includes(*) = self
    alias preload includes
    alias eager_load includes
    def none = with(where: ["1=0"])
    def distinct = self
    def load = self
    def sql(what = "\"#{@model.table_name}\".*", ordered: true)
      text = "SELECT #{what} FROM \"#{@model.table_name}\""
      text += " WHERE #{@parts[:where].join(" AND ")}" if @parts[:where]&.any?
      text += " ORDER BY #{@parts[:order].join(", ")}" if ordered && @parts[:order]&.any?
      text += " LIMIT #{@parts[:limit].to_i}" if @parts[:limit]
      text += " OFFSET #{@parts[:offset].to_i}" if @parts[:offset]
      text
    end
    def to_sql = sql
    def to_a = @records ||= DojoDatabase.rows(sql).map { |row| @model.instantiate(row) }
    alias to_ary to_a
    alias records to_a
    def each(&block) = to_a.each(&block)
    def find_each(&block) = each(&block)
    def count(*) = DojoDatabase.query(@parts[:limit] ? "SELECT COUNT(*) FROM (#{sql("1")}) counted" : sql("COUNT(*)", ordered: false))[2][0][0]
    def size = @records ? @records.length : count
    def length = to_a.length
    def empty? = size == 0
    def any? = block_given? ? to_a.any? { |one| yield one } : !empty?
    def exists?(given = nil) = !(given.nil? ? self : given.is_a?(Hash) ? where(**given) : where(id: given)).limit(1).to_a.empty?
    def first(count = nil) = count ? by_id.limit(count).to_a : by_id.limit(1).to_a.first
    def last(count = nil) = count ? to_a.last(count) : (@parts[:order]&.any? ? to_a.last : order(id: :desc).limit(1).to_a.first)
    def take = limit(1).to_a.first
    def by_id = @parts[:order]&.any? ? self : order(id: :asc)
    def find(id)
      return id.map { |one| find(one) } if id.is_a?(Array)
      where(id: id.to_i).limit(1).to_a.first or raise RecordNotFound, "Couldn't find #{@model.name} with 'id'=#{id}"
    end
    def find_by(**hash) = where(**hash).limit(1).to_a.first
    def find_by!(**hash) = find_by(**hash) || raise(RecordNotFound, "Couldn't find #{@model.name}")
    def find_or_create_by(**hash) = find_by(**hash) || create(**hash)
    def find_or_create_by!(**hash) = find_by(**hash) || create!(**hash)
    def find_or_initialize_by(**hash) = find_by(**hash) || new(**hash)
    def pluck(*names) = DojoDatabase.rows(sql(names.map { |name| "\"#{name}\"" }.join(", "))).map { |row| names.length == 1 ? row.values.first : row.values }
    def ids = pluck(:id)
    def sum(name) = DojoDatabase.query(sql("COALESCE(SUM(\"#{name}\"), 0)", ordered: false))[2][0][0]
    def maximum(name) = DojoDatabase.query(sql("MAX(\"#{name}\")", ordered: false))[2][0][0]
    def minimum(name) = DojoDatabase.query(sql("MIN(\"#{name}\")", ordered: false))[2][0][0]
    def average(name) = DojoDatabase.query(sql("AVG(\"#{name}\")", ordered: false))[2][0][0]
    def new(values = {}, **more) = @model.new((@parts[:scope] || {}).merge(values.to_h).merge(more))
    alias build new
    def create(values = {}, **more) = new(values, **more).tap(&:save)
    def create!(values = {}, **more) = new(values, **more).tap(&:save!)
    def <<(record)
      record.update((@parts[:scope] || {}))
      self
    end
    def destroy_all = to_a.each(&:destroy)
    def delete_all = DojoDatabase.query("DELETE FROM \"#{@model.table_name}\"#{@parts[:where]&.any? ? " WHERE #{@parts[:where].join(" AND ")}" : ""}") && 0
    def update_all(values) = DojoDatabase.query("UPDATE \"#{@model.table_name}\" SET #{values.map { |key, value| "\"#{key}\" = #{DojoDatabase.quote(value)}" }.join(", ")}#{@parts[:where]&.any? ? " WHERE #{@parts[:where].join(" AND ")}" : ""}") && 0
    def inspect = "#<ActiveRecord::Relation [#{to_a.map(&:inspect).join(", ")}]>"
    def to_json(*) = to_a.to_json
    def as_json(*) = to_a.map(&:as_json)
    def model = @model
    def method_missing(name, *args, **options, &block)
      return instance_exec(*args, &@model.scopes[name]) if @model.scopes.key?(name)
      return @model.send(name, *args, **options, &block) if @model.singleton_methods.include?(name)
      DojoServer.refuse("ActiveRecord's #{name}") unless to_a.respond_to?(name)
      to_a.send(name, *args, &block)
    end
    def respond_to_missing?(name, *) = @model.scopes.key?(name) || [].respond_to?(name)
  end
  module DojoWhere
    def self.of(model, key, value)
      key, value = "#{key}_id", value.id if value.is_a?(Base)
      column = "\"#{model.table_name}\".\"#{key}\""
      return "#{column} IS NULL" if value.nil?
      return value.empty? ? "1=0" : "#{column} IN (#{DojoDatabase.quote(value)})" if value.is_a?(Array)
      return "#{column} BETWEEN #{DojoDatabase.quote(value.begin)} AND #{DojoDatabase.quote(value.end)}" if value.is_a?(Range)
      "#{column} = #{DojoDatabase.quote(value)}"
    end
    def self.fill(text, values)
      return text.gsub(/:(\w+)/) { DojoDatabase.quote(values.first[$1.to_sym]) } if values.first.is_a?(Hash)
      rest = values.dup
      text.gsub("?") { DojoDatabase.quote(rest.shift) }
    end
  end
end
require "rails/dojo_models"
`;
