import { presentable } from "../../config/presentable.ts";
import type { RedactionRules } from "../../contract/index.ts";
import { atTheVeryEnd } from "../../lifecycle/exit-hooks.ts";
import type { RunScope } from "../../lifecycle/run-scope.ts";
import { snapshot } from "../../metric/snapshot.ts";
import { demandFiltered } from "../../record/redacted-record.ts";
import { onSpanEnd } from "../../trace/finished-span.ts";
import { warn } from "../warning.ts";
import { otlpSettings } from "./otlp-settings.ts";
import { OtlpSink } from "./otlp-sink.ts";
import { resourceOf } from "./resource.ts";
import { SIGNAL_NAMES } from "./signals.ts";
import { whyOff } from "./why-off.ts";

const REPORT_MS: number = 30_000;

/** One exporter a process: metrics and spans belong to it, and the records of every run name their run. */
let sink: OtlpSink | undefined;
let failed: boolean = false;
const scopes: Set<RunScope> = new Set<RunScope>();

/** Exports the records of a run, and the process's spans and metrics, when OTEL_EXPORTER_OTLP_ENDPOINT asks for it. */
export function attachOtlp(scope: RunScope): void {
  if (failed) return;
  sink ??= openOrWarn(scope);
  if (sink === undefined) return;
  scopes.add(scope);
  scope.output.addSink(new RunView(sink, scope.registry.redaction, () => scopes.delete(scope)));
}

/** The shared sink as one run sees it: closing the run does not close it for others. */
class RunView {
  readonly name: string;
  readonly #sink: OtlpSink;
  readonly #rules: RedactionRules;
  readonly #onClose: () => void;

  constructor(shared: OtlpSink, rules: RedactionRules, onClose: () => void) {
    this.name = shared.name;
    this.#sink = shared;
    this.#rules = rules;
    this.#onClose = onClose;
  }

  write(record: Parameters<OtlpSink["write"]>[0]): void {
    demandFiltered(record, this.#rules, this.name);
    this.#sink.write(record);
  }

  async flush(): Promise<void> {
    this.#sink.metrics(snapshot());
    await this.#sink.flush();
  }

  close(): void {
    this.#onClose();
  }
}

/** A variable that cannot be read switches the export off and is said on stderr, as is a thread that cannot be started: neither is a reason to stop the program. */
function openOrWarn(scope: RunScope): OtlpSink | undefined {
  try {
    return open(scope);
  } catch (error) {
    failed = true;
    warn("otlp", `OTLP export is off. ${String(presentable(scope.registry, whyOff(error)))}`, true);
    return undefined;
  }
}

function open(scope: RunScope): OtlpSink | undefined {
  const settings = otlpSettings();
  if (SIGNAL_NAMES.every((signal) => settings[signal] === undefined)) return undefined;
  const { registry } = scope;
  const made = new OtlpSink(
    {
      settings,
      resource: resourceOf(registry, scope.settings.runId),
      layout: registry.layout,
      fieldNames: registry.fields.map((field) => field.name),
      startMs: Math.round(performance.timeOrigin),
    },
    reportLoss,
  );
  onSpanEnd((span) => made.span(span));
  setInterval(() => made.metrics(snapshot()), scope.settings.metricsIntervalS * 1000).unref();
  setInterval(() => made.reportLosses(), REPORT_MS).unref();
  atTheVeryEnd(() => {
    made.metrics(snapshot());
    made.flushNow();
  });
  return made;
}

/**
 * In the log of the first run that is open. Where the last one was closed already there is stderr, for what nobody could have told
 * before: a collector that refuses has been in the log.
 */
function reportLoss(name: string, count: number, reason: string): void {
  const [first] = scopes;
  if (first !== undefined) first.output.emitOwn("logwright.sink.dropped", { sink: name, count, reason });
  else if (reason === "deadline") warn(name, `${String(count)} items of ${name} were not delivered (${reason})`, true);
}
