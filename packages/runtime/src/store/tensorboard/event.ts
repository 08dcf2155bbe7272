import { Buffer } from "node:buffer";
import { double, float, integer, message, text } from "./protobuf.ts";

// Field numbers of tensorflow/core/util/event.proto and framework/{summary,tensor,tensor_shape}.proto.
const EVENT = { wallTime: 1, step: 2, fileVersion: 3, summary: 5 };
const SUMMARY = { value: 1 };
const VALUE = { tag: 1, simpleValue: 2, tensor: 8, metadata: 9 };
const METADATA = { pluginData: 1 };
const PLUGIN_DATA = { name: 1 };
const TENSOR = { dtype: 1, shape: 2, stringValue: 8 };
const SHAPE = { dimension: 2 };
const DIMENSION = { size: 1 };
const DT_STRING = 7;

/** The version that the first event of every file must carry. */
const FILE_VERSION = "brain.Event:2";

/** The event that opens a file. `wallTime` is in seconds since 1970. */
export function versionEvent(wallTime: number): Buffer {
  return Buffer.concat([double(EVENT.wallTime, wallTime), text(EVENT.fileVersion, FILE_VERSION)]);
}

/** Scalars of one step. TensorBoard keeps them as 32-bit floats. */
export function scalarsEvent(
  wallTime: number,
  step: number,
  values: readonly (readonly [tag: string, value: number])[],
): Buffer {
  const summaries = values.map(([name, value]) =>
    message(SUMMARY.value, [text(VALUE.tag, name), float(VALUE.simpleValue, value)]),
  );
  return summaryEvent(wallTime, step, summaries);
}

/** A Markdown text under `name`, for TensorBoard's text page. */
export function textEvent(wallTime: number, step: number, name: string, markdown: string): Buffer {
  const metadata = message(VALUE.metadata, [message(METADATA.pluginData, [text(PLUGIN_DATA.name, "text")])]);
  const tensor = message(VALUE.tensor, [
    integer(TENSOR.dtype, DT_STRING),
    message(TENSOR.shape, [message(SHAPE.dimension, [integer(DIMENSION.size, 1)])]),
    text(TENSOR.stringValue, markdown),
  ]);
  return summaryEvent(wallTime, step, [
    message(SUMMARY.value, [text(VALUE.tag, `${name}/text_summary`), tensor, metadata]),
  ]);
}

function summaryEvent(wallTime: number, step: number, values: readonly Uint8Array[]): Buffer {
  return Buffer.concat([double(EVENT.wallTime, wallTime), integer(EVENT.step, step), message(EVENT.summary, values)]);
}
