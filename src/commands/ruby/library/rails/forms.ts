/** Forms: form_with and form_for, and the fields that a builder makes. */
export const railsForms = String.raw`
class DojoForm
  attr_reader :object
  def initialize(view, object, prefix)
    @view = view
    @object = object
    @prefix = prefix
  end
  def name_of(field) = @prefix ? "#{@prefix}[#{field}]" : field.to_s
  def id_of(field) = [@prefix, field].compact.join("_")
  def value_of(field) = @object.respond_to?(field) ? @object.send(field) : nil
  def input(type, field, options, value: value_of(field))
    SafeText.new("<input#{@view.attributes({ type: type, name: name_of(field), id: id_of(field), value: value }.compact.merge(options))} />")
  end
  { text_field: "text", email_field: "email", number_field: "number", url_field: "url", telephone_field: "tel", search_field: "search", date_field: "date", time_field: "time", datetime_field: "datetime-local", color_field: "color", range_field: "range" }.each do |method, type|
    define_method(method) { |field, options = {}, **more| input(type, field, options.merge(more)) }
  end
  def hidden_field(field, options = {}) = SafeText.new("<input#{@view.attributes({ autocomplete: "off", type: "hidden", name: name_of(field), id: id_of(field), value: value_of(field) }.merge(options))} />")
  def password_field(field, options = {}) = input("password", field, options, value: nil)
  def file_field(field, options = {}) = input("file", field, options, value: nil)
  def text_area(field, options = {}) = SafeText.new("<textarea#{@view.attributes({ name: name_of(field), id: id_of(field) }.merge(options))}>\n#{DojoView.escape(value_of(field))}</textarea>")
  alias textarea text_area
  def check_box(field, options = {}) = SafeText.new("<input name=\"#{name_of(field)}\" type=\"hidden\" value=\"0\" autocomplete=\"off\" /><input#{@view.attributes({ type: "checkbox", value: "1", name: name_of(field), id: id_of(field), checked: !!value_of(field) }.merge(options))} />")
  alias checkbox check_box
  def select(field, choices = [], options = {}, html = {})
    chosen = value_of(field).to_s
    list = choices.map { |one| label, value = one.is_a?(Array) ? one : [one, one]; "<option#{value.to_s == chosen ? " selected=\"selected\"" : ""} value=\"#{DojoView.escape(value)}\">#{DojoView.escape(label)}</option>" }
    list.unshift("<option value=\"\" label=\" \"></option>") if options[:include_blank]
    SafeText.new("<select#{@view.attributes({ name: name_of(field), id: id_of(field) }.merge(html))}>#{list.join("\n")}</select>")
  end
  def collection_select(field, list, value, label, options = {}, html = {}) = select(field, list.map { |one| [one.send(label), one.send(value)] }, options, html)
  def label(field, text = nil, options = {}) = SafeText.new("<label#{@view.attributes(options.merge(for: id_of(field)))}>#{DojoView.escape(text || field.to_s.humanize)}</label>")
  def submit(text = nil, options = {})
    text ||= @object.respond_to?(:new_record?) ? "#{@object.new_record? ? "Create" : "Update"} #{@object.model_name.human}" : "Save "
    SafeText.new("<input#{@view.attributes({ type: "submit", name: "commit", value: text, "data-disable-with": text }.merge(options))} />")
  end
  def button(text = "Button", options = {}) = SafeText.new("<button#{@view.attributes({ name: "button", type: "submit" }.merge(options))}>#{DojoView.escape(text)}</button>")
  def fields_for(*) = DojoServer.refuse("fields_for")
end
class DojoView
  def form_with(model: nil, url: nil, scope: nil, method: nil, local: nil, **options, &block)
    model = model.last if (place = model).is_a?(Array)
    target = url ? url_for(url) : place ? url_for(place) : request.path
    prefix = scope || (model.respond_to?(:model_name) ? model.model_name.param_key : nil)
    verb = (method || (model.respond_to?(:persisted?) && model.persisted? ? :patch : :post)).to_s
    inner = capture(DojoForm.new(self, model, prefix), &block)
    hidden = %w[get post].include?(verb) ? "" : "<input type=\"hidden\" name=\"_method\" value=\"#{verb}\" autocomplete=\"off\" />"
    hidden += "<input type=\"hidden\" name=\"authenticity_token\" value=\"simulated\" autocomplete=\"off\" />" unless verb == "get"
    html = options.delete(:html) || {}
    SafeText.new("<form#{attributes(html.merge(options.slice(:class, :id, :data)))} action=\"#{target}\" accept-charset=\"UTF-8\" method=\"#{verb == "get" ? "get" : "post"}\">#{hidden}#{inner}</form>")
  end
  def form_for(record, url: nil, as: nil, **options, &block) = form_with(model: record, url: url, scope: as, **options, &block)
  def form_tag(url, method: :post, **options, &block) = form_with(url: url, method: method, **options, &block)
  { text_field_tag: "text", password_field_tag: "password", email_field_tag: "email", hidden_field_tag: "hidden" }.each do |name, type|
    define_method(name) { |field, value = nil, options = {}| SafeText.new("<input#{attributes({ type: type, name: field, id: field, value: value }.compact.merge(options))} />") }
  end
  def submit_tag(text = "Save changes", options = {}) = SafeText.new("<input#{attributes({ type: "submit", name: "commit", value: text }.merge(options))} />")
  def label_tag(name, text = nil, options = {}) = SafeText.new("<label#{attributes(options.merge(for: name))}>#{DojoView.escape(text || name.to_s.humanize)}</label>")
end
`;
