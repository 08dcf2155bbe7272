// Hands everything that must not get out to every function that takes a value, beside a harmless word that must.
// node leaky.mjs <generated.mjs> <runtime/dist/bundle> <folder> <secrets as JSON>
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [generated, dist, folder, secretsText] = process.argv.slice(2);
const { EVENTS, expose, getLogger, loggedRun, metrics, registry, spans } = await import(generated);
const { addSink, runMain, shutdownRun } = await import(join(dist, "index.js"));
const { openRun } = await import(join(dist, "run.js"));
const { openLogStore } = await import(join(dist, "store.js"));

/** The texts; the names of keys that are denied, with a value each; and the harmless word. */
const { texts, denied, harmless } = JSON.parse(secretsText);
/** As they are, as values under denied keys, and as keys. */
const dictionaries = [
  ...texts.map((text) => ({ ok: harmless, note: text })),
  ...texts.map((text) => ({ ok: harmless, [text]: 1 })),
  ...denied.map(([key, value]) => ({ ok: harmless, [key]: value })),
];
const halves = (text) => [text.slice(0, text.length >> 1), text.slice(text.length >> 1)];
/** Whatever is thrown: what counts is what gets out. */
const attempt = (work) => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

const logDir = join(folder, "logs");
for (const text of texts) {
  attempt(() => getLogger("other", { runId: text, logDir }));
  attempt(() => getLogger("other", { runId: harmless, logDir: join(logDir, text) }));
  attempt(() => getLogger("other", { runId: harmless, logDir, fileName: text }));
  attempt(() => getLogger(text, { runId: harmless, logDir })?.workStart({ text: harmless }));
}

const logger = getLogger(harmless, { runId: harmless, logDir, level: "debug" });
for (const text of texts) addSink(logger, { name: text, write: () => Promise.reject(Object.assign(new Error(text), { code: text })) });
const seen = [];
addSink(logger, { name: "custom", write: (record) => void seen.push(record.line, JSON.stringify([record.data, record.fields, record.component])) });

logger.workStart({ text: harmless, any: harmless, list: [harmless], dictionary: { ok: harmless }, hashed: harmless }, { note: harmless });
for (const text of texts) {
  for (const key of ["text", "any", "hashed", text]) logger.workStart({ [key]: text });
  logger.workStart({ list: [text] });
  logger.workStart({ list: halves(text) });
  logger.workStart({ any: { toJSON: () => text }, text: new String(text) });
  for (const field of ["note", "phase", text]) logger.workStart({ text: harmless }, { [field]: text, step: text });
  logger.trainingMetric({ name: text, value: 1 });
  logger.trainingMetric({ name: harmless, value: text });
  logger.errorRaised({ message: text }, { error_code: text });
  logger.info("work.start", { text });
  logger.info(text, { text });
}
logger.trainingMetric({ name: harmless, value: 1 }, { step: 1 });
for (const dictionary of dictionaries) {
  logger.workStart({ dictionary });
  logger.workStart(dictionary, dictionary);
  logger.errorRaised({ message: harmless, details: dictionary }, { error_code: "InputError.Bad" });
}

metrics.work.inc(1, { kind: harmless });
spans.workPiece({ kind: harmless }, () => logger.workStart({ text: harmless }));
for (const text of texts) {
  attempt(() => metrics.work.inc(1, { kind: text }));
  attempt(() => metrics.work.inc(1, { [text]: harmless }));
  for (const attributes of [{ kind: text }, { [text]: 1 }])
    attempt(() => spans.workPiece(attributes, (span) => attempt(() => span.setAttribute?.("kind", text))));
  const error = Object.assign(new Error(text, { cause: text }), { code: text, name: text });
  attempt(() =>
    spans.workPiece({ kind: harmless }, () => {
      throw error;
    }),
  );
  await loggedRun(harmless, { runId: harmless, logDir, start: "work.start", data: { text } }, () => {
    throw Object.assign(new Error(text), { code: "InputError.Bad", details: { note: text }, remediation: text });
  }).catch(() => undefined);
}
for (const dictionary of dictionaries) attempt(() => spans.workPiece(dictionary, () => undefined));

const given = {
  registry,
  root: join(folder, "experiments"),
  seed: 1,
  config: { ok: harmless },
  dataset: { name: harmless, version: "1" },
  tokenizer: { name: harmless, version: "1" },
  git: { commit: "0".repeat(40), dirty: false },
  metrics: { [harmless]: { better: "lower" } },
};
for (const text of texts) {
  const hostile = [
    { runId: text },
    { root: join(folder, text) },
    { dataset: { name: text, version: text } },
    { tokenizer: { name: text, version: text } },
    { git: { commit: text, dirty: false } },
    { metrics: { [text]: { better: "lower" }, other: { better: "lower", unit: text } } },
    { config: { list: halves(text), nested: [{ note: text }] } },
  ];
  for (const options of hostile) attempt(() => openRun({ ...given, ...options }).close(text));
}
for (const config of dictionaries) attempt(() => openRun({ ...given, config, runId: undefined }).close());
const run = openRun({ ...given, runId: harmless });
run.record(harmless, 1, 1);
for (const text of texts) {
  attempt(() => run.record(text, 1));
  attempt(() => run.checkpoint(text, "x", 1));
}
const runLogger = getLogger(harmless, { ...run.logger, level: "debug" });
runLogger.trainingMetric({ name: harmless, value: 2 }, { step: 2 });
for (const text of texts) runLogger.workStart({ text, dictionary: { [text]: text } });

for (const kind of ["jsonl", "tensorboard"]) {
  const store = openLogStore({ kind, params: { log_dir: join(folder, kind) } }, { registry });
  store.logMetrics({ [harmless]: 1 }, 1, { split: harmless });
  store.logHyperparams({ ok: harmless });
  store.logArtifact(harmless, harmless, { kind: harmless });
  for (const text of texts) {
    store.logScalar(text, 1, 2);
    store.logMetrics({ [text]: 1, [harmless]: text }, 2, { split: text });
    store.logHyperparams({ parts: halves(text), deep: [{ note: [text] }] });
    store.logArtifact(text, harmless);
    store.logArtifact(harmless, join("files", text), { kind: text });
  }
  for (const dictionary of dictionaries) {
    store.logHyperparams(dictionary);
    store.logHyperparams({ nested: dictionary });
    store.logMetrics(dictionary, 3);
  }
  await store.close();
}

run.close();
await runLogger.close();
logger.flush();
writeFileSync(join(folder, "custom.txt"), seen.join("\n"));
for (const accept of ["text/plain", "application/openmetrics-text"]) {
  for (const runId of [harmless, ...texts, ...texts.map((text) => text.replace(/[-\u200b\n]/g, "."))]) {
    const exposed = attempt(() => expose({ accept, runId }));
    if (exposed !== undefined) appendFileSync(join(folder, `scrape-${accept.slice(0, 4)}.txt`), exposed.body);
  }
}
await logger.close();
await shutdownRun("redacted");

/** A crash whose message, code, cause and frames hold everything at once. */
const all = texts.join(" ");
const functions = Object.fromEntries([harmless, ...texts].map((name) => [name, (next) => next()]));
await runMain(() => {
  const crash = () => {
    throw Object.assign(new TypeError(all, { cause: all }), { code: all });
  };
  return Object.values(functions).reduce((next, call) => () => call(next), crash)();
}, registry);
