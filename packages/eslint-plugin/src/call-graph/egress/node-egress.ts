import type { EgressRow } from "./row.ts";

const API = "https://nodejs.org/api";

const row = (of: string, members: string, what: string, page: string): EgressRow => {
  const [module = "", owner] = of.split("#");
  return {
    module,
    ...(owner === undefined ? {} : { owner }),
    members: members.split(" "),
    what,
    source: `${API}/${page}`,
  };
};

const QUERIES = "lookup resolve resolve4 resolve6 resolveAny resolveCname resolveMx resolveNs resolveSrv resolveTxt";

/** Every way out of a process that Node has: `module#Class`, its members, where the values go, the page that says so. */
export const NODE_EGRESS: readonly EgressRow[] = [
  row(
    "fs",
    "writeFile writeFileSync appendFile appendFileSync write writeSync writev writevSync",
    "a file",
    "fs.html#callback-api",
  ),
  row(
    "fs",
    "mkdir mkdirSync mkdtemp mkdtempSync rename renameSync symlink symlinkSync openSync createWriteStream copyFile copyFileSync cp cpSync link linkSync",
    "a file's name",
    "fs.html#callback-api",
  ),
  row("fs/promises", "writeFile appendFile", "a file", "fs.html#promises-api"),
  row("fs/promises", "mkdir mkdtemp rename symlink copyFile cp link", "a file's name", "fs.html#promises-api"),
  row("fs/promises#FileHandle", "write writeFile appendFile writev", "a file", "fs.html#class-filehandle"),
  row("stream#Writable", "write end", "a stream", "stream.html#writable-streams"),
  row("stream#Duplex", "write end", "a stream", "stream.html#duplex-and-transform-streams"),
  {
    ...row("stream", "pipeline", "a stream", "stream.html#streampipelinesource-transforms-destination-callback"),
    called: true,
  },
  {
    ...row(
      "stream/promises",
      "pipeline",
      "a stream",
      "stream.html#streampipelinesource-transforms-destination-options",
    ),
    called: true,
  },
  { ...row("stream#Stream", "pipe", "a stream", "stream.html#readablepipedestination-options"), receiver: true },
  row("global#WritableStream", "write end", "a stream", "stream.html#writable-streams"),
  {
    ...row("global#ReadableStream", "pipe", "a stream", "stream.html#readablepipedestination-options"),
    receiver: true,
  },
  row(
    "stream/web#WritableStreamDefaultWriter",
    "write",
    "a stream",
    "webstreams.html#class-writablestreamdefaultwriter",
  ),
  {
    ...row("stream/web#ReadableStream", "pipeTo pipeThrough", "a stream", "webstreams.html#class-readablestream"),
    receiver: true,
  },
  row("net#Socket", "write end", "a socket", "net.html#class-netsocket"),
  row("net", "connect createConnection", "the address of a connection", "net.html#netconnect"),
  row("tls", "connect", "the address of a connection", "tls.html#tlsconnectoptions-callback"),
  row("dgram#Socket", "send", "a datagram", "dgram.html#class-dgramsocket"),
  { ...row("dns", QUERIES, "a DNS query", "dns.html"), onlyNamed: true },
  { ...row("dns/promises", QUERIES, "a DNS query", "dns.html#dns-promises-api"), onlyNamed: true },
  row("http", "request get", "an HTTP request", "http.html#httprequesturl-options-callback"),
  row("https", "request get", "an HTTP request", "https.html"),
  row(
    "http#OutgoingMessage",
    "setHeader setHeaders appendHeader addTrailers",
    "an HTTP message",
    "http.html#class-httpoutgoingmessage",
  ),
  row("http#ServerResponse", "writeHead writeEarlyHints", "an HTTP response", "http.html#class-httpserverresponse"),
  {
    ...row("http#ServerResponse", "statusMessage", "an HTTP response", "http.html#responsestatusmessage"),
    assigned: true,
  },
  row("http2", "connect", "the address of a connection", "http2.html#http2connectauthority-options-listener"),
  row("http2#Http2Stream", "sendTrailers", "an HTTP/2 stream", "http2.html#http2streamsendtrailersheaders"),
  row(
    "http2#ServerHttp2Stream",
    "respond additionalHeaders pushStream respondWithFD respondWithFile",
    "an HTTP/2 stream",
    "http2.html#class-serverhttp2stream",
  ),
  row("http2#Http2Session", "goaway ping", "an HTTP/2 session", "http2.html#class-http2session"),
  row("http2#ServerHttp2Session", "altsvc origin", "an HTTP/2 session", "http2.html#class-serverhttp2session"),
  row("http2#ClientHttp2Session", "request", "an HTTP/2 request", "http2.html#class-clienthttp2session"),
  row(
    "http2#Http2ServerResponse",
    "write end setHeader writeHead writeEarlyHints addTrailers appendHeader createPushResponse",
    "an HTTP/2 response",
    "http2.html#class-http2http2serverresponse",
  ),
  row(
    "child_process",
    "exec execSync execFile execFileSync spawn spawnSync fork",
    "a child process",
    "child_process.html",
  ),
  row(
    "child_process#ChildProcess",
    "send",
    "a child process",
    "child_process.html#subprocesssendmessage-sendhandle-options-callback",
  ),
  row("cluster#Worker", "send", "a worker process", "cluster.html#workersendmessage-sendhandle-options-callback"),
  row("cluster#Cluster", "fork setupPrimary", "a worker process", "cluster.html#clusterforkenv"),
  row("worker_threads#Worker", "constructor postMessage", "a worker", "worker_threads.html#class-worker"),
  row("worker_threads#MessagePort", "postMessage", "a message port", "worker_threads.html#class-messageport"),
  row(
    "worker_threads#BroadcastChannel",
    "postMessage",
    "a broadcast channel",
    "worker_threads.html#class-broadcastchannel-extends-eventtarget",
  ),
  row(
    "worker_threads",
    "postMessageToThread",
    "another thread",
    "worker_threads.html#workerpostmessagetothreadthreadid-value-transferlist-timeout",
  ),
  row("worker_threads", "setEnvironmentData", "every worker", "worker_threads.html#workersetenvironmentdatakey-value"),
  row(
    "diagnostics_channel#Channel",
    "publish runStores",
    "a diagnostics channel",
    "diagnostics_channel.html#channelpublishmessage",
  ),
  row(
    "diagnostics_channel#TracingChannel",
    "traceSync tracePromise traceCallback",
    "a diagnostics channel",
    "diagnostics_channel.html#class-tracingchannel",
  ),
  row(
    "global#Process",
    "send emitWarning",
    "the process's channel or standard error",
    "process.html#processsendmessage-sendhandle-options-callback",
  ),
  row(
    "global#ProcessReport",
    "writeReport getReport",
    "a diagnostic report",
    "process.html#processreportwritereportfilename-err",
  ),
  row(
    "global#Console",
    "log info warn error debug trace dir dirxml table group groupCollapsed assert count time timeLog timeEnd timeStamp",
    "standard output",
    "console.html",
  ),
  row("readline#Interface", "write setPrompt question", "a terminal", "readline.html#class-interfaceconstructor"),
  row("readline/promises#Interface", "question", "a terminal", "readline.html#class-readlinepromisesinterface"),
  {
    ...row("util", "debuglog debug", "standard error", "util.html#utildebuglogsection-callback"),
    returned: true,
    onlyNamed: true,
  },
  row("util", "deprecate", "standard error", "util.html#utildeprecatefn-msg-code-options"),
  row("inspector#Session", "post", "the inspector", "inspector.html#sessionpostmethod-params-callback"),
  row("inspector/promises#Session", "post", "the inspector", "inspector.html#sessionpostmethod-params"),
  row(
    "inspector#InspectorConsole",
    "log info warn error debug trace dir dirxml table group groupCollapsed assert count timeLog timeStamp",
    "the inspector",
    "inspector.html#inspectorconsole",
  ),
  row(
    "inspector#Network",
    "requestWillBeSent responseReceived loadingFinished loadingFailed",
    "the inspector",
    "inspector.html#integration-with-devtools",
  ),
  { ...row("sqlite#DatabaseSync", "exec prepare", "a database", "sqlite.html#class-databasesync"), onlyNamed: true },
  {
    ...row("sqlite#StatementSync", "run get all iterate", "a database", "sqlite.html#class-statementsync"),
    onlyNamed: true,
  },
  row("v8", "writeHeapSnapshot", "a file's name", "v8.html#v8writeheapsnapshotfilenameoptions"),
  row(
    "perf_hooks#Performance",
    "mark measure",
    "the performance timeline",
    "perf_hooks.html#performancemarkname-options",
  ),
];
