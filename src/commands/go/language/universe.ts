/** What every Go program knows without an import. */
export const universe: ReadonlySet<string> = new Set(
  `any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8
uint16 uint32 uint64 uintptr true false iota nil append cap clear close complex copy delete imag len make max min new
panic print println real recover`.split(/\s+/),
);

/** The packages of the standard library an app may import. */
export const standardPackages: ReadonlySet<string> = new Set(
  `archive/tar archive/zip bufio bytes cmp compress/bzip2 compress/flate compress/gzip compress/lzw compress/zlib
container/heap container/list container/ring context crypto crypto/aes crypto/cipher crypto/des crypto/dsa crypto/ecdh
crypto/ecdsa crypto/ed25519 crypto/elliptic crypto/hmac crypto/md5 crypto/rand crypto/rc4 crypto/rsa crypto/sha1
crypto/sha256 crypto/sha512 crypto/subtle crypto/tls crypto/x509 crypto/x509/pkix database/sql database/sql/driver
debug/buildinfo embed encoding encoding/ascii85 encoding/asn1 encoding/base32 encoding/base64 encoding/binary
encoding/csv encoding/gob encoding/hex encoding/json encoding/pem encoding/xml errors expvar flag fmt go/ast go/build
go/format go/parser go/token go/types hash hash/adler32 hash/crc32 hash/crc64 hash/fnv hash/maphash html html/template
image image/color image/draw image/gif image/jpeg image/png index/suffixarray io io/fs io/ioutil iter log log/slog
log/syslog maps math math/big math/bits math/cmplx math/rand math/rand/v2 mime mime/multipart mime/quotedprintable net
net/http net/http/cgi net/http/cookiejar net/http/fcgi net/http/httptest net/http/httptrace net/http/httputil
net/http/pprof net/mail net/netip net/rpc net/rpc/jsonrpc net/smtp net/textproto net/url os os/exec os/signal os/user
path path/filepath plugin reflect regexp regexp/syntax runtime runtime/debug runtime/metrics runtime/pprof
runtime/trace slices sort strconv strings structs sync sync/atomic syscall testing testing/fstest testing/iotest
testing/quick text/scanner text/tabwriter text/template text/template/parse time time/tzdata unicode unicode/utf16
unicode/utf8 unique unsafe`.split(/\s+/),
);

/** A package's own name where it is not the last part of its path. */
const named: Readonly<Record<string, string>> = {
  "github.com/mattn/go-sqlite3": "sqlite3",
  "github.com/mattn/go-isatty": "isatty",
  "github.com/go-sql-driver/mysql": "mysql",
  "github.com/rs/zerolog/log": "log",
  "github.com/sashabaranov/go-openai": "openai",
};

/** The name an imported package has in the file: "github.com/go-chi/chi/v5" is chi, "gopkg.in/yaml.v3" yaml. */
export function packageName(path: string): string {
  const known = named[path];
  if (known) return known;
  const parts = path.split("/");
  const last = /^v\d+$/.test(parts.at(-1)!) && parts.length > 1 ? parts.at(-2)! : parts.at(-1)!;
  return last.replace(/\.v\d+$/, "").replace(/^go-|-go$|\.go$/, "");
}
