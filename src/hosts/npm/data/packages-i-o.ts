/** As they were published on 22 November 2026; the form is told in catalogue.ts. */
export const packagesIToO = `
iconv-lite
  0.7.3 / MIT / >=0.10.0 / f /  / safer-buffer >= 2.1.2 < 3.0.0
  0.4.24 / MIT / >=0.10.0 /  /  / safer-buffer >= 2.1.2 < 3
ignore-by-default
  1.0.1 / ISC /  /  /  /
inherits
  2.0.4 / ISC /  /  /  /
ipaddr.js
  1.9.1 / MIT / >= 0.10 /  /  /
is-binary-path
  2.1.0 / MIT / >=8 /  /  / binary-extensions ^2.0.0
is-core-module
  2.18.0 / MIT / >= 0.4 / f /  / hasown ^2.0.4
is-expression
  4.0.0 / MIT /  /  /  / acorn ^7.1.1, object-assign ^4.1.1
is-extglob
  2.1.1 / MIT / >=0.10.0 /  /  /
is-glob
  4.0.3 / MIT / >=0.10.0 /  /  / is-extglob ^2.1.1
is-number
  7.0.0 / MIT / >=0.12.0 /  /  /
is-promise
  4.0.0 / MIT /  /  /  /
  2.2.2 / MIT /  /  /  /
is-regex
  1.2.1 / MIT / >= 0.4 / f /  / call-bound ^1.0.2, gopd ^1.2.0, has-tostringtag ^1.0.2, hasown ^2.0.2
jake
  10.9.4 / Apache-2.0 / >=10 /  / jake=bin/cli.js / async ^3.2.6, filelist ^1.0.4, picocolors ^1.1.1
js-stringify
  1.0.2 / MIT /  /  /  /
jsonwebtoken
  9.0.3 / MIT / >=12 /  /  / jws ^4.0.1, lodash.includes ^4.3.0, lodash.isboolean ^3.0.3, lodash.isinteger ^4.0.4, lodash.isnumber ^3.0.3, lodash.isplainobject ^4.0.6, lodash.isstring ^4.0.1, lodash.once ^4.0.0, ms ^2.1.1, semver ^7.5.4
jstransformer
  1.0.0 / MIT /  /  /  / is-promise ^2.0.0, promise ^7.0.1
jwa
  2.0.1 / MIT /  /  /  / buffer-equal-constant-time ^1.0.1, ecdsa-sig-formatter 1.0.11, safe-buffer ^5.0.1
jws
  4.0.1 / MIT /  /  /  / jwa ^2.0.1, safe-buffer ^5.0.1
kareem
  3.4.1 / Apache-2.0 / >=18.0.0 /  /  /
lodash
  4.18.1 / MIT /  /  /  /
lodash.includes
  4.3.0 / MIT /  /  /  /
lodash.isboolean
  3.0.3 / MIT /  /  /  /
lodash.isinteger
  4.0.4 / MIT /  /  /  /
lodash.isnumber
  3.0.3 / MIT /  /  /  /
lodash.isplainobject
  4.0.6 / MIT /  /  /  /
lodash.isstring
  4.0.1 / MIT /  /  /  /
lodash.once
  4.1.1 / MIT /  /  /  /
math-intrinsics
  1.1.0 / MIT / >= 0.4 /  /  /
media-typer
  1.1.1 / MIT / >= 0.8 / f /  /
  0.3.0 / MIT / >= 0.6 /  /  /
memory-pager
  1.5.0 / MIT /  /  /  /
merge-descriptors
  2.0.0 / MIT / >=18 / f /  /
  1.0.3 / MIT /  / f /  /
  1.0.1 / MIT /  /  /  /
method-override
  3.0.0 / MIT / >= 0.10 /  /  / debug 3.1.0, methods ~1.1.2, parseurl ~1.3.2, vary ~1.1.2
methods
  1.1.2 / MIT / >= 0.6 /  /  /
mime
  1.6.0 / MIT / >=4 /  / mime=cli.js /
mime-db
  1.54.0 / MIT / >= 0.6 /  /  /
  1.52.0 / MIT / >= 0.6 /  /  /
mime-types
  3.0.2 / MIT / >=18 / f /  / mime-db ^1.54.0
  2.1.35 / MIT / >= 0.6 /  /  / mime-db 1.52.0
minimatch
  10.2.6 / BlueOak-1.0.0 / 18 || 20 || >=22 / f /  / brace-expansion ^5.0.8
  5.1.9 / ISC / >=10 /  /  / brace-expansion ^2.0.1
mongodb
  7.8.0 / Apache-2.0 / >=20.19.0 /  /  / @mongodb-js/saslprep ^1.5.0, bson ^7.3.2, mongodb-connection-string-url ^7.0.2
mongodb-connection-string-url
  7.0.2 / Apache-2.0 / >=20.19.0 /  /  / @types/whatwg-url ^13.0.0, whatwg-url ^14.1.0
mongoose
  9.12.1 / MIT / >=20.19.0 / f /  / @standard-schema/spec ^1.1.0, kareem 3.4.1, mongodb ~7.8, mpath 0.9.0, mquery 6.0.1, ms 2.1.3, sift 17.1.4
morgan
  1.12.1 / MIT / >= 0.8.0 / f /  / basic-auth ~2.0.1, debug 2.6.9, depd ~2.0.0, on-finished ~2.4.1, on-headers ~1.1.0
  1.10.0 / MIT / >= 0.8.0 /  /  / basic-auth ~2.0.1, debug 2.6.9, depd ~2.0.0, on-finished ~2.3.0, on-headers ~1.0.2
mpath
  0.9.0 / MIT / >=4.0.0 /  /  /
mquery
  6.0.1 / MIT / >=20.19.0 /  /  /
ms
  2.1.3 / MIT /  /  /  /
  2.0.0 / MIT /  /  /  /
nanoid
  5.1.16 / MIT / ^18 || >=20 / f / nanoid=./bin/nanoid.js /
negotiator
  1.1.0 / MIT / >=18 / f /  / content-type ^2.1.0
  0.6.4 / MIT / >= 0.6 /  /  /
  0.6.3 / MIT / >= 0.6 /  /  /
nodemon
  3.1.14 / MIT / >=10 / f / nodemon=bin/nodemon.js / chokidar ^3.5.2, debug ^4, ignore-by-default ^1.0.1, minimatch ^10.2.1, pstree.remy ^1.1.8, semver ^7.5.3, simple-update-notifier ^2.0.0, supports-color ^5.5.0, touch ^3.1.0, undefsafe ^2.0.5
normalize-path
  3.0.0 / MIT / >=0.10.0 /  /  /
object-assign
  4.1.1 / MIT / >=0.10.0 /  /  /
object-inspect
  1.14.0 / MIT / >= 0.4 / f /  /
on-finished
  2.4.2 / MIT / >= 0.8 / f /  / ee-first 1.1.1
  2.4.1 / MIT / >= 0.8 /  /  / ee-first 1.1.1
  2.3.0 / MIT / >= 0.8 /  /  / ee-first 1.1.1
on-headers
  1.1.0 / MIT / >= 0.8 /  /  /
  1.0.2 / MIT / >= 0.8 /  /  /
once
  1.4.0 / ISC /  /  /  / wrappy 1
`;
