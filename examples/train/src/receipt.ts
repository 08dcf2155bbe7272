import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GenoLeWMLogger } from "@logwright/generated";
import type { Score } from "./scoring.ts";

/** What links the outputs of a run to the weights that made them. */
interface Receipt {
  readonly model_id: string;
  /** Path of the weights, relative to the run. */
  readonly weights: string;
  readonly weights_sha256: string;
  readonly outputs: readonly Score[];
}

const RECEIPT = "receipt.json";

/** Writes the receipt of the scores below `runDir`. */
export function writeReceipt(
  runDir: string,
  weights: string,
  modelId: string,
  outputs: readonly Score[],
  logger: GenoLeWMLogger,
): void {
  const receipt: Receipt = { model_id: modelId, weights, weights_sha256: sha256Of(join(runDir, weights)), outputs };
  writeFileSync(join(runDir, RECEIPT), `${JSON.stringify(receipt, null, 2)}\n`);
  logger.provenanceReceiptWrite({ path: RECEIPT, model_id: modelId, n_outputs: outputs.length });
}

/** Reads the receipt back and compares the weights with it. */
export function verifyReceipt(runDir: string, logger: GenoLeWMLogger): boolean {
  const started = performance.now();
  const receipt = JSON.parse(readFileSync(join(runDir, RECEIPT), "utf8")) as Receipt;
  logger.provenanceVerifyStart({ path: RECEIPT, model_id: receipt.model_id });
  const got = sha256Of(join(runDir, receipt.weights));
  const ok = got === receipt.weights_sha256;
  if (!ok) {
    logger.provenanceVerifyMismatch(
      { kind: "weights", expected: receipt.weights_sha256, got },
      { error_code: "ProvenanceError.HashMismatch" },
    );
  }
  logger.provenanceVerifyEnd({ path: RECEIPT, ok }, { duration_ms: performance.now() - started });
  return ok;
}

function sha256Of(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
