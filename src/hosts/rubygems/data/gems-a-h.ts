/** As lock files of public Rails apps named them in August 2026, and others in their versions of late 2025; the form is told in catalogue.ts. */
export const gemsAToH = `
Ascii85
  2.0.1
action_text-trix
  2.1.19 railties
  2.1.18 railties
actioncable
  8.1.3.1 actionpack = 8.1.3.1, activesupport = 8.1.3.1, nio4r ~> 2.0, websocket-driver >= 0.6.1, zeitwerk ~> 2.6
  8.1.2.1 actionpack = 8.1.2.1, activesupport = 8.1.2.1, nio4r ~> 2.0, websocket-driver >= 0.6.1, zeitwerk ~> 2.6
actionmailbox
  8.1.3.1 actionpack = 8.1.3.1, activejob = 8.1.3.1, activerecord = 8.1.3.1, activestorage = 8.1.3.1, activesupport = 8.1.3.1, mail >= 2.8.0
  8.1.2.1 actionpack = 8.1.2.1, activejob = 8.1.2.1, activerecord = 8.1.2.1, activestorage = 8.1.2.1, activesupport = 8.1.2.1, mail >= 2.8.0
actionmailer
  8.1.3.1 actionpack = 8.1.3.1, actionview = 8.1.3.1, activejob = 8.1.3.1, activesupport = 8.1.3.1, mail >= 2.8.0, rails-dom-testing ~> 2.2
  8.1.2.1 actionpack = 8.1.2.1, actionview = 8.1.2.1, activejob = 8.1.2.1, activesupport = 8.1.2.1, mail >= 2.8.0, rails-dom-testing ~> 2.2
actionpack
  8.1.3.1 actionview = 8.1.3.1, activesupport = 8.1.3.1, nokogiri >= 1.8.5, rack >= 2.2.4, rack-session >= 1.0.1, rack-test >= 0.6.3, rails-dom-testing ~> 2.2, rails-html-sanitizer ~> 1.6, useragent ~> 0.16
  8.1.2.1 actionview = 8.1.2.1, activesupport = 8.1.2.1, nokogiri >= 1.8.5, rack >= 2.2.4, rack-session >= 1.0.1, rack-test >= 0.6.3, rails-dom-testing ~> 2.2, rails-html-sanitizer ~> 1.6, useragent ~> 0.16
actionpack-page_caching
  1.2.4 actionpack >= 4.0.0
actiontext
  8.1.3.1 action_text-trix ~> 2.1.15, actionpack = 8.1.3.1, activerecord = 8.1.3.1, activestorage = 8.1.3.1, activesupport = 8.1.3.1, globalid >= 0.6.0, nokogiri >= 1.8.5
  8.1.2.1 action_text-trix ~> 2.1.15, actionpack = 8.1.2.1, activerecord = 8.1.2.1, activestorage = 8.1.2.1, activesupport = 8.1.2.1, globalid >= 0.6.0, nokogiri >= 1.8.5
actionview
  8.1.3.1 activesupport = 8.1.3.1, builder ~> 3.1, erubi ~> 1.11, rails-dom-testing ~> 2.2, rails-html-sanitizer ~> 1.6
  8.1.2.1 activesupport = 8.1.2.1, builder ~> 3.1, erubi ~> 1.11, rails-dom-testing ~> 2.2, rails-html-sanitizer ~> 1.6
active_record_doctor
  1.15.0 activerecord >= 4.2.0
activejob
  8.1.3.1 activesupport = 8.1.3.1, globalid >= 0.3.6
  8.1.2.1 activesupport = 8.1.2.1, globalid >= 0.3.6
activemodel
  8.1.3.1 activesupport = 8.1.3.1
  8.1.2.1 activesupport = 8.1.2.1
activerecord
  8.1.3.1 activemodel = 8.1.3.1, activesupport = 8.1.3.1, timeout >= 0.4.0
  8.1.2.1 activemodel = 8.1.2.1, activesupport = 8.1.2.1, timeout >= 0.4.0
activerecord-typedstore
  1.6.0 activerecord >= 6.1
activestorage
  8.1.3.1 actionpack = 8.1.3.1, activejob = 8.1.3.1, activerecord = 8.1.3.1, activesupport = 8.1.3.1, marcel ~> 1.0
  8.1.2.1 actionpack = 8.1.2.1, activejob = 8.1.2.1, activerecord = 8.1.2.1, activesupport = 8.1.2.1, marcel ~> 1.0
activesupport
  8.1.3.1 base64, bigdecimal, concurrent-ruby ~> 1.0&>= 1.3.1, connection_pool >= 2.2.5, drb, i18n >= 1.6&< 2, json, logger >= 1.4.2, minitest >= 5.1, securerandom >= 0.3, tzinfo ~> 2.0&>= 2.0.5, uri >= 0.13.1
  8.1.2.1 base64, bigdecimal, concurrent-ruby ~> 1.0&>= 1.3.1, connection_pool >= 2.2.5, drb, i18n >= 1.6&< 2, json, logger >= 1.4.2, minitest >= 5.1, securerandom >= 0.3, tzinfo ~> 2.0&>= 2.0.5, uri >= 0.13.1
addressable
  2.9.0 public_suffix >= 2.0.2&< 8.0
afm
  0.2.2
anonymous_loader
  0.1.3 version_gem ~> 1.1&>= 1.1.14
ast
  2.4.2
attr_extras
  7.1.0
auth-sanitizer
  0.2.3 version_gem ~> 1.1&>= 1.1.14
aws-eventstream
  1.4.0
base64
  0.3.0
bcrypt
  3.1.22
benchmark-perf
  0.6.0
bigdecimal
  4.1.2
  3.3.1
bindex
  0.8.1
bootsnap
  1.24.6 msgpack ~> 1.2
brakeman
  8.0.5 racc
builder
  3.3.0
bundler-audit
  0.9.2 bundler >= 1.2.0&< 3, thor ~> 1.0
capybara
  3.40.0 addressable, matrix, mini_mime >= 0.1.3, nokogiri ~> 1.11, rack >= 1.6.0, rack-test >= 0.6.3, regexp_parser >= 1.5&< 3.0, xpath ~> 3.2
cgi
  0.5.1
childprocess
  5.1.0 logger ~> 1.5
chunky_png
  1.4.0
coderay
  1.1.3
colorize
  1.1.0
commonmarker
  2.6.3 [x86_64-linux]
concurrent-ruby
  1.3.8
  1.3.7
connection_pool
  3.0.2
crack
  1.0.0 bigdecimal, rexml
crass
  1.0.7
cssbundling-rails
  1.4.3 railties >= 6.0.0
csv
  3.3.5
daemons
  1.4.1
database_cleaner
  2.1.0 database_cleaner-active_record >= 2&< 3
database_cleaner-active_record
  2.2.0 activerecord >= 5.a, database_cleaner-core ~> 2.0.0
database_cleaner-core
  2.0.1
database_consistency
  2.1.1 activerecord >= 3.2
date
  3.5.1
debug
  1.11.1 irb ~> 1.10, reline >= 0.3.8
devise
  4.9.4 bcrypt ~> 3.0, orm_adapter ~> 0.1, railties >= 4.1.0, responders, warden ~> 1.2.3
diff-lcs
  1.5.1
discordrb
  3.5.0
docile
  1.4.1
dotenv
  3.1.8
dotenv-rails
  3.1.8 dotenv = 3.1.8, railties >= 6.1
drb
  2.2.3
erb
  6.0.4
erubi
  1.13.1
et-orbi
  1.4.0 tzinfo
eventmachine
  1.2.7
factory_bot
  6.5.0 activesupport >= 5.0.0
factory_bot_rails
  6.4.4 factory_bot ~> 6.5, railties >= 5.0.0
faker
  3.5.1 i18n >= 1.8.11&< 2
faraday
  2.14.0 faraday-net_http >= 2.0&< 3.5, json, logger
faraday-net_http
  3.4.1 net-http >= 0.5.0
ffi
  1.17.4 [x86_64-linux-gnu]
  1.17.3 [x86_64-linux-gnu]
flamegraph
  0.9.5
foreman
  0.90.0 thor ~> 1.4
  0.88.1
fugit
  1.11.1 et-orbi ~> 1&>= 1.2.11, raabro ~> 1.4
globalid
  1.4.0 activesupport >= 6.1
  1.3.0 activesupport >= 6.1
haml
  6.3.0 temple >= 0.8.2, thor, tilt
hashdiff
  1.1.2
hashery
  2.1.2
hashie
  5.1.0 logger
htmlentities
  4.3.4
httparty
  0.23.2 csv, mini_mime >= 1.0.0, multi_xml >= 0.5.2
`;
