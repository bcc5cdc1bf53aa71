/** ActiveRecord::Base: what one row of a table can do, and what a class of them is told. */
export const railsModels = String.raw`
module ActiveRecord
  class Base
    class << self
      def inherited(base)
        super
        %i[@rules @hooks @scopes].each { |name| base.instance_variable_set(name, (instance_variable_get(name) || (name == :@scopes ? {} : [])).dup) }
      end
      attr_accessor :abstract_class
      attr_writer :table_name
      def primary_abstract_class = @abstract_class = true
      def table_name = @table_name ||= name.split("::").last.tableize
      def scopes = @scopes ||= {}
      def rules = @rules ||= []
      def hooks = @hooks ||= []
      def column_names = @column_names ||= DojoDatabase.query("SELECT * FROM \"#{table_name}\" LIMIT 0")[0]
      def table_exists? = !DojoDatabase.query("SELECT to_regclass('#{table_name}')")[2][0][0].nil?
      def scope(name, work)
        scopes[name] = work
        define_singleton_method(name) { |*args| all.instance_exec(*args, &work) || all }
      end
      def default_scope(*) = DojoServer.refuse("default_scope")
      def all = Relation.new(self)
      def unscoped = all
      %i[where order reorder limit offset includes preload none distinct count first last take find find_by find_by! find_or_create_by find_or_create_by! find_or_initialize_by pluck ids sum maximum minimum average exists? destroy_all delete_all update_all find_each each_with_index map any? empty? not].each do |name|
        define_method(name) { |*args, **options, &block| options.empty? ? all.send(name, *args, &block) : all.send(name, *args, **options, &block) }
      end
      def create(values = {}, **more) = new(values, **more).tap(&:save)
      def create!(values = {}, **more) = new(values, **more).tap(&:save!)
      def instantiate(row) = allocate.tap { |made| made.dojo_load(row) }
      def transaction(*)
        DojoDatabase.query("BEGIN")
        result = yield
        DojoDatabase.query("COMMIT")
        result
      rescue Rollback
        DojoDatabase.query("ROLLBACK")
        nil
      rescue StandardError
        DojoDatabase.query("ROLLBACK")
        raise
      end
      def connection = DojoConnection.new
      def human_attribute_name(name) = name.to_s.humanize
      def model_name = DojoModelName.new(name)
      def validates(*names, **rules) = names.each { |name| self.rules << [name, rules] }
      def validates_presence_of(*names) = validates(*names, presence: true)
      def validates_uniqueness_of(*names) = validates(*names, uniqueness: true)
      def validate(*names, **) = names.each { |name| rules << [name, :method] }
      %i[before_validation before_save before_create before_update before_destroy after_save after_create after_update after_destroy after_commit after_create_commit after_initialize].each do |kind|
        define_method(kind) { |*names, **, &block| (names + [block]).compact.each { |one| hooks << [kind, one] } }
      end
      def belongs_to(name, scope = nil, class_name: nil, foreign_key: nil, optional: false, **)
        key = (foreign_key || "#{name}_id").to_s
        rules << [name, { dojo_exists: true }] unless optional
        define_method(name) { self[key] && (class_name || name.to_s.camelize).constantize.find_by(id: self[key]) }
        define_method("#{name}=") { |other| self[key] = other&.id }
      end
      def has_many(name, scope = nil, class_name: nil, foreign_key: nil, dependent: nil, through: nil, **)
        return define_method(name) { DojoServer.refuse("has_many through:") } if through
        own = (foreign_key || "#{self.name.underscore}_id").to_sym
        hooks << [:before_destroy, -> { send(name).to_a.each(&:destroy) }] if dependent == :destroy
        define_method(name) { Relation.new((class_name || name.to_s.singularize.camelize).constantize, { scope: { own => id } }).where(own => id) }
      end
      def has_one(name, scope = nil, class_name: nil, foreign_key: nil, **)
        own = (foreign_key || "#{self.name.underscore}_id").to_sym
        define_method(name) { (class_name || name.to_s.camelize).constantize.find_by(own => id) }
      end
      %i[enum has_secure_password has_one_attached has_many_attached has_rich_text has_and_belongs_to_many accepts_nested_attributes_for store_accessor serialize encrypts devise acts_as_list].each do |name|
        define_method(name) { |*, **| DojoServer.refuse("#{name} of a model") }
      end
      def self_and_descendants = [self]
    end
    attr_reader :errors, :attributes
    def initialize(values = {}, **more)
      @errors = Errors.new
      @attributes = self.class.column_names.to_h { |name| [name, nil] }
      @is_new = true
      assign_attributes(values.to_h.merge(more))
      dojo_hooks(:after_initialize)
    end
    def dojo_load(row)
      @errors = Errors.new
      @attributes = row
      @is_new = false
    end
    def id = @attributes["id"]
    def to_key = id && [id]
    def to_param = id&.to_s
    def new_record? = @is_new
    def persisted? = !@is_new && !@destroyed
    def destroyed? = !!@destroyed
    def [](name) = @attributes[name.to_s]
    def []=(name, value)
      @attributes[name.to_s] = value
    end
    alias read_attribute []
    alias write_attribute []=
    def has_attribute?(name) = @attributes.key?(name.to_s)
    def attribute_names = @attributes.keys
    def assign_attributes(values)
      values.to_h.each do |name, value|
        raise UnknownAttributeError, "unknown attribute '#{name}' for #{self.class.name}." unless respond_to?("#{name}=")
        send("#{name}=", value)
      end
    end
    alias attributes= assign_attributes
    def valid?(*)
      @errors.clear
      dojo_hooks(:before_validation)
      self.class.rules.each { |name, rules| rules == :method ? send(name) : dojo_check(name, rules) }
      @errors.empty?
    end
    def invalid? = !valid?
    def save(validate: true)
      return false if validate && !valid?
      dojo_hooks(:before_save)
      was_new = @is_new
      dojo_hooks(was_new ? :before_create : :before_update)
      names = @attributes.keys
      @attributes["updated_at"] = Time.now if names.include?("updated_at")
      @attributes["created_at"] ||= Time.now if names.include?("created_at")
      given = @attributes.reject { |name, value| name == "id" || (was_new && value.nil?) }
      table = "\"#{self.class.table_name}\""
      if was_new
        sql = given.empty? ? "INSERT INTO #{table} DEFAULT VALUES" : "INSERT INTO #{table} (#{given.keys.map { |name| "\"#{name}\"" }.join(", ")}) VALUES (#{given.values.map { |value| DojoDatabase.quote(value) }.join(", ")})"
        @attributes = DojoDatabase.rows("#{sql} RETURNING *").first
      elsif !given.empty?
        @attributes = DojoDatabase.rows("UPDATE #{table} SET #{given.map { |name, value| "\"#{name}\" = #{DojoDatabase.quote(value)}" }.join(", ")} WHERE id = #{id} RETURNING *").first || @attributes
      end
      @is_new = false
      dojo_hooks(was_new ? :after_create : :after_update)
      dojo_hooks(:after_save)
      dojo_hooks(:after_commit)
      dojo_hooks(:after_create_commit) if was_new
      true
    end
    def save!(**) = save || raise(RecordInvalid, "Validation failed: #{@errors.full_messages.join(", ")}")
    def update(values = {}, **more)
      assign_attributes(values.to_h.merge(more))
      save
    end
    def update!(values = {}, **more)
      assign_attributes(values.to_h.merge(more))
      save!
    end
    def update_attribute(name, value)
      self[name] = value
      save(validate: false)
    end
    alias update_column update_attribute
    def increment!(name, by = 1) = update_attribute(name, self[name].to_i + by)
    def decrement!(name, by = 1) = increment!(name, -by)
    def toggle!(name) = update_attribute(name, !self[name])
    def touch(*) = save
    def reload = dojo_load(self.class.find(id).attributes) && self
    def destroy
      dojo_hooks(:before_destroy)
      DojoDatabase.query("DELETE FROM \"#{self.class.table_name}\" WHERE id = #{id}")
      @destroyed = true
      dojo_hooks(:after_destroy)
      self
    end
    alias destroy! destroy
    alias delete destroy
    def ==(other) = other.is_a?(self.class) && !id.nil? && other.id == id
    def as_json(*) = @attributes.transform_values { |value| value.is_a?(Time) ? value.utc.strftime("%Y-%m-%dT%H:%M:%S.000Z") : value }
    def to_json(*) = as_json.to_json
    def inspect = "#<#{self.class.name} #{@attributes.map { |name, value| "#{name}: #{value.inspect}" }.join(", ")}>"
    def model_name = self.class.model_name
    def method_missing(name, *args, &block)
      text = name.to_s
      return @attributes[text] if @attributes.key?(text)
      return @attributes[text.chomp("=")] = args.first if text.end_with?("=") && @attributes.key?(text.chomp("="))
      return !!@attributes[text.chomp("?")] if text.end_with?("?") && @attributes.key?(text.chomp("?"))
      super
    end
    def respond_to_missing?(name, *) = @attributes.key?(name.to_s.sub(/[=?]\z/, ""))
    private
    def dojo_hooks(kind)
      self.class.hooks.each { |at, work| (work.is_a?(Symbol) ? send(work) : instance_exec(&work)) if at == kind }
    end
    def dojo_check(name, rules)
      value = send(name)
      return if rules[:allow_nil] && value.nil?
      return if rules[:allow_blank] && value.blank?
      say = ->(rule, text) { @errors.add(name, text, message: rule.is_a?(Hash) ? rule[:message] : nil) }
      say.(nil, "must exist") if rules[:dojo_exists] && value.nil?
      say.(rules[:presence], :blank) if rules[:presence] && value.blank?
      if (length = rules[:length])
        count = value.to_s.length
        say.(length, "is too short (minimum is #{length[:minimum]} characters)") if length[:minimum] && count < length[:minimum]
        say.(length, "is too long (maximum is #{length[:maximum]} characters)") if length[:maximum] && count > length[:maximum]
      end
      if (number = rules[:numericality])
        isnt = !value.to_s.match?(/\A-?\d+(\.\d+)?\z/)
        say.(number, "is not a number") if isnt
        say.(number, "must be greater than #{number[:greater_than]}") if number.is_a?(Hash) && number[:greater_than] && !isnt && value.to_f <= number[:greater_than]
        say.(number, "must be greater than or equal to #{number[:greater_than_or_equal_to]}") if number.is_a?(Hash) && number[:greater_than_or_equal_to] && !isnt && value.to_f < number[:greater_than_or_equal_to]
      end
      say.(rules[:inclusion], "is not included in the list") if rules[:inclusion] && !rules[:inclusion][:in].include?(value)
      say.(rules[:format], :invalid) if rules[:format] && !value.to_s.match?(rules[:format][:with])
      if rules[:uniqueness] && !value.nil?
        others = self.class.where(name => value)
        others = others.not(id: id) unless id.nil?
        say.(rules[:uniqueness], :taken) if others.exists?
      end
    end
  end
end
class DojoModelName
  def initialize(name)
    @name = name
  end
  def human = @name.underscore.humanize
  def singular = @name.underscore
  def plural = @name.tableize
  alias param_key singular
  alias route_key plural
  def to_s = @name
end
class DojoConnection
  def execute(sql) = DojoDatabase.rows(sql)
  alias select_all execute
  def select_value(sql) = DojoDatabase.query(sql)[2].first&.first
  def table_exists?(name) = !select_value("SELECT to_regclass('#{name}')").nil?
  def tables = execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").map { |row| row["tablename"] }
  def adapter_name = "PostgreSQL"
  def active? = true
end
`;
