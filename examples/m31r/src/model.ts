import type { Random } from "./random.ts";

/** Tokens that the next one is predicted from. */
export const CONTEXT: number = 14;
const EMBEDDING = 12;
const HIDDEN = 64;
const INPUT = CONTEXT * EMBEDDING;

/** Parameters with their gradient and Adam's two moments. */
class Parameters {
  readonly values: Float64Array;
  readonly gradient: Float64Array;
  readonly #first: Float64Array;
  readonly #second: Float64Array;

  constructor(count: number, scale: number, random: Random) {
    this.values = Float64Array.from({ length: count }, () => (random() * 2 - 1) * scale);
    this.gradient = new Float64Array(count);
    this.#first = new Float64Array(count);
    this.#second = new Float64Array(count);
  }

  /** One step of Adam (Kingma and Ba, 2015), the gradient scaled first; then the gradient is zero. */
  update(lr: number, scale: number, step: number): void {
    const [keep, keepSquare] = [0.9, 0.999];
    const [correct, correctSquare] = [1 - keep ** step, 1 - keepSquare ** step];
    for (let at = 0; at < this.values.length; at++) {
      const slope = (this.gradient[at] as number) * scale;
      const first = (this.#first[at] = keep * (this.#first[at] as number) + (1 - keep) * slope);
      const second = (this.#second[at] = keepSquare * (this.#second[at] as number) + (1 - keepSquare) * slope * slope);
      this.values[at] =
        (this.values[at] as number) - (lr * (first / correct)) / (Math.sqrt(second / correctSquare) + 1e-8);
    }
    this.gradient.fill(0);
  }

  get squaredNorm(): number {
    return this.gradient.reduce((sum, slope) => sum + slope * slope, 0);
  }
}

/** A neural language model with a fixed window: embeddings, one hidden layer, softmax (Bengio et al., 2003). */
export class Model {
  readonly vocabulary: number;
  readonly #embedding: Parameters;
  readonly #hidden: Parameters;
  readonly #output: Parameters;
  readonly #input: Float64Array = new Float64Array(INPUT);
  readonly #activation: Float64Array = new Float64Array(HIDDEN + 1);
  readonly #probabilities: Float64Array;

  constructor(vocabulary: number, random: Random) {
    this.vocabulary = vocabulary;
    this.#embedding = new Parameters(vocabulary * EMBEDDING, 0.5, random);
    this.#hidden = new Parameters(HIDDEN * (INPUT + 1), 1 / Math.sqrt(INPUT), random);
    this.#output = new Parameters(vocabulary * (HIDDEN + 1), 1 / Math.sqrt(HIDDEN), random);
    this.#probabilities = new Float64Array(vocabulary);
    this.#activation[HIDDEN] = 1;
  }

  get #all(): readonly Parameters[] {
    return [this.#embedding, this.#hidden, this.#output];
  }

  get parameterCount(): number {
    return this.#all.reduce((sum, { values }) => sum + values.length, 0);
  }

  /** The norm of the gradient that has gathered. */
  get gradientNorm(): number {
    return Math.sqrt(this.#all.reduce((sum, parameters) => sum + parameters.squaredNorm, 0));
  }

  update(lr: number, scale: number, step: number): void {
    for (const parameters of this.#all) parameters.update(lr, scale, step);
  }

  /** The probability of every token to come next. Valid until the next call. */
  predict(context: readonly number[]): Float64Array {
    const { values: embedding } = this.#embedding;
    for (let slot = 0; slot < CONTEXT; slot++) {
      const token = context[context.length - CONTEXT + slot] ?? 0;
      for (let at = 0; at < EMBEDDING; at++)
        this.#input[slot * EMBEDDING + at] = embedding[token * EMBEDDING + at] as number;
    }
    for (let unit = 0; unit < HIDDEN; unit++) {
      const row = unit * (INPUT + 1);
      let sum = this.#hidden.values[row + INPUT] as number;
      for (let at = 0; at < INPUT; at++) sum += (this.#hidden.values[row + at] as number) * (this.#input[at] as number);
      this.#activation[unit] = Math.tanh(sum);
    }
    return this.#softmax();
  }

  #softmax(): Float64Array {
    let largest = Number.NEGATIVE_INFINITY;
    for (let token = 0; token < this.vocabulary; token++) {
      const row = token * (HIDDEN + 1);
      let sum = 0;
      for (let unit = 0; unit <= HIDDEN; unit++)
        sum += (this.#output.values[row + unit] as number) * (this.#activation[unit] as number);
      this.#probabilities[token] = sum;
      if (sum > largest) largest = sum;
    }
    let total = 0;
    for (let token = 0; token < this.vocabulary; token++)
      total += this.#probabilities[token] = Math.exp((this.#probabilities[token] as number) - largest);
    for (let token = 0; token < this.vocabulary; token++)
      this.#probabilities[token] = (this.#probabilities[token] as number) / total;
    return this.#probabilities;
  }

  /** Adds the gradient of one prediction, and returns its cross-entropy in nats. */
  learn(context: readonly number[], target: number): number {
    const probabilities = this.predict(context);
    const loss = -Math.log(Math.max(probabilities[target] as number, 1e-300));
    const back = new Float64Array(HIDDEN + 1);
    for (let token = 0; token < this.vocabulary; token++) {
      const slope = (probabilities[token] as number) - (token === target ? 1 : 0);
      const row = token * (HIDDEN + 1);
      for (let unit = 0; unit <= HIDDEN; unit++) {
        this.#output.gradient[row + unit]! += slope * (this.#activation[unit] as number);
        back[unit]! += slope * (this.#output.values[row + unit] as number);
      }
    }
    this.#learnHidden(back, context);
    return loss;
  }

  #learnHidden(back: Float64Array, context: readonly number[]): void {
    const inputSlope = new Float64Array(INPUT);
    for (let unit = 0; unit < HIDDEN; unit++) {
      const slope = (back[unit] as number) * (1 - (this.#activation[unit] as number) ** 2);
      const row = unit * (INPUT + 1);
      for (let at = 0; at < INPUT; at++) {
        this.#hidden.gradient[row + at]! += slope * (this.#input[at] as number);
        inputSlope[at]! += slope * (this.#hidden.values[row + at] as number);
      }
      this.#hidden.gradient[row + INPUT]! += slope;
    }
    for (let slot = 0; slot < CONTEXT; slot++) {
      const token = context[context.length - CONTEXT + slot] ?? 0;
      for (let at = 0; at < EMBEDDING; at++)
        this.#embedding.gradient[token * EMBEDDING + at]! += inputSlope[slot * EMBEDDING + at] as number;
    }
  }

  /** All parameters as bytes, for a checkpoint. */
  toBytes(): Uint8Array {
    return Buffer.concat(this.#all.map(({ values }) => new Uint8Array(values.buffer)));
  }
}
