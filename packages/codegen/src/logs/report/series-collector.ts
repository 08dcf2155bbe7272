/** A curve as it is read: numbers over steps, in the order of the log. Grows without copying every value into an object. */
export class SeriesCollector {
  #steps: Float64Array = new Float64Array(256);
  #values: Float64Array = new Float64Array(256);
  #count = 0;
  #isSorted = true;

  get count(): number {
    return this.#count;
  }

  add(step: number, value: number): void {
    if (this.#count === this.#steps.length) this.#grow();
    if (this.#count > 0 && step < (this.#steps[this.#count - 1] as number)) this.#isSorted = false;
    this.#steps[this.#count] = step;
    this.#values[this.#count] = value;
    this.#count++;
  }

  /** Steps and values, by step; equal steps stay in the order of the log. */
  sorted(): { readonly steps: Float64Array; readonly values: Float64Array } {
    const steps = this.#steps.subarray(0, this.#count);
    const values = this.#values.subarray(0, this.#count);
    if (this.#isSorted) return { steps, values };
    const order = Uint32Array.from({ length: this.#count }, (_, index) => index).sort(
      (left, right) => (steps[left] as number) - (steps[right] as number) || left - right,
    );
    return {
      steps: Float64Array.from(order, (index) => steps[index] as number),
      values: Float64Array.from(order, (index) => values[index] as number),
    };
  }

  #grow(): void {
    const [steps, values] = [new Float64Array(this.#count * 2), new Float64Array(this.#count * 2)];
    steps.set(this.#steps);
    values.set(this.#values);
    [this.#steps, this.#values] = [steps, values];
  }
}
