import { normal, type Random } from "./random.ts";

/** What one batch taught. */
export interface BatchLoss {
  /** Mean cross-entropy of the predictions, in nats. */
  readonly pred: number;
  /** Half the squared norm of the weights, times the decay. */
  readonly reg: number;
  /** Euclidean norm of the gradient before clipping. */
  readonly gradNorm: number;
  /** Predicted probabilities, a row a sample. */
  readonly predictions: readonly Float64Array[];
}

/** How a batch is learnt. */
export interface StepOptions {
  readonly lr: number;
  /** Weight decay; 0 keeps the regularisation loss for monitoring only. */
  readonly decay: number;
  /** The gradient is scaled down to this norm. */
  readonly clip: number;
}

/** A classifier with one hidden layer of tanh units, trained by gradient descent. */
export class Classifier {
  readonly inputs: number;
  readonly hidden: number;
  readonly classes: number;
  /** All weights in one array: hidden weights, hidden biases, output weights, output biases. */
  readonly weights: Float64Array;

  constructor(inputs: number, hidden: number, classes: number, random: Random) {
    this.inputs = inputs;
    this.hidden = hidden;
    this.classes = classes;
    this.weights = new Float64Array(hidden * (inputs + 1) + classes * (hidden + 1));
    const scales: readonly (readonly [count: number, scale: number])[] = [
      [hidden * inputs, Math.sqrt(1 / inputs)],
      [hidden, 0],
      [classes * hidden, Math.sqrt(1 / hidden)],
      [classes, 0],
    ];
    let next = 0;
    for (const [count, scale] of scales) {
      for (let index = 0; index < count; index += 1) this.weights[next++] = scale * normal(random);
    }
  }

  /** Class probabilities of one encoded window. */
  predict(input: Float64Array): Float64Array {
    return this.#output(this.#hiddenUnits(input));
  }

  /** One step of gradient descent over a batch (cross-entropy, softmax output; Bishop 2006, section 5.3). */
  step(inputs: readonly Float64Array[], targets: readonly number[], options: StepOptions): BatchLoss {
    const gradient = new Float64Array(this.weights.length);
    const predictions: Float64Array[] = [];
    let pred = 0;
    for (const [index, input] of inputs.entries()) {
      const units = this.#hiddenUnits(input);
      const output = this.#output(units);
      const target = targets[index] as number;
      pred -= Math.log(Math.max(output[target] as number, Number.MIN_VALUE)) / inputs.length;
      this.#accumulate(gradient, input, units, output, target, 1 / inputs.length);
      predictions.push(output);
    }
    const reg = this.#decay(gradient, options.decay);
    const gradNorm = Math.hypot(...gradient);
    const rate = options.lr * Math.min(1, options.clip / gradNorm);
    for (let index = 0; index < gradient.length; index += 1) {
      this.weights[index] = (this.weights[index] as number) - rate * (gradient[index] as number);
    }
    return { pred, reg, gradNorm, predictions };
  }

  #hiddenUnits(input: Float64Array): Float64Array {
    const { weights, inputs, hidden } = this;
    return Float64Array.from({ length: hidden }, (_, unit) => {
      let sum = weights[hidden * inputs + unit] as number;
      for (let index = 0; index < inputs; index += 1) {
        sum += (weights[unit * inputs + index] as number) * (input[index] as number);
      }
      return Math.tanh(sum);
    });
  }

  #output(units: Float64Array): Float64Array {
    const { weights, inputs, hidden, classes } = this;
    const first = hidden * (inputs + 1);
    const logits = Float64Array.from({ length: classes }, (_, category) => {
      let sum = weights[first + classes * hidden + category] as number;
      for (let unit = 0; unit < hidden; unit += 1) {
        sum += (weights[first + category * hidden + unit] as number) * (units[unit] as number);
      }
      return sum;
    });
    const largest = Math.max(...logits);
    const exponentials = logits.map((logit) => Math.exp(logit - largest));
    const total = exponentials.reduce((sum, exponential) => sum + exponential, 0);
    return exponentials.map((exponential) => exponential / total);
  }

  #accumulate(
    gradient: Float64Array,
    input: Float64Array,
    units: Float64Array,
    output: Float64Array,
    target: number,
    share: number,
  ): void {
    const { weights, inputs, hidden, classes } = this;
    const first = hidden * (inputs + 1);
    const towardsUnits = new Float64Array(hidden);
    for (let category = 0; category < classes; category += 1) {
      const error = ((output[category] as number) - (category === target ? 1 : 0)) * share;
      add(gradient, first + classes * hidden + category, error);
      for (let unit = 0; unit < hidden; unit += 1) {
        const weight = first + category * hidden + unit;
        add(gradient, weight, error * (units[unit] as number));
        add(towardsUnits, unit, error * (weights[weight] as number));
      }
    }
    for (let unit = 0; unit < hidden; unit += 1) {
      const error = (towardsUnits[unit] as number) * (1 - (units[unit] as number) ** 2);
      add(gradient, hidden * inputs + unit, error);
      for (let index = 0; index < inputs; index += 1)
        add(gradient, unit * inputs + index, error * (input[index] as number));
    }
  }

  /** Adds the decay's gradient; returns the loss it stands for, with a decay of 1e-4 where it is only monitored. */
  #decay(gradient: Float64Array, decay: number): number {
    let squares = 0;
    for (const [index, weight] of this.weights.entries()) {
      squares += weight * weight;
      add(gradient, index, decay * weight);
    }
    return ((decay === 0 ? MONITORED_DECAY : decay) / 2) * squares;
  }
}

const MONITORED_DECAY = 1e-4;

function add(into: Float64Array, index: number, value: number): void {
  into[index] = (into[index] as number) + value;
}
