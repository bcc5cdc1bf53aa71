import type { Arguments } from "../../../shell/options.ts";

export const curlOptions = {
  "user-agent": { short: "A", value: "name", help: "Send User-Agent <name> to server" },
  cookie: { short: "b", value: "data", many: true, help: "Send cookies from string" },
  "cookie-jar": { short: "c", value: "filename", help: "Write cookies to <filename> after operation" },
  compressed: { help: "Request compressed response" },
  config: { short: "K", value: "file", many: true, help: "Read config from a file" },
  basic: { help: "Use HTTP Basic Authentication" },
  anyauth: { help: "Pick any authentication method" },
  disable: { short: "q", help: "Disable .curlrc" },
  "fail-early": { help: "Fail on first transfer error, do not continue" },
  "form-string": { value: "name=string", many: true, help: "Specify multipart MIME data" },
  globoff: { short: "g", help: "Disable URL sequences and ranges using {} and []" },
  "junk-session-cookies": { short: "j", help: "Ignore session cookies read from file" },
  "keepalive-time": { value: "seconds", help: "Interval time for keepalive probes" },
  "limit-rate": { value: "speed", help: "Limit transfer speed to RATE" },
  "location-trusted": { help: "Like --location, and send auth to other hosts" },
  "max-filesize": { value: "bytes", help: "Maximum file size to download" },
  "no-keepalive": { help: "Disable TCP keepalive on the connection" },
  "output-dir": { value: "dir", help: "Directory to save files in" },
  parallel: { short: "Z", help: "Perform transfers in parallel" },
  post301: { help: "Do not switch to GET after following a 301" },
  post302: { help: "Do not switch to GET after following a 302" },
  post303: { help: "Do not switch to GET after following a 303" },
  range: { short: "r", value: "range", help: "Retrieve only the bytes within RANGE" },
  "remote-header-name": { short: "J", help: "Use the header-provided filename" },
  "remote-name-all": { help: "Use the remote file name for all URLs" },
  "remote-time": { short: "R", help: "Set the remote file's time on the local output" },
  "retry-all-errors": { help: "Retry all errors (use with --retry)" },
  "retry-connrefused": { help: "Retry on connection refused (use with --retry)" },
  "retry-delay": { value: "seconds", help: "Wait time between retries" },
  "retry-max-time": { value: "seconds", help: "Retry only within this period" },
  ssl: { help: "Try SSL/TLS" },
  stderr: { value: "file", help: "Where to redirect stderr" },
  "styled-output": { help: "Enable styled output for HTTP headers" },
  "tcp-nodelay": { help: "Use the TCP_NODELAY option" },
  "tlsv1.2": { help: "Use TLSv1.2 or greater" },
  "tlsv1.3": { help: "Use TLSv1.3 or greater" },
  tlsv1: { short: "1", help: "Use TLSv1.0 or greater" },
  "url-query": { value: "data", many: true, help: "Add a URL query part" },
  "connect-timeout": { value: "seconds", help: "Maximum time allowed for connection" },
  "create-dirs": { help: "Create necessary local directory hierarchy" },
  data: { short: "d", value: "data", many: true, help: "HTTP POST data" },
  "data-ascii": { value: "data", many: true, help: "HTTP POST ASCII data" },
  "data-binary": { value: "data", many: true, help: "HTTP POST binary data" },
  "data-raw": { value: "data", many: true, help: "HTTP POST data, '@' allowed" },
  "data-urlencode": { value: "data", many: true, help: "HTTP POST data url encoded" },
  "dump-header": { short: "D", value: "filename", help: "Write the received headers to <filename>" },
  referer: { short: "e", value: "URL", help: "Referrer URL" },
  fail: { short: "f", help: "Fail fast with no output on HTTP errors" },
  "fail-with-body": { help: "Fail on HTTP errors but save the body" },
  form: { short: "F", value: "name=content", many: true, help: "Specify multipart MIME data" },
  get: { short: "G", help: "Put the post data in the URL and use GET" },
  header: { short: "H", value: "header/@file", many: true, help: "Pass custom header(s) to server" },
  head: { short: "I", help: "Show document info only" },
  "http1.0": { short: "0", help: "Use HTTP 1.0" },
  "http1.1": { help: "Use HTTP 1.1" },
  http2: { help: "Use HTTP 2" },
  include: { short: "i", help: "Include protocol response headers in the output" },
  insecure: { short: "k", help: "Allow insecure server connections" },
  json: { value: "data", many: true, help: "HTTP POST JSON" },
  location: { short: "L", help: "Follow redirects" },
  "max-redirs": { value: "num", help: "Maximum number of redirects allowed" },
  "max-time": { short: "m", value: "seconds", help: "Maximum time allowed for transfer" },
  netrc: { short: "n", help: "Must read .netrc for user name and password" },
  "no-buffer": { short: "N", help: "Disable buffering of the output stream" },
  "no-progress-meter": { help: "Do not show the progress meter" },
  output: { short: "o", value: "file", many: true, help: "Write to file instead of stdout" },
  "oauth2-bearer": { value: "token", help: "OAuth 2 Bearer Token" },
  "progress-bar": { short: "#", help: "Display transfer progress as a bar" },
  "remote-name": { short: "O", help: "Write output to a file named as the remote file" },
  request: { short: "X", value: "method", help: "Specify request method to use" },
  retry: { value: "num", help: "Retry request if transient problems occur" },
  silent: { short: "s", help: "Silent mode" },
  "show-error": { short: "S", help: "Show error even when -s is used" },
  "upload-file": { short: "T", value: "file", many: true, help: "Transfer local FILE to destination" },
  url: { value: "url", many: true, help: "URL to work with" },
  user: { short: "u", value: "user:password", help: "Server user and password" },
  verbose: { short: "v", help: "Make the operation more talkative" },
  version: { short: "V", help: "Show version number and quit" },
  "write-out": { short: "w", value: "format", help: "Use output FORMAT after completion" },
  ipv4: { short: "4", help: "Resolve names to IPv4 addresses" },
  ipv6: { short: "6", help: "Resolve names to IPv6 addresses" },
  help: { short: "h", value: "category", optional: true, help: "Get help for commands" },
} as const;

