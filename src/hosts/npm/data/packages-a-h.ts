/** As they were published on 22 November 2026; the form is told in catalogue.ts. */
export const packagesAToH = `
@babel/helper-string-parser
  7.29.14 / MIT / >=6.9.0 /  /  /
@babel/helper-validator-identifier
  7.29.7 / MIT / >=6.9.0 /  /  /
@babel/parser
  7.29.14 / MIT / >=6.0.0 /  / parser=bin/babel-parser.js / @babel/types ^7.29.14
@babel/types
  7.29.14 / MIT / >=6.9.0 /  /  / @babel/helper-string-parser ^7.29.14, @babel/helper-validator-identifier ^7.29.7
@mongodb-js/saslprep
  1.6.3 / MIT /  /  /  / sparse-bitfield ^3.0.3
@socket.io/component-emitter
  3.1.2 / MIT /  /  /  /
@standard-schema/spec
  1.1.0 / MIT /  /  /  /
@types/cors
  2.8.19 / MIT /  /  /  / @types/node *
@types/node
  26.6.6 / MIT /  /  /  / undici-types ~8.9.0
@types/webidl-conversions
  7.0.3 / MIT /  /  /  /
@types/whatwg-url
  13.0.0 / MIT /  /  /  / @types/webidl-conversions *
@types/ws
  8.18.2 / MIT /  /  /  / @types/node *
accepts
  2.0.0 / MIT / >= 0.6 /  /  / mime-types ^3.0.0, negotiator ^1.0.0
  1.3.8 / MIT / >= 0.6 /  /  / mime-types ~2.1.34, negotiator 0.6.3
acorn
  7.4.1 / MIT / >=0.4.0 /  / acorn=bin/acorn /
agent-base
  6.0.2 / MIT / >= 6.0.0 /  /  / debug 4
ansi-styles
  4.3.0 / MIT / >=8 / f /  / color-convert ^2.0.1
anymatch
  3.1.3 / ISC / >= 8 /  /  / normalize-path ^3.0.0, picomatch ^2.0.4
array-flatten
  1.1.1 / MIT /  /  /  /
asap
  2.0.6 / MIT /  /  /  /
assert-never
  1.4.0 / MIT /  /  /  /
async
  3.2.6 / MIT /  /  /  /
async-function
  1.0.0 / MIT / >= 0.4 /  /  /
async-generator-function
  1.0.0 / MIT / >= 0.4 /  /  /
asynckit
  0.4.0 / MIT /  /  /  /
axios
  1.21.1 / MIT /  /  /  / follow-redirects ^1.16.2, form-data ^4.0.6, https-proxy-agent ^5.0.1, proxy-from-env ^2.1.0
babel-walk
  3.0.0-canary-5 / MIT / >= 10.0.0 /  /  / @babel/types ^7.9.6
balanced-match
  4.0.4 / MIT / 18 || 20 || >=22 /  /  /
  1.0.2 / MIT /  /  /  /
basic-auth
  2.0.1 / MIT / >= 0.8 /  /  / safe-buffer 5.1.2
bcryptjs
  3.0.3 / BSD-3-Clause /  /  / bcrypt=bin/bcrypt /
binary-extensions
  2.3.0 / MIT / >=8 / f /  /
body-parser
  2.4.0 / MIT / >=18 / f /  / bytes ^3.1.2, content-type ^2.1.0, debug ^4.4.3, http-errors ^2.0.1, iconv-lite ^0.7.3, on-finished ^2.4.1, qs ^6.16.1, raw-body ^3.0.2, type-is ^2.1.0
  1.20.9 / MIT / >= 0.8 /  /  / bytes ~3.1.2, content-type ~1.0.5, debug 2.6.9, depd 2.0.0, destroy ~1.2.0, http-errors ~2.0.1, iconv-lite ~0.4.24, on-finished ~2.4.1, qs ~6.16.0, raw-body ~2.5.3, type-is ~1.6.18, unpipe ~1.0.0
  1.20.1 / MIT / >= 0.8 /  /  / bytes 3.1.2, content-type ~1.0.4, debug 2.6.9, depd 2.0.0, destroy 1.2.0, http-errors 2.0.0, iconv-lite 0.4.24, on-finished 2.4.1, qs 6.11.0, raw-body 2.5.1, type-is ~1.6.18, unpipe 1.0.0
brace-expansion
  5.0.13 / MIT / 20 || >=22 /  /  / balanced-match ^4.0.2
  2.1.8 / MIT /  /  /  / balanced-match ^1.0.0
braces
  3.0.3 / MIT / >=8 /  /  / fill-range ^7.1.1
bson
  7.3.4 / Apache-2.0 / >=20.19.0 /  /  /
buffer-equal-constant-time
  1.0.1 / BSD-3-Clause /  /  /  /
bytes
  3.1.2 / MIT / >= 0.8 /  /  /
call-bind-apply-helpers
  1.0.2 / MIT / >= 0.4 /  /  / es-errors ^1.3.0, function-bind ^1.1.2
call-bound
  1.0.4 / MIT / >= 0.4 / f /  / call-bind-apply-helpers ^1.0.2, get-intrinsic ^1.3.0
chalk
  5.6.2 / MIT / ^12.17.0 || ^14.13 || >=16.0.0 / f /  /
  4.1.2 / MIT / >=10 / f /  / ansi-styles ^4.1.0, supports-color ^7.1.0
character-parser
  2.2.0 / MIT /  /  /  / is-regex ^1.0.3
chokidar
  3.6.0 / MIT / >= 8.10.0 / f /  / anymatch ~3.1.2, braces ~3.0.2, glob-parent ~5.1.2, is-binary-path ~2.1.0, is-glob ~4.0.1, normalize-path ~3.0.0, readdirp ~3.6.0
color-convert
  2.0.1 / MIT / >=7.0.0 /  /  / color-name ~1.1.4
color-name
  1.1.4 / MIT /  /  /  /
combined-stream
  1.0.8 / MIT / >= 0.8 /  /  / delayed-stream ~1.0.0
compressible
  2.0.18 / MIT / >= 0.6 /  /  / mime-db >= 1.43.0 < 2
compression
  1.8.2 / MIT / >= 0.8.0 / f /  / bytes 3.1.2, compressible ~2.0.18, debug 2.6.9, destroy 1.2.0, negotiator ~0.6.4, on-headers ~1.1.0, safe-buffer 5.2.1, vary ~1.1.2
constantinople
  4.0.1 / MIT /  /  /  / @babel/parser ^7.6.0, @babel/types ^7.6.1
content-disposition
  2.0.1 / MIT / >=18 / f /  /
  1.1.0 / MIT / >=18 / f /  /
  0.5.4 / MIT / >= 0.6 /  /  / safe-buffer 5.2.1
content-type
  2.1.0 / MIT / >=18 / f /  /
  1.0.5 / MIT / >= 0.6 /  /  /
cookie
  0.7.2 / MIT / >= 0.6 /  /  /
  0.5.0 / MIT / >= 0.6 /  /  /
cookie-parser
  1.4.7 / MIT / >= 0.8.0 /  /  / cookie 0.7.2, cookie-signature 1.0.6
cookie-signature
  1.2.2 / MIT / >=6.6.0 /  /  /
  1.0.7 / MIT /  /  /  /
  1.0.6 / MIT /  /  /  /
cors
  2.8.6 / MIT / >= 0.10 / f /  / object-assign ^4, vary ^1
  2.8.5 / MIT / >= 0.10 /  /  / object-assign ^4, vary ^1
dayjs
  1.11.23 / MIT /  /  /  /
debug
  4.4.3 / MIT / >=6.0 /  /  / ms ^2.1.3
  3.1.0 / MIT /  /  /  / ms 2.0.0
  2.6.9 / MIT /  /  /  / ms 2.0.0
delayed-stream
  1.0.0 / MIT / >=0.4.0 /  /  /
depd
  2.0.0 / MIT / >= 0.8 /  /  /
destroy
  1.2.0 / MIT / >= 0.8 /  /  /
doctypes
  1.1.0 / MIT /  /  /  /
dotenv
  18.0.10 / BSD-2-Clause / >=12 / f / dotenv=dist/cli.cjs /
  17.2.0 / BSD-2-Clause / >=12 / f /  /
  16.6.1 / BSD-2-Clause / >=12 / f /  /
dunder-proto
  1.0.1 / MIT / >= 0.4 /  /  / call-bind-apply-helpers ^1.0.1, es-errors ^1.3.0, gopd ^1.2.0
ecdsa-sig-formatter
  1.0.11 / Apache-2.0 /  /  /  / safe-buffer ^5.0.1
ee-first
  1.1.1 / MIT /  /  /  /
ejs
  7.0.2 / Apache-2.0 / >=0.12.18 /  / ejs=bin/cli.js /
  3.1.10 / Apache-2.0 / >=0.10.0 /  / ejs=bin/cli.js / jake ^10.8.5
encodeurl
  2.0.3 / MIT / >= 0.8 / f /  /
  1.0.4 / MIT / >= 0.8 /  /  /
engine.io
  6.6.12 / MIT / >=10.2.0 /  /  / @types/cors ^2.8.12, @types/node >=10.0.0, @types/ws ^8.5.12, accepts ~1.3.4, cookie ~0.7.2, cors ~2.8.5, debug ~4.4.1, engine.io-parser ~5.2.1, ws ~8.21.0
engine.io-parser
  5.2.3 / MIT / >=10.0.0 /  /  /
es-define-property
  1.0.1 / MIT / >= 0.4 /  /  /
es-errors
  1.3.0 / MIT / >= 0.4 /  /  /
es-object-atoms
  1.1.2 / MIT / >= 0.4 /  /  / es-errors ^1.3.0
es-set-tostringtag
  2.1.0 / MIT / >= 0.4 /  /  / es-errors ^1.3.0, get-intrinsic ^1.2.6, has-tostringtag ^1.0.2, hasown ^2.0.2
escape-html
  1.0.3 / MIT /  /  /  /
etag
  1.8.1 / MIT / >= 0.6 /  /  /
express
  5.3.0 / MIT / >= 18 / f /  / accepts ^2.0.0, body-parser ^2.3.0, content-disposition ^2.0.1, content-type ^2.0.0, cookie ^0.7.1, cookie-signature ^1.2.1, debug ^4.4.0, depd ^2.0.0, encodeurl ^2.0.0, escape-html ^1.0.3, etag ^1.8.1, finalhandler ^2.1.0, fresh ^2.0.0, http-errors ^2.0.0, merge-descriptors ^2.0.0, mime-types ^3.0.0, on-finished ^2.4.1, once ^1.4.0, parseurl ^1.3.3, proxy-addr ^2.0.8, qs ^6.16.0, range-parser ^1.2.1, router ^2.2.0, send ^1.1.0, serve-static ^2.2.0, statuses ^2.0.1, type-is ^2.1.0, vary ^1.1.2
  5.1.0 / MIT / >= 18 / f /  / accepts ^2.0.0, body-parser ^2.2.0, content-disposition ^1.0.0, content-type ^1.0.5, cookie ^0.7.1, cookie-signature ^1.2.1, debug ^4.4.0, encodeurl ^2.0.0, escape-html ^1.0.3, etag ^1.8.1, finalhandler ^2.1.0, fresh ^2.0.0, http-errors ^2.0.0, merge-descriptors ^2.0.0, mime-types ^3.0.0, on-finished ^2.4.1, once ^1.4.0, parseurl ^1.3.3, proxy-addr ^2.0.7, qs ^6.14.0, range-parser ^1.2.1, router ^2.2.0, send ^1.1.0, serve-static ^2.2.0, statuses ^2.0.1, type-is ^2.0.1, vary ^1.1.2
  4.22.3 / MIT / >= 0.10.0 / f /  / accepts ~1.3.8, array-flatten 1.1.1, body-parser ~1.20.5, content-disposition ~0.5.4, content-type ~1.0.4, cookie ~0.7.1, cookie-signature ~1.0.6, debug 2.6.9, depd 2.0.0, encodeurl ~2.0.0, escape-html ~1.0.3, etag ~1.8.1, finalhandler ~1.3.1, fresh ~0.5.2, http-errors ~2.0.0, merge-descriptors 1.0.3, methods ~1.1.2, on-finished ~2.4.1, parseurl ~1.3.3, path-to-regexp ~0.1.13, proxy-addr ~2.0.7, qs ~6.16.0, range-parser ~1.2.1, safe-buffer 5.2.1, send ~0.19.0, serve-static ~1.16.2, setprototypeof 1.2.0, statuses ~2.0.1, type-is ~1.6.18, utils-merge 1.0.1, vary ~1.1.2
  4.18.2 / MIT / >= 0.10.0 /  /  / accepts ~1.3.8, array-flatten 1.1.1, body-parser 1.20.1, content-disposition 0.5.4, content-type ~1.0.4, cookie 0.5.0, cookie-signature 1.0.6, debug 2.6.9, depd 2.0.0, encodeurl ~1.0.2, escape-html ~1.0.3, etag ~1.8.1, finalhandler 1.2.0, fresh 0.5.2, http-errors 2.0.0, merge-descriptors 1.0.1, methods ~1.1.2, on-finished 2.4.1, parseurl ~1.3.3, path-to-regexp 0.1.7, proxy-addr ~2.0.7, qs 6.11.0, range-parser ~1.2.1, safe-buffer 5.2.1, send 0.18.0, serve-static 1.15.0, setprototypeof 1.2.0, statuses 2.0.1, type-is ~1.6.18, utils-merge 1.0.1, vary ~1.1.2
express-session
  1.19.0 / MIT / >= 0.8.0 / f /  / cookie ~0.7.2, cookie-signature ~1.0.7, debug ~2.6.9, depd ~2.0.0, on-headers ~1.1.0, parseurl ~1.3.3, safe-buffer ~5.2.1, uid-safe ~2.1.5
filelist
  1.0.6 / Apache-2.0 /  /  /  / minimatch ^5.0.1
fill-range
  7.1.1 / MIT / >=8 /  /  / to-regex-range ^5.0.1
finalhandler
  2.1.1 / MIT / >= 18.0.0 / f /  / debug ^4.4.0, encodeurl ^2.0.0, escape-html ^1.0.3, on-finished ^2.4.1, parseurl ^1.3.3, statuses ^2.0.1
  1.3.2 / MIT / >= 0.8 /  /  / debug 2.6.9, encodeurl ~2.0.0, escape-html ~1.0.3, on-finished ~2.4.1, parseurl ~1.3.3, statuses ~2.0.2, unpipe ~1.0.0
  1.2.0 / MIT / >= 0.8 /  /  / debug 2.6.9, encodeurl ~1.0.2, escape-html ~1.0.3, on-finished 2.4.1, parseurl ~1.3.3, statuses 2.0.1, unpipe ~1.0.0
follow-redirects
  1.16.3 / MIT / >=4.0 / f /  /
form-data
  4.0.6 / MIT / >= 6 /  /  / asynckit ^0.4.0, combined-stream ^1.0.8, es-set-tostringtag ^2.1.0, hasown ^2.0.4, mime-types ^2.1.35
forwarded
  0.2.0 / MIT / >= 0.6 /  /  /
fresh
  2.0.0 / MIT / >= 0.8 /  /  /
  0.5.2 / MIT / >= 0.6 /  /  /
fsevents
  2.3.3 / MIT / ^8.16.0 || ^10.6.0 || >=11.0.0 /  /  /
function-bind
  1.1.2 / MIT /  / f /  /
generator-function
  2.0.1 / MIT / >= 0.4 /  /  /
get-intrinsic
  1.3.1 / MIT / >= 0.4 / f /  / async-function ^1.0.0, async-generator-function ^1.0.0, call-bind-apply-helpers ^1.0.2, es-define-property ^1.0.1, es-errors ^1.3.0, es-object-atoms ^1.1.1, function-bind ^1.1.2, generator-function ^2.0.0, get-proto ^1.0.1, gopd ^1.2.0, has-symbols ^1.1.0, hasown ^2.0.2, math-intrinsics ^1.1.0
get-proto
  1.0.1 / MIT / >= 0.4 /  /  / dunder-proto ^1.0.1, es-object-atoms ^1.0.0
glob-parent
  5.1.2 / ISC / >= 6 /  /  / is-glob ^4.0.1
gopd
  1.2.0 / MIT / >= 0.4 / f /  /
has-flag
  4.0.0 / MIT / >=8 /  /  /
  3.0.0 / MIT / >=4 /  /  /
has-symbols
  1.1.0 / MIT / >= 0.4 / f /  /
has-tostringtag
  1.0.2 / MIT / >= 0.4 / f /  / has-symbols ^1.0.3
hasown
  2.0.4 / MIT / >= 0.4 /  /  / function-bind ^1.1.2
helmet
  8.3.0 / MIT / >=18.0.0 / f /  /
http-errors
  2.0.1 / MIT / >= 0.8 / f /  / depd ~2.0.0, inherits ~2.0.4, setprototypeof ~1.2.0, statuses ~2.0.2, toidentifier ~1.0.1
  2.0.0 / MIT / >= 0.8 /  /  / depd 2.0.0, inherits 2.0.4, setprototypeof 1.2.0, statuses 2.0.1, toidentifier 1.0.1
https-proxy-agent
  5.0.1 / MIT / >= 6 /  /  / agent-base 6, debug 4
`;
