import type { Thing } from "./scope.ts";

/** What the packages that apps use most export, as of Go 1.26. */
const lists: Readonly<Record<string, string>> = {
  fmt: `
    Append Appendf Appendln Errorf FormatString Formatter Fprint Fprintf Fprintln Fscan Fscanf Fscanln GoStringer
    Print Printf Println Scan ScanState Scanf Scanln Scanner Sprint Sprintf Sprintln Sscan Sscanf Sscanln State
    Stringer`,
  os: `
    Args Chdir Chmod Chown Chtimes Clearenv CopyFS Create CreateTemp DevNull DirEntry DirFS Environ ErrClosed
    ErrDeadlineExceeded ErrExist ErrInvalid ErrNoDeadline ErrNotExist ErrPermission ErrProcessDone Executable Exit
    Expand ExpandEnv File FileInfo FileMode FindProcess Getegid Getenv Geteuid Getgid Getgroups Getpagesize Getpid
    Getppid Getuid Getwd Hostname Interrupt IsExist IsNotExist IsPathSeparator IsPermission IsTimeout Kill Lchown
    Link LinkError LookupEnv Lstat Mkdir MkdirAll MkdirTemp ModeAppend ModeCharDevice ModeDevice ModeDir
    ModeExclusive ModeIrregular ModeNamedPipe ModePerm ModeSetgid ModeSetuid ModeSocket ModeSticky ModeSymlink
    ModeTemporary ModeType NewFile NewSyscallError O_APPEND O_CREATE O_EXCL O_RDONLY O_RDWR O_SYNC O_TRUNC
    O_WRONLY Open OpenFile OpenInRoot OpenRoot PathError PathListSeparator PathSeparator Pipe ProcAttr Process
    ProcessState ReadDir ReadFile Readlink Remove RemoveAll Rename Root SEEK_CUR SEEK_END SEEK_SET SameFile Setenv
    Signal StartProcess Stat Stderr Stdin Stdout Symlink SyscallError TempDir Truncate Unsetenv UserCacheDir
    UserConfigDir UserHomeDir WriteFile`,
  strings: `
    Builder Clone Compare Contains ContainsAny ContainsFunc ContainsRune Count Cut CutPrefix CutSuffix EqualFold
    Fields FieldsFunc FieldsFuncSeq FieldsSeq HasPrefix HasSuffix Index IndexAny IndexByte IndexFunc IndexRune
    Join LastIndex LastIndexAny LastIndexByte LastIndexFunc Lines Map NewReader NewReplacer Reader Repeat Replace
    ReplaceAll Replacer Split SplitAfter SplitAfterN SplitAfterSeq SplitN SplitSeq Title ToLower ToLowerSpecial
    ToTitle ToTitleSpecial ToUpper ToUpperSpecial ToValidUTF8 Trim TrimFunc TrimLeft TrimLeftFunc TrimPrefix
    TrimRight TrimRightFunc TrimSpace TrimSuffix`,
  strconv: `
    AppendBool AppendFloat AppendInt AppendQuote AppendQuoteRune AppendQuoteRuneToASCII AppendQuoteRuneToGraphic
    AppendQuoteToASCII AppendQuoteToGraphic AppendUint Atoi CanBackquote ErrRange ErrSyntax FormatBool
    FormatComplex FormatFloat FormatInt FormatUint IntSize IsGraphic IsPrint Itoa NumError ParseBool ParseComplex
    ParseFloat ParseInt ParseUint Quote QuoteRune QuoteRuneToASCII QuoteRuneToGraphic QuoteToASCII QuoteToGraphic
    QuotedPrefix Unquote UnquoteChar`,
  "net/http": `
    AllowQuerySemicolons CanonicalHeaderKey Client CloseNotifier ConnState Cookie CookieJar CrossOriginProtection
    DefaultClient DefaultMaxHeaderBytes DefaultMaxIdleConnsPerHost DefaultServeMux DefaultTransport
    DetectContentType Dir ErrAbortHandler ErrBodyNotAllowed ErrBodyReadAfterClose ErrContentLength
    ErrHandlerTimeout ErrHeaderTooLong ErrHijacked ErrLineTooLong ErrMissingBoundary ErrMissingContentLength
    ErrMissingFile ErrNoCookie ErrNoLocation ErrNotMultipart ErrNotSupported ErrSchemeMismatch ErrServerClosed
    ErrShortBody ErrSkipAltProtocol ErrUnexpectedTrailer ErrUseLastResponse ErrWriteAfterFlush Error FS File
    FileServer FileServerFS FileSystem Flusher Get HTTP2Config Handle HandleFunc Handler HandlerFunc Head Header
    Hijacker ListenAndServe ListenAndServeTLS LocalAddrContextKey MaxBytesError MaxBytesHandler MaxBytesReader
    MethodConnect MethodDelete MethodGet MethodHead MethodOptions MethodPatch MethodPost MethodPut MethodTrace
    NewCrossOriginProtection NewFileTransport NewFileTransportFS NewRequest NewRequestWithContext
    NewResponseController NewServeMux NoBody NotFound NotFoundHandler ParseCookie ParseHTTPVersion ParseSetCookie
    ParseTime Post PostForm ProtocolError Protocols ProxyFromEnvironment ProxyURL PushOptions Pusher ReadRequest
    ReadResponse Redirect RedirectHandler Request Response ResponseController ResponseWriter RoundTripper SameSite
    SameSiteDefaultMode SameSiteLaxMode SameSiteNoneMode SameSiteStrictMode Serve ServeContent ServeFile
    ServeFileFS ServeMux ServeTLS Server ServerContextKey SetCookie StateActive StateClosed StateHijacked
    StateIdle StateNew StatusAccepted StatusAlreadyReported StatusBadGateway StatusBadRequest StatusConflict
    StatusContinue StatusCreated StatusEarlyHints StatusExpectationFailed StatusFailedDependency StatusForbidden
    StatusFound StatusGatewayTimeout StatusGone StatusHTTPVersionNotSupported StatusIMUsed
    StatusInsufficientStorage StatusInternalServerError StatusLengthRequired StatusLocked StatusLoopDetected
    StatusMethodNotAllowed StatusMisdirectedRequest StatusMovedPermanently StatusMultiStatus StatusMultipleChoices
    StatusNetworkAuthenticationRequired StatusNoContent StatusNonAuthoritativeInfo StatusNotAcceptable
    StatusNotExtended StatusNotFound StatusNotImplemented StatusNotModified StatusOK StatusPartialContent
    StatusPaymentRequired StatusPermanentRedirect StatusPreconditionFailed StatusPreconditionRequired
    StatusProcessing StatusProxyAuthRequired StatusRequestEntityTooLarge StatusRequestHeaderFieldsTooLarge
    StatusRequestTimeout StatusRequestURITooLong StatusRequestedRangeNotSatisfiable StatusResetContent
    StatusSeeOther StatusServiceUnavailable StatusSwitchingProtocols StatusTeapot StatusTemporaryRedirect
    StatusText StatusTooEarly StatusTooManyRequests StatusUnauthorized StatusUnavailableForLegalReasons
    StatusUnprocessableEntity StatusUnsupportedMediaType StatusUpgradeRequired StatusUseProxy
    StatusVariantAlsoNegotiates StripPrefix TimeFormat TimeoutHandler TrailerPrefix Transport`,
  log: `
    Default Fatal Fatalf Fatalln Flags LUTC Ldate Llongfile Lmicroseconds Lmsgprefix Logger Lshortfile LstdFlags
    Ltime New Output Panic Panicf Panicln Prefix Print Printf Println SetFlags SetOutput SetPrefix Writer`,
  errors: `
    As ErrUnsupported Is Join New Unwrap`,
  time: `
    ANSIC After AfterFunc April August Date DateOnly DateTime December Duration February FixedZone Friday Hour
    January July June Kitchen Layout LoadLocation LoadLocationFromTZData Local Location March May Microsecond
    Millisecond Minute Monday Month Nanosecond NewTicker NewTimer November Now October Parse ParseDuration
    ParseError ParseInLocation RFC1123 RFC1123Z RFC3339 RFC3339Nano RFC822 RFC822Z RFC850 RubyDate Saturday Second
    September Since Sleep Stamp StampMicro StampMilli StampNano Sunday Thursday Tick Ticker Time TimeOnly Timer
    Tuesday UTC Unix UnixDate UnixMicro UnixMilli Until Wednesday Weekday`,
  math: `
    Abs Acos Acosh Asin Asinh Atan Atan2 Atanh Cbrt Ceil Copysign Cos Cosh Dim E Erf Erfc Erfcinv Erfinv Exp Exp2
    Expm1 FMA Float32bits Float32frombits Float64bits Float64frombits Floor Frexp Gamma Hypot Ilogb Inf IsInf
    IsNaN J0 J1 Jn Ldexp Lgamma Ln10 Ln2 Log Log10 Log10E Log1p Log2 Log2E Logb Max MaxFloat32 MaxFloat64 MaxInt
    MaxInt16 MaxInt32 MaxInt64 MaxInt8 MaxUint MaxUint16 MaxUint32 MaxUint64 MaxUint8 Min MinInt MinInt16 MinInt32
    MinInt64 MinInt8 Mod Modf NaN Nextafter Nextafter32 Phi Pi Pow Pow10 Remainder Round RoundToEven Signbit Sin
    Sincos Sinh SmallestNonzeroFloat32 SmallestNonzeroFloat64 Sqrt Sqrt2 SqrtE SqrtPhi SqrtPi Tan Tanh Trunc Y0 Y1
    Yn`,
  sort: `
    Find Float64Slice Float64s Float64sAreSorted IntSlice Interface Ints IntsAreSorted IsSorted Reverse Search
    SearchFloat64s SearchInts SearchStrings Slice SliceIsSorted SliceStable Sort Stable StringSlice Strings
    StringsAreSorted`,
  io: `
    ByteReader ByteScanner ByteWriter Closer Copy CopyBuffer CopyN Discard EOF ErrClosedPipe ErrNoProgress
    ErrShortBuffer ErrShortWrite ErrUnexpectedEOF LimitReader LimitedReader MultiReader MultiWriter
    NewOffsetWriter NewSectionReader NopCloser OffsetWriter Pipe PipeReader PipeWriter ReadAll ReadAtLeast
    ReadCloser ReadFull ReadSeekCloser ReadSeeker ReadWriteCloser ReadWriteSeeker ReadWriter Reader ReaderAt
    ReaderFrom RuneReader RuneScanner SectionReader SeekCurrent SeekEnd SeekStart Seeker StringWriter TeeReader
    WriteCloser WriteSeeker WriteString Writer WriterAt WriterTo`,
  bufio: `
    ErrAdvanceTooFar ErrBadReadCount ErrBufferFull ErrFinalToken ErrInvalidUnreadByte ErrInvalidUnreadRune
    ErrNegativeAdvance ErrNegativeCount ErrTooLong MaxScanTokenSize NewReadWriter NewReader NewReaderSize
    NewScanner NewWriter NewWriterSize ReadWriter Reader ScanBytes ScanLines ScanRunes ScanWords Scanner SplitFunc
    Writer`,
  bytes: `
    Buffer Clone Compare Contains ContainsAny ContainsFunc ContainsRune Count Cut CutPrefix CutSuffix Equal
    EqualFold ErrTooLarge Fields FieldsFunc FieldsFuncSeq FieldsSeq HasPrefix HasSuffix Index IndexAny IndexByte
    IndexFunc IndexRune Join LastIndex LastIndexAny LastIndexByte LastIndexFunc Lines Map MinRead NewBuffer
    NewBufferString NewReader Reader Repeat Replace ReplaceAll Runes Split SplitAfter SplitAfterN SplitAfterSeq
    SplitN SplitSeq Title ToLower ToLowerSpecial ToTitle ToTitleSpecial ToUpper ToUpperSpecial ToValidUTF8 Trim
    TrimFunc TrimLeft TrimLeftFunc TrimPrefix TrimRight TrimRightFunc TrimSpace TrimSuffix`,
  "encoding/json": `
    Compact Decoder Delim Encoder HTMLEscape Indent InvalidUTF8Error InvalidUnmarshalError Marshal MarshalIndent
    Marshaler MarshalerError NewDecoder NewEncoder Number RawMessage SyntaxError Token Unmarshal
    UnmarshalFieldError UnmarshalTypeError Unmarshaler UnsupportedTypeError UnsupportedValueError Valid`,
  "html/template": `
    CSS ErrAmbigContext ErrBadHTML ErrBranchEnd ErrEndContext ErrNoSuchTemplate ErrOutputContext ErrPartialCharset
    ErrPartialEscape ErrPredefinedEscaper ErrRangeLoopReentry ErrSlashAmbig Error ErrorCode FuncMap HTML HTMLAttr
    HTMLEscape HTMLEscapeString HTMLEscaper IsTrue JS JSEscape JSEscapeString JSEscaper JSStr Must New OK ParseFS
    ParseFiles ParseGlob Srcset Template URL URLQueryEscaper`,
  sync: `
    Cond Locker Map Mutex NewCond Once OnceFunc OnceValue OnceValues Pool RWMutex WaitGroup`,
  "path/filepath": `
    Abs Base Clean Dir ErrBadPattern EvalSymlinks Ext FromSlash Glob HasPrefix IsAbs IsLocal Join ListSeparator
    Localize Match Rel Separator SkipAll SkipDir Split SplitList ToSlash VolumeName Walk WalkDir WalkFunc`,
  "net/url": `
    Error EscapeError InvalidHostError JoinPath Parse ParseQuery ParseRequestURI PathEscape PathUnescape
    QueryEscape QueryUnescape URL User UserPassword Userinfo Values`,
  flag: `
    Arg Args Bool BoolFunc BoolVar CommandLine ContinueOnError Duration DurationVar ErrHelp ErrorHandling
    ExitOnError Flag FlagSet Float64 Float64Var Func Getter Int Int64 Int64Var IntVar Lookup NArg NFlag NewFlagSet
    PanicOnError Parse Parsed PrintDefaults Set String StringVar TextVar Uint Uint64 Uint64Var UintVar
    UnquoteUsage Usage Value Var Visit VisitAll`,
  context: `
    AfterFunc Background CancelCauseFunc CancelFunc Canceled Cause Context DeadlineExceeded TODO WithCancel
    WithCancelCause WithDeadline WithDeadlineCause WithTimeout WithTimeoutCause WithValue WithoutCancel`,
  "math/rand": `
    ExpFloat64 Float32 Float64 Int Int31 Int31n Int63 Int63n Intn New NewSource NewZipf NormFloat64 Perm Rand Read
    Seed Shuffle Source Source64 Uint32 Uint64 Zipf`,
  regexp: `
    Compile CompilePOSIX Match MatchReader MatchString MustCompile MustCompilePOSIX QuoteMeta Regexp`,
};

const sets = new Map<string, ReadonlySet<string>>();

/** The names an imported package exports; undefined where its list is not known here. */
export function exportsOf({ path }: Thing): ReadonlySet<string> | undefined {
  const list = path === undefined ? undefined : lists[path];
  if (path === undefined || list === undefined) return undefined;
  let found = sets.get(path);
  if (!found) sets.set(path, (found = new Set(list.trim().split(/\s+/))));
  return found;
}
