/** As lock files of public Rails apps named them in August 2026, and others in their versions of late 2025; the form is told in catalogue.ts. */
export const gemsIToR = `
i18n
  1.15.2 concurrent-ruby ~> 1.0
  1.14.8 concurrent-ruby ~> 1.0
image_processing
  1.14.0 mini_magick >= 4.9.5&< 6, ruby-vips >= 2.0.17&< 3
importmap-rails
  2.2.3 actionpack >= 6.0.0, activesupport >= 6.0.0, railties >= 6.0.0
  2.1.0 actionpack >= 6.0.0, activesupport >= 6.0.0, railties >= 6.0.0
io-console
  0.8.2
irb
  1.17.0 pp >= 0.6.0, prism >= 1.3.0, rdoc >= 4.0.0, reline >= 0.4.2
jbuilder
  2.14.1 actionview >= 7.0.0, activesupport >= 7.0.0
jsbundling-rails
  1.3.1 railties >= 6.0.0
json
  2.21.1
  2.19.9
jwt
  3.1.2 base64
kaminari
  1.2.2 activesupport >= 4.1.0, kaminari-actionview = 1.2.2, kaminari-activerecord = 1.2.2, kaminari-core = 1.2.2
kaminari-actionview
  1.2.2 actionview, kaminari-core = 1.2.2
kaminari-activerecord
  1.2.2 activerecord, kaminari-core = 1.2.2
kaminari-core
  1.2.2
kgio
  2.11.4
language_server-protocol
  3.17.0.3
launchy
  3.0.1 addressable ~> 2.8, childprocess ~> 5.0
letter_opener
  1.10.0 launchy >= 2.2&< 4
lint_roller
  1.1.0
listen
  3.10.0 logger, rb-fsevent ~> 0.10&>= 0.10.3, rb-inotify ~> 0.9&>= 0.9.10
  3.9.0 rb-fsevent ~> 0.10&>= 0.10.3, rb-inotify ~> 0.9&>= 0.9.10
logger
  1.7.0
lograge
  0.14.0 actionpack >= 4, activesupport >= 4, railties >= 4, request_store ~> 1.0
loofah
  2.25.2 crass ~> 1.0.2, nokogiri >= 1.12.0
mail
  2.9.0 logger, mini_mime >= 0.1.1, net-imap, net-pop, net-smtp
marcel
  1.2.1
  1.1.0
matrix
  0.4.2
memory_profiler
  1.1.0
method_source
  1.1.0
mini_magick
  5.3.1 logger
mini_mime
  1.1.5
mini_portile2
  2.8.9
minitest
  6.0.6 drb ~> 2.0, prism ~> 1.5
  5.26.0
mission_control-jobs
  1.1.0 actioncable >= 7.1, actionpack >= 7.1, activejob >= 7.1, activerecord >= 7.1, importmap-rails >= 1.2.1, irb ~> 1.13, railties >= 7.1, stimulus-rails, turbo-rails
msgpack
  1.8.3
multi_json
  1.17.0
multi_xml
  0.7.2 bigdecimal ~> 3.1
mustermann
  3.0.4 ruby2_keywords ~> 0.0.1
mysql2
  0.5.7 bigdecimal
nanoid
  2.0.0
net-http
  0.6.0 uri
net-imap
  0.6.4.1 date, net-protocol
net-pop
  0.1.2 net-protocol
net-protocol
  0.2.2 timeout
net-smtp
  0.5.1 net-protocol
nio4r
  2.7.5
  2.5.9
nokogiri
  1.19.4 [x86_64-linux-gnu] mini_portile2 ~> 2.8.2, racc ~> 1.4
oauth
  1.1.8 anonymous_loader ~> 0.1&>= 0.1.3, auth-sanitizer ~> 0.2&>= 0.2.3, base64 ~> 0.1, oauth-tty ~> 1.0&>= 1.0.13, snaky_hash ~> 2.0&>= 2.0.7, version_gem ~> 1.1&>= 1.1.14
oauth-tty
  1.0.13 anonymous_loader ~> 0.1&>= 0.1.3, auth-sanitizer ~> 0.2&>= 0.2.3, version_gem ~> 1.1&>= 1.1.14
optimist
  3.2.0
orm_adapter
  0.5.0
ostruct
  0.6.3
parallel
  1.26.3
parser
  3.3.9.0 ast ~> 2.4.1, racc
parslet
  2.0.0
patience_diff
  1.2.0 optimist ~> 3.0
pdf-reader
  2.15.0 Ascii85 >= 1.0&< 3.0&!= 2.0.0, afm >= 0.2.1&< 2, hashery ~> 2.0, ruby-rc4, ttfunk
pg
  1.6.3 [x86_64-linux]
pp
  0.6.3 prettyprint
prettyprint
  0.2.0
prism
  1.9.0
propshaft
  1.3.2 actionpack >= 7.0.0, activesupport >= 7.0.0, rack
  1.1.0 actionpack >= 7.0.0, activesupport >= 7.0.0, rack, railties >= 7.0.0
pry
  0.15.2 coderay ~> 1.1, method_source ~> 1.0
psych
  5.3.1 date, stringio
public_suffix
  7.0.5
puma
  8.0.2 nio4r ~> 2.0
  7.1.0 nio4r ~> 2.0
  6.6.1 nio4r ~> 2.0
  5.6.9 nio4r ~> 2.0
pundit
  2.5.0 activesupport >= 3.0.0
raabro
  1.4.0
racc
  1.8.1
rack
  3.2.6
  2.2.21
rack-attack
  6.7.0 rack >= 1.0&< 4
rack-cors
  3.0.0 logger, rack >= 3.0.14
rack-mini-profiler
  4.0.0 rack >= 1.2.0
rack-protection
  4.2.1 base64 >= 0.1.0, logger >= 1.6.0, rack >= 3.0.0&< 4
  3.2.0 base64 >= 0.1.0, rack ~> 2.2&>= 2.2.4
rack-session
  2.1.2 base64 >= 0.1.0, rack >= 3.0.0
rack-test
  2.2.0 rack >= 1.3
rack-timeout
  0.7.0
rackup
  2.3.1 rack >= 3
rails
  8.1.3.1 actioncable = 8.1.3.1, actionmailbox = 8.1.3.1, actionmailer = 8.1.3.1, actionpack = 8.1.3.1, actiontext = 8.1.3.1, actionview = 8.1.3.1, activejob = 8.1.3.1, activemodel = 8.1.3.1, activerecord = 8.1.3.1, activestorage = 8.1.3.1, activesupport = 8.1.3.1, bundler >= 1.15.0, railties = 8.1.3.1
  8.1.2.1 actioncable = 8.1.2.1, actionmailbox = 8.1.2.1, actionmailer = 8.1.2.1, actionpack = 8.1.2.1, actiontext = 8.1.2.1, actionview = 8.1.2.1, activejob = 8.1.2.1, activemodel = 8.1.2.1, activerecord = 8.1.2.1, activestorage = 8.1.2.1, activesupport = 8.1.2.1, bundler >= 1.15.0, railties = 8.1.2.1
rails-dom-testing
  2.3.0 activesupport >= 5.0.0, minitest, nokogiri >= 1.6
rails-html-sanitizer
  1.7.1 loofah ~> 2.25&>= 2.25.2, nokogiri >= 1.15.7&!= 1.16.7&!= 1.16.6&!= 1.16.5&!= 1.16.4&!= 1.16.3&!= 1.16.2&!= 1.16.1&!= 1.16.0.rc1&!= 1.16.0
rails_12factor
  0.0.3 rails_serve_static_assets, rails_stdout_logging
rails_serve_static_assets
  0.0.5
rails_stdout_logging
  0.0.5
railties
  8.1.3.1 actionpack = 8.1.3.1, activesupport = 8.1.3.1, irb ~> 1.13, rackup >= 1.0.0, rake >= 12.2, thor ~> 1.0&>= 1.2.2, tsort >= 0.2, zeitwerk ~> 2.6
  8.1.2.1 actionpack = 8.1.2.1, activesupport = 8.1.2.1, irb ~> 1.13, rackup >= 1.0.0, rake >= 12.2, thor ~> 1.0&>= 1.2.2, tsort >= 0.2, zeitwerk ~> 2.6
rainbow
  3.1.1
raindrops
  0.20.1
rake
  13.3.1
rb-fsevent
  0.11.2
rb-inotify
  0.11.1 ffi ~> 1.0
rdoc
  7.2.0 erb, psych >= 4.0.0, tsort
redis
  5.4.1 redis-client >= 0.22.0
redis-client
  0.26.1 connection_pool
regexp_parser
  2.11.3
reline
  0.6.3 io-console ~> 0.5
request_store
  1.7.0 rack >= 1.4
responders
  3.1.1 actionpack >= 5.2, railties >= 5.2
rexml
  3.4.4
roda
  3.96.0 rack
rotp
  6.3.0
rqrcode
  3.1.1 chunky_png ~> 1.0, rqrcode_core ~> 2.0
rqrcode_core
  2.0.1
rspec
  3.13.1 rspec-core ~> 3.13.0, rspec-expectations ~> 3.13.0, rspec-mocks ~> 3.13.0
rspec-core
  3.13.5 rspec-support ~> 3.13.0
rspec-expectations
  3.13.5 diff-lcs >= 1.2.0&< 2.0, rspec-support ~> 3.13.0
rspec-mocks
  3.13.5 diff-lcs >= 1.2.0&< 2.0, rspec-support ~> 3.13.0
rspec-rails
  8.0.2 actionpack >= 7.2, activesupport >= 7.2, railties >= 7.2, rspec-core ~> 3.13, rspec-expectations ~> 3.13, rspec-mocks ~> 3.13, rspec-support ~> 3.13
rspec-support
  3.13.6
rubocop
  1.81.7 json ~> 2.3, language_server-protocol ~> 3.17.0.2, lint_roller ~> 1.1.0, parallel ~> 1.10, parser >= 3.3.0.2, rainbow >= 2.2.2&< 4.0, regexp_parser >= 2.9.3&< 3.0, rubocop-ast >= 1.47.1&< 2.0, ruby-progressbar ~> 1.7, unicode-display_width >= 2.4.0&< 4.0
rubocop-ast
  1.48.0 parser >= 3.3.7.2, prism ~> 1.4
rubocop-performance
  1.26.1 lint_roller ~> 1.1, rubocop >= 1.75.0&< 2.0, rubocop-ast >= 1.47.1&< 2.0
rubocop-rails
  2.34.2 activesupport >= 4.2.0, lint_roller ~> 1.1, rack >= 1.1, rubocop >= 1.75.0&< 2.0, rubocop-ast >= 1.44.0&< 2.0
rubocop-rails-omakase
  1.1.0 rubocop >= 1.72, rubocop-performance >= 1.24, rubocop-rails >= 2.30
ruby-progressbar
  1.13.0
ruby-rc4
  0.1.5
ruby-vips
  2.3.0 ffi ~> 1.12, logger
ruby2_keywords
  0.0.5
rubyzip
  3.2.2
rufus-scheduler
  3.9.2 fugit ~> 1.1&>= 1.11.1
`;
