import type { EgressRow } from "./row.ts";

const API = "https://developer.mozilla.org/en-US/docs/Web/API";

const row = (owner: string, members: string, what: string, page: string): EgressRow => ({
  module: "global",
  ...(owner === "" ? {} : { owner }),
  members: members.split(" "),
  what,
  source: `${API}/${page}`,
});
/** Every way out of the web platform that Node has as well: its interface, the members, where the values go, the page that says so. */
export const WEB_EGRESS: readonly EgressRow[] = [
  row("", "fetch", "a request", "Window/fetch"),
  row("WindowOrWorkerGlobalScope", "fetch", "a request", "Window/fetch"),
  row("WindowOrWorkerGlobalScope", "reportError", "the console", "Window/reportError"),
  row("WebSocket", "constructor send", "a web socket", "WebSocket/send"),
  { ...row("WebSocket", "constructor send", "a web socket", "WebSocket/send"), module: "undici-types" },
  row("EventSource", "constructor", "a request", "EventSource/EventSource"),
  row("MessagePort", "postMessage", "a message port", "MessagePort/postMessage"),
  row("BroadcastChannel", "postMessage", "a broadcast channel", "BroadcastChannel/postMessage"),
  row("WritableStreamDefaultWriter", "write", "a stream", "WritableStreamDefaultWriter/write"),
  { ...row("ReadableStream", "pipeTo pipeThrough", "a stream", "ReadableStream/pipeTo"), receiver: true },
];

/** Those that only browsers have. */
export const BROWSER_EGRESS: readonly EgressRow[] = [
  row("", "postMessage", "another window", "Window/postMessage"),
  row("", "alert confirm prompt", "a dialog", "Window/alert"),
  row("", "reportError", "the console", "Window/reportError"),
  row("", "open", "the address of a window", "Window/open"),
  row("Window", "postMessage", "another window", "Window/postMessage"),
  row("Window", "alert confirm prompt", "a dialog", "Window/alert"),
  row("Window", "open", "the address of a window", "Window/open"),
  row("Location", "assign replace", "an address", "Location/assign"),
  row("History", "pushState replaceState", "the browser's history", "History/pushState"),
  row("RTCDataChannel", "send", "a data channel", "RTCDataChannel/send"),
  row("XMLHttpRequest", "open send setRequestHeader", "an HTTP request", "XMLHttpRequest/send"),
  row("Navigator", "sendBeacon", "a beacon", "Navigator/sendBeacon"),
  row("Worker", "constructor postMessage", "a worker", "Worker/postMessage"),
  row("SharedWorker", "constructor", "a worker", "SharedWorker/SharedWorker"),
  row("ServiceWorker", "postMessage", "a worker", "ServiceWorker/postMessage"),
  row("Storage", "setItem", "the browser's storage", "Storage/setItem"),
  row("Cache", "add addAll put", "the browser's cache", "Cache/put"),
  row("IDBObjectStore", "add put", "the browser's database", "IDBObjectStore/put"),
  row("Clipboard", "write writeText", "the clipboard", "Clipboard/writeText"),
  row("Notification", "constructor", "a notification", "Notification/Notification"),
  row("Document", "write writeln", "the page", "Document/write"),
  row("FileSystemWritableFileStream", "write", "a file", "FileSystemWritableFileStream/write"),
];
