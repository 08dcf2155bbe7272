import type { Model } from "./model.ts";
import type { Random } from "./random.ts";
import type { Tokenizer } from "./tokenizer.ts";

/** What continues a prompt, token by token, until the model ends the text or `most` tokens are made. */
export function generate(
  model: Model,
  tokenizer: Tokenizer,
  prompt: string,
  options: { readonly temperature: number; readonly most: number; readonly random: Random },
): { readonly text: string; readonly tokens: number } {
  const context = tokenizer.encode(prompt);
  const made: number[] = [];
  while (made.length < options.most) {
    const token = draw(model.predict(context), options.temperature, options.random);
    if (token === 0) break;
    context.push(token);
    made.push(token);
  }
  return { text: tokenizer.decode(made), tokens: made.length };
}

/** A token drawn from the probabilities, sharpened by a temperature below 1. */
function draw(probabilities: Float64Array, temperature: number, random: Random): number {
  const sharpened = probabilities.map((probability) => probability ** (1 / temperature));
  let rest = random() * sharpened.reduce((sum, weight) => sum + weight, 0);
  for (const [token, weight] of sharpened.entries()) {
    rest -= weight;
    if (rest <= 0) return token;
  }
  return 0;
}
