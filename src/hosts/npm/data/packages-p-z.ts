/** As they were published on 22 November 2026; the form is told in catalogue.ts. */
export const packagesPToZ = `
parseurl
  1.3.3 / MIT / >= 0.8 /  /  /
path-parse
  1.0.7 / MIT /  /  /  /
path-to-regexp
  8.4.2 / MIT /  / f /  /
  0.1.13 / MIT /  /  /  /
  0.1.7 / MIT /  /  /  /
pg
  8.23.1 / MIT / >= 16.0.0 /  /  / pg-connection-string ^2.14.1, pg-pool ^3.14.0, pg-protocol ^1.16.1, pg-types 2.2.0, pgpass 1.0.5
pg-cloudflare
  1.4.1 / MIT /  /  /  /
pg-connection-string
  2.14.1 / MIT /  /  /  /
pg-int8
  1.0.1 / ISC / >=4.0.0 /  /  /
pg-pool
  3.14.0 / MIT /  /  /  /
pg-protocol
  1.16.1 / MIT /  /  /  /
pg-types
  2.2.0 / MIT / >=4 /  /  / pg-int8 1.0.1, postgres-array ~2.0.0, postgres-bytea ~1.0.0, postgres-date ~1.0.4, postgres-interval ^1.1.0
pgpass
  1.0.5 / MIT /  /  /  / split2 ^4.1.0
picocolors
  1.1.1 / ISC /  /  /  /
picomatch
  2.3.2 / MIT / >=8.6 / f /  /
postgres-array
  2.0.0 / MIT / >=4 /  /  /
postgres-bytea
  1.0.1 / MIT / >=0.10.0 /  /  /
postgres-date
  1.0.7 / MIT / >=0.10.0 /  /  /
postgres-interval
  1.2.0 / MIT / >=0.10.0 /  /  / xtend ^4.0.0
promise
  7.3.1 / MIT /  /  /  / asap ~2.0.3
proxy-addr
  2.0.8 / MIT / >= 0.10 / f /  / forwarded 0.2.0, ipaddr.js 1.9.1
proxy-from-env
  2.1.0 / MIT / >=10 /  /  /
pstree.remy
  1.1.8 / MIT /  /  /  /
pug
  3.0.4 / MIT /  /  /  / pug-code-gen ^3.0.4, pug-filters ^4.0.0, pug-lexer ^5.0.1, pug-linker ^4.0.0, pug-load ^3.0.0, pug-parser ^6.0.0, pug-runtime ^3.0.1, pug-strip-comments ^2.0.0
pug-attrs
  3.0.0 / MIT /  /  /  / constantinople ^4.0.1, js-stringify ^1.0.2, pug-runtime ^3.0.0
pug-code-gen
  3.0.4 / MIT /  /  /  / constantinople ^4.0.1, doctypes ^1.1.0, js-stringify ^1.0.2, pug-attrs ^3.0.0, pug-error ^2.1.0, pug-runtime ^3.0.1, void-elements ^3.1.0, with ^7.0.0
pug-error
  2.1.0 / MIT /  /  /  /
pug-filters
  4.0.0 / MIT /  /  /  / constantinople ^4.0.1, jstransformer 1.0.0, pug-error ^2.0.0, pug-walk ^2.0.0, resolve ^1.15.1
pug-lexer
  5.0.1 / MIT /  /  /  / character-parser ^2.2.0, is-expression ^4.0.0, pug-error ^2.0.0
pug-linker
  4.0.0 / MIT /  /  /  / pug-error ^2.0.0, pug-walk ^2.0.0
pug-load
  3.0.0 / MIT /  /  /  / object-assign ^4.1.1, pug-walk ^2.0.0
pug-parser
  6.0.0 / MIT /  /  /  / pug-error ^2.0.0, token-stream 1.0.0
pug-runtime
  3.0.1 / MIT /  /  /  /
pug-strip-comments
  2.0.0 / MIT /  /  /  / pug-error ^2.0.0
pug-walk
  2.0.0 / MIT /  /  /  /
punycode
  2.3.1 / MIT / >=6 /  /  /
qs
  6.17.1 / BSD-3-Clause / >=0.6 / f /  / es-define-property ^1.0.1, side-channel ^1.1.1
  6.16.2 / BSD-3-Clause / >=0.6 / f /  / es-define-property ^1.0.1, side-channel ^1.1.1
  6.11.0 / BSD-3-Clause / >=0.6 / f /  / side-channel ^1.0.4
random-bytes
  1.0.0 / MIT / >= 0.8 /  /  /
range-parser
  1.3.0 / MIT / >= 0.6 / f /  /
  1.2.1 / MIT / >= 0.6 /  /  /
raw-body
  3.0.2 / MIT / >= 0.10 /  /  / bytes ~3.1.2, http-errors ~2.0.1, iconv-lite ~0.7.0, unpipe ~1.0.0
  2.5.3 / MIT / >= 0.8 /  /  / bytes ~3.1.2, http-errors ~2.0.1, iconv-lite ~0.4.24, unpipe ~1.0.0
  2.5.1 / MIT / >= 0.8 /  /  / bytes 3.1.2, http-errors 2.0.0, iconv-lite 0.4.24, unpipe 1.0.0
readdirp
  3.6.0 / MIT / >=8.10.0 /  /  / picomatch ^2.2.1
resolve
  1.22.14 / MIT / >= 0.4 / f / resolve=bin/resolve / es-errors ^1.3.0, is-core-module ^2.18.0, path-parse ^1.0.7, supports-preserve-symlinks-flag ^1.0.0
router
  2.3.0 / MIT / >= 18 / f /  / debug ^4.4.0, depd ^2.0.0, is-promise ^4.0.0, parseurl ^1.3.3, path-to-regexp ^8.0.0
safe-buffer
  5.2.1 / MIT /  / f /  /
  5.1.2 / MIT /  /  /  /
safer-buffer
  2.1.2 / MIT /  /  /  /
semver
  7.8.6 / ISC / >=10 /  / semver=bin/semver.js /
send
  1.2.1 / MIT / >= 18 / f /  / debug ^4.4.3, encodeurl ^2.0.0, escape-html ^1.0.3, etag ^1.8.1, fresh ^2.0.0, http-errors ^2.0.1, mime-types ^3.0.2, ms ^2.1.3, on-finished ^2.4.1, range-parser ^1.2.1, statuses ^2.0.2
  0.19.2 / MIT / >= 0.8.0 /  /  / debug 2.6.9, depd 2.0.0, destroy 1.2.0, encodeurl ~2.0.0, escape-html ~1.0.3, etag ~1.8.1, fresh ~0.5.2, http-errors ~2.0.1, mime 1.6.0, ms 2.1.3, on-finished ~2.4.1, range-parser ~1.2.1, statuses ~2.0.2
  0.18.0 / MIT / >= 0.8.0 /  /  / debug 2.6.9, depd 2.0.0, destroy 1.2.0, encodeurl ~1.0.2, escape-html ~1.0.3, etag ~1.8.1, fresh 0.5.2, http-errors 2.0.0, mime 1.6.0, ms 2.1.3, on-finished 2.4.1, range-parser ~1.2.1, statuses 2.0.1
serve-static
  2.2.1 / MIT / >= 18 / f /  / encodeurl ^2.0.0, escape-html ^1.0.3, parseurl ^1.3.3, send ^1.2.0
  1.16.3 / MIT / >= 0.8.0 /  /  / encodeurl ~2.0.0, escape-html ~1.0.3, parseurl ~1.3.3, send ~0.19.1
  1.15.0 / MIT / >= 0.8.0 /  /  / encodeurl ~1.0.2, escape-html ~1.0.3, parseurl ~1.3.3, send 0.18.0
setprototypeof
  1.2.0 / ISC /  /  /  /
side-channel
  1.1.1 / MIT / >= 0.4 / f /  / es-errors ^1.3.0, object-inspect ^1.13.4, side-channel-list ^1.0.1, side-channel-map ^1.0.1, side-channel-weakmap ^1.0.2
side-channel-list
  1.0.1 / MIT / >= 0.4 / f /  / es-errors ^1.3.0, object-inspect ^1.13.4
side-channel-map
  1.0.1 / MIT / >= 0.4 / f /  / call-bound ^1.0.2, es-errors ^1.3.0, get-intrinsic ^1.2.5, object-inspect ^1.13.3
side-channel-weakmap
  1.0.2 / MIT / >= 0.4 / f /  / call-bound ^1.0.2, es-errors ^1.3.0, get-intrinsic ^1.2.5, object-inspect ^1.13.3, side-channel-map ^1.0.1
sift
  17.1.4 / MIT /  /  /  /
simple-update-notifier
  2.0.0 / MIT / >=10 /  /  / semver ^7.5.3
socket.io
  4.8.4 / MIT / >=10.2.0 /  /  / accepts ~1.3.4, cors ~2.8.5, debug ~4.4.1, engine.io ~6.6.0, socket.io-adapter ~2.5.2, socket.io-parser ~4.2.4
socket.io-adapter
  2.5.8 / MIT /  /  /  / debug ~4.4.1, ws ~8.21.0
socket.io-parser
  4.2.7 / MIT / >=10.0.0 /  /  / @socket.io/component-emitter ~3.1.0, debug ~4.4.1
sparse-bitfield
  3.0.3 / MIT /  /  /  / memory-pager ^1.0.2
split2
  4.2.0 / ISC / >= 10.x /  /  /
statuses
  2.0.2 / MIT / >= 0.8 /  /  /
  2.0.1 / MIT / >= 0.8 /  /  /
supports-color
  7.2.0 / MIT / >=8 /  /  / has-flag ^4.0.0
  5.5.0 / MIT / >=4 /  /  / has-flag ^3.0.0
supports-preserve-symlinks-flag
  1.0.0 / MIT / >= 0.4 / f /  /
to-regex-range
  5.0.1 / MIT / >=8.0 /  /  / is-number ^7.0.0
toidentifier
  1.0.1 / MIT / >=0.6 /  /  /
token-stream
  1.0.0 / MIT /  /  /  /
touch
  3.1.1 / ISC /  /  / nodetouch=bin/nodetouch.js /
tr46
  5.1.1 / MIT / >=18 /  /  / punycode ^2.3.1
type-is
  2.1.0 / MIT / >= 18 / f /  / content-type ^2.0.0, media-typer ^1.1.0, mime-types ^3.0.0
  1.6.18 / MIT / >= 0.6 /  /  / media-typer 0.3.0, mime-types ~2.1.24
uid-safe
  2.1.5 / MIT / >= 0.8 /  /  / random-bytes ~1.0.0
undefsafe
  2.0.5 / MIT /  /  /  /
undici-types
  8.9.0 / MIT /  /  /  /
unpipe
  1.0.0 / MIT / >= 0.8 /  /  /
utils-merge
  1.0.1 / MIT / >= 0.4.0 /  /  /
uuid
  14.0.3 / MIT /  / f / uuid=dist-node/bin/uuid /
  9.0.1 / MIT /  / f / uuid=dist/bin/uuid /
vary
  1.1.2 / MIT / >= 0.8 /  /  /
void-elements
  3.1.0 / MIT / >=0.10.0 /  /  /
webidl-conversions
  7.0.0 / BSD-2-Clause / >=12 /  /  /
whatwg-url
  14.2.0 / MIT / >=18 /  /  / tr46 ^5.1.0, webidl-conversions ^7.0.0
with
  7.0.2 / MIT / >= 10.0.0 /  /  / @babel/parser ^7.9.6, @babel/types ^7.9.6, assert-never ^1.2.1, babel-walk 3.0.0-canary-5
wrappy
  1.0.2 / ISC /  /  /  /
ws
  8.23.0 / MIT / >=10.0.0 /  /  /
  8.21.3 / MIT / >=10.0.0 /  /  /
xtend
  4.0.2 / MIT / >=0.4 /  /  /
`;
