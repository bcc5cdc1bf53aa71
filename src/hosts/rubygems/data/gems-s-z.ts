/** As lock files of public Rails apps named them in August 2026, and others in their versions of late 2025; the form is told in catalogue.ts. */
export const gemsSToZ = `
sassc
  2.4.0 ffi ~> 1.9
sassc-rails
  2.1.2 railties >= 4.0.0, sassc >= 2.0, sprockets > 3.0, sprockets-rails, tilt
sdoc
  2.6.5 rdoc >= 5.0
securerandom
  0.4.1
selenium-webdriver
  4.38.0 base64 ~> 0.2, logger ~> 1.4, rexml ~> 3.2&>= 3.2.5, rubyzip >= 1.2.2&< 4.0, websocket ~> 1.0
sentry-rails
  5.28.0 railties >= 5.0, sentry-ruby ~> 5.28.0
sentry-ruby
  5.28.0 bigdecimal, concurrent-ruby ~> 1.0&>= 1.0.2
sequel
  5.98.0 bigdecimal
sidekiq
  8.0.9 connection_pool >= 2.5.0, json >= 2.9.0, logger >= 1.6.2, rack >= 3.1.0, redis-client >= 0.23.2
silencer
  2.0.0
simplecov
  0.22.0 docile ~> 1.1, simplecov-html ~> 0.11, simplecov_json_formatter ~> 0.1
simplecov-html
  0.13.2
simplecov_json_formatter
  0.1.4
sinatra
  4.2.1 logger >= 1.6.0, mustermann ~> 3.0, rack >= 3.0.0&< 4, rack-protection = 4.2.1, rack-session >= 2.0.0&< 3, tilt ~> 2.0
  3.2.0 mustermann ~> 3.0, rack ~> 2.2&>= 2.2.4, rack-protection = 3.2.0, tilt ~> 2.0
sinatra-activerecord
  2.0.28 activerecord >= 4.1, sinatra >= 1.0
sinatra-contrib
  4.2.1 multi_json >= 0.0.2, mustermann ~> 3.0, rack-protection = 4.2.1, sinatra = 4.2.1, tilt ~> 2.0
sitemap_generator
  6.3.0 builder ~> 3.0
slim
  5.2.1 temple ~> 0.10.0, tilt >= 2.1.0
snaky_hash
  2.0.7 hashie >= 0.1.0&< 6, version_gem ~> 1.1&>= 1.1.14
solid_cable
  3.0.12 actioncable >= 7.2, activejob >= 7.2, activerecord >= 7.2, railties >= 7.2
solid_cache
  1.0.7 activejob >= 7.2, activerecord >= 7.2, railties >= 7.2
solid_queue
  1.2.1 activejob >= 7.1, activerecord >= 7.1, concurrent-ruby >= 1.3.1, fugit ~> 1.11.0, railties >= 7.1, thor >= 1.3.1
spring
  4.7.0
sprockets
  4.2.2 concurrent-ruby ~> 1.0, logger, rack >= 2.2.4&< 4
sprockets-rails
  3.5.2 actionpack >= 6.1, activesupport >= 6.1, sprockets >= 3.0.0
sqlite3
  2.9.5 mini_portile2 ~> 2.8.0
  1.4.4
  1.3.13
stackprof
  0.2.27
standard
  1.52.0 language_server-protocol ~> 3.17.0.2, lint_roller ~> 1.0, rubocop ~> 1.81.7, standard-custom ~> 1.0.0, standard-performance ~> 1.8
standard-custom
  1.0.2 lint_roller ~> 1.0, rubocop ~> 1.50
standard-performance
  1.9.0 lint_roller ~> 1.1, rubocop-performance ~> 1.26.0
standard-rails
  1.6.0 lint_roller ~> 1.0, rubocop-rails ~> 2.34.0
stimulus-rails
  1.3.4 railties >= 6.0.0
stringio
  3.2.0
super_diff
  0.16.0 attr_extras >= 6.2.4, diff-lcs, patience_diff
svg-graph
  2.2.2
tailwindcss-rails
  4.4.0 railties >= 7.0.0, tailwindcss-ruby ~> 4.0
tailwindcss-ruby
  4.1.16
telegram-bot-ruby
  2.4.0
temple
  0.10.4
thin
  2.0.1 daemons ~> 1.0&>= 1.0.9, eventmachine ~> 1.0&>= 1.0.4, logger, rack >= 1&< 4
thor
  1.5.0
thruster
  0.1.16
tilt
  2.6.1
timeout
  0.6.1
tsort
  0.2.0
ttfunk
  1.8.0 bigdecimal ~> 3.1
turbo-rails
  2.0.17 actionpack >= 7.1.0, railties >= 7.1.0
twitter
  8.2.0 addressable ~> 2.8
typeid
  0.2.2 uuid7 ~> 0.2.0
tzinfo
  2.0.6 concurrent-ruby ~> 1.0
tzinfo-data
  1.2025.2 tzinfo >= 1.0.0
unicode-display_width
  3.2.0 unicode-emoji ~> 4.1
unicode-emoji
  4.2.0
unicorn
  6.1.0 kgio ~> 2.6, raindrops ~> 0.7
uri
  1.1.1
useragent
  0.16.11
uuid7
  0.2.0 zeitwerk ~> 2.4
vcr
  6.4.0
version_gem
  1.1.15
warden
  1.2.9 rack >= 2.0.9
web-console
  4.2.1 actionview >= 6.0.0, activemodel >= 6.0.0, bindex >= 0.4.0, railties >= 6.0.0
webmock
  3.25.1 addressable >= 2.8.0, crack >= 0.3.2, hashdiff >= 0.4.0&< 2.0.0
webrick
  1.9.1
websocket
  1.2.11
websocket-driver
  0.8.2 base64, websocket-extensions >= 0.1.0
websocket-extensions
  0.1.5
xpath
  3.2.0 nokogiri ~> 1.8
zeitwerk
  2.7.5
`;
