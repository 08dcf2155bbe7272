import { expect, test } from "vitest";
import { logEventsPage } from "../../../src/emit/markdown/log-events.ts";
import { realRegistry } from "../support/real-registry.ts";

/** GenoLeWM's published table of events. */
const PUBLISHED = `| Event | Severity | Allowed data keys | Summary |
|---|---|---|---|
| training.run.start | info | config_path, device, git_sha, model_id, world_size | trainer initialized |
| training.run.end | info | best_loss, best_step, reason | trainer exited |
| training.step | debug | grad_norm, loss, loss_pred, loss_reg, lr | every training step (sampled) |
| training.epoch.end | info | loss, loss_pred, loss_reg, lr, samples | every epoch |
| training.checkpoint.write | info | path, size_bytes, tag | checkpoint saved |
| training.collapse.alert | warn | criterion, threshold, value | collapse alert criterion tripped |
| training.metric | info | kind, name, unit, value | scalar metric logged |
| eval.run.start | info | benchmark, dataset, n_items | benchmark started |
| eval.run.end | info | benchmark, elapsed_s, metrics | benchmark finished |
| eval.regression | error | baseline, current, delta, metric, threshold | smoke eval regression |
| data.cache.hit | debug | key, shard_id | cache hit |
| data.cache.miss | debug | key, shard_id | cache miss |
| data.shard.write | info | n_rows, path, shard_id, size_bytes | new shard written |
| inference.score.start | debug | model_id, variant_id | scoring call entered |
| inference.score.end | debug | category, score, variant_id | scoring call returned |
| inference.batch.end | info | batch_id, n, throughput_per_s | batch finished |
| inference.network.blocked | error | operation, url_host | fail-closed network guard tripped |
| provenance.receipt.write | info | model_id, n_outputs, path | receipt written |
| provenance.verify.start | info | model_id, path | verifier started |
| provenance.verify.end | info | ok, path | verifier returned |
| provenance.verify.mismatch | error | expected, got, kind | a hash check failed |
| error | error | details, message, remediation | a GenoLeWMError raised inside a logged span |
`;

test("the first table of log-events.md is GenoLeWM's published table, row by row and key by key", () => {
  const page = logEventsPage.emit(realRegistry())[0]!.content;
  const [, table] = /^[^|]*((?:\|.*\n)+)/.exec(page) ?? [];
  expect(table).toBe(PUBLISHED);
});