export type CurlOptions = Arguments<typeof curlOptions>["options"];

export const curlVersion = "7.88.1";

/** Of the real one's options those that people may try, and that do nothing here: named, so that none is called unknown. */
export const notSimulated: ReadonlySet<string> = new Set(
  (
    "--proxy -x --socks5 --socks5-hostname --noproxy --proxy-user -U --cacert --capath --cert -E --key --ciphers --pinnedpubkey " +
    "--resolve --connect-to --unix-socket --interface --dns-servers --doh-url --digest --ntlm --negotiate --aws-sigv4 " +
    "--path-as-is --request-target --continue-at -C --etag-save --etag-compare --hsts --alt-svc --http3 --libcurl --manual -M " +
    "--trace --trace-ascii --trace-time --time-cond -z --raw --ftp-port --quote -Q --list-only -l --mail-from --mail-rcpt " +
    "--speed-limit -Y --speed-time -y --xattr --rate --netrc-file --netrc-optional --proto --proto-default --proto-redir --tls-max"
  ).split(" "),
);

const libraries =
  "OpenSSL/3.0.19 zlib/1.2.13 brotli/1.0.9 zstd/1.5.4 libidn2/2.3.3 libpsl/0.21.2 (+libidn2/2.3.3) libssh2/1.10.0 nghttp2/1.52.0 librtmp/2.3 OpenLDAP/2.5.13";

/** "libcurl/7.88.1 OpenSSL/3.0.19 ..." */
export const libcurlVersion = `libcurl/${curlVersion} ${libraries}`;
