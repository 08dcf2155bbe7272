/** The type that is printed for something with a name: `TrainingLossLabels` for the labels of `trainingLoss`. */
export function typeName(owner: string, part: string): string {
  return `${owner.charAt(0).toUpperCase()}${owner.slice(1)}${part}`;
}
