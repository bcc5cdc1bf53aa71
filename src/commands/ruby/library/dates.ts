/** `require "date"`: days as a Time at midnight. */
export const date = String.raw`
class Date
  include Comparable
  MONTHNAMES = [nil, "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
  DAYNAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  class Error < ArgumentError
  end
  def self.today
    now = Time.now
    new(now.year, now.month, now.day)
  end
  def self.parse(text)
    found = /(\d{4})-(\d{1,2})-(\d{1,2})/.match(text) or raise Date::Error, "invalid date"
    new(found[1].to_i, found[2].to_i, found[3].to_i)
  end
  def self.valid_date?(year, month, day)
    time = Time.utc(year, month, day)
    time.month == month && time.day == day
  end
  def initialize(year = -4712, month = 1, day = 1)
    @time = Time.utc(year, month, day)
    raise Date::Error, "invalid date" unless @time.month == month && @time.day == day
  end
  %i[year month day wday yday monday? tuesday? wednesday? thursday? friday? saturday? sunday?].each do |name|
    define_method(name) { @time.public_send(name) }
  end
  alias mon month
  alias mday day
  def +(days)
    time = @time + days * 86400
    Date.new(time.year, time.month, time.day)
  end
  def -(other) = other.is_a?(Date) ? ((to_time - other.to_time) / 86400).to_i : self + -other
  def >>(months)
    total = year * 12 + month - 1 + months
    last = Time.utc(total / 12, total % 12 + 2, 0).day
    Date.new(total / 12, total % 12 + 1, [day, last].min)
  end
  def next_day(count = 1) = self + count
  def prev_day(count = 1) = self - count
  def next_month(count = 1) = self >> count
  alias next next_day
  alias succ next_day
  def <=>(other) = to_time <=> other.to_time
  def to_time = @time
  def to_date = self
  def strftime(format = "%F") = @time.strftime(format)
  def iso8601 = strftime("%Y-%m-%d")
  alias to_s iso8601
  def inspect = "#<Date: #{iso8601}>"
  def hash = @time.hash
end
class DateTime < Date
  def self.now = Time.now
end
class Time
  def to_date = Date.new(year, month, day)
end
`;
