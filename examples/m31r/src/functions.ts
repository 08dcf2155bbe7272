export type Category = "arithmetic" | "text" | "list";

/** A small function that the model is to learn, and what a program must do to pass as it. */
export interface Task {
  readonly name: string;
  readonly category: Category;
  /** Parameters with their types; `$1` and `$2` stand for names. */
  readonly params: string;
  readonly returns: string;
  readonly body: string;
  /** Arguments, and the result that is expected of them. */
  readonly tests: readonly (readonly [args: readonly unknown[], result: unknown])[];
}

/** What the corpus is made of and what the model is asked for. */
export const TASKS: readonly Task[] = [
  {
    name: "add",
    category: "arithmetic",
    params: "$1: number, $2: number",
    returns: "number",
    body: "return $1 + $2;",
    tests: [
      [[2, 3], 5],
      [[-1, 1], 0],
    ],
  },
  {
    name: "subtract",
    category: "arithmetic",
    params: "$1: number, $2: number",
    returns: "number",
    body: "return $1 - $2;",
    tests: [
      [[2, 3], -1],
      [[5, 1], 4],
    ],
  },
  {
    name: "multiply",
    category: "arithmetic",
    params: "$1: number, $2: number",
    returns: "number",
    body: "return $1 * $2;",
    tests: [
      [[2, 3], 6],
      [[0, 9], 0],
    ],
  },
  {
    name: "square",
    category: "arithmetic",
    params: "$1: number",
    returns: "number",
    body: "return $1 * $1;",
    tests: [
      [[3], 9],
      [[-2], 4],
    ],
  },
  {
    name: "negate",
    category: "arithmetic",
    params: "$1: number",
    returns: "number",
    body: "return -$1;",
    tests: [
      [[3], -3],
      [[-2], 2],
    ],
  },
  {
    name: "larger",
    category: "arithmetic",
    params: "$1: number, $2: number",
    returns: "number",
    body: "return Math.max($1, $2);",
    tests: [
      [[3, 9], 9],
      [[2, -2], 2],
    ],
  },
  {
    name: "upper",
    category: "text",
    params: "$1: string",
    returns: "string",
    body: "return $1.toUpperCase();",
    tests: [
      [["ab"], "AB"],
      [[""], ""],
    ],
  },
  {
    name: "lower",
    category: "text",
    params: "$1: string",
    returns: "string",
    body: "return $1.toLowerCase();",
    tests: [
      [["AB"], "ab"],
      [["x"], "x"],
    ],
  },
  {
    name: "size",
    category: "text",
    params: "$1: string",
    returns: "number",
    body: "return $1.length;",
    tests: [
      [["abc"], 3],
      [[""], 0],
    ],
  },
  {
    name: "join",
    category: "text",
    params: "$1: string, $2: string",
    returns: "string",
    body: "return $1 + $2;",
    tests: [
      [["a", "b"], "ab"],
      [["", "x"], "x"],
    ],
  },
  {
    name: "first",
    category: "list",
    params: "$1: number[]",
    returns: "number",
    body: "return $1[0];",
    tests: [
      [[[4, 5]], 4],
      [[[7]], 7],
    ],
  },
  {
    name: "last",
    category: "list",
    params: "$1: number[]",
    returns: "number",
    body: "return $1[$1.length - 1];",
    tests: [
      [[[4, 5]], 5],
      [[[7]], 7],
    ],
  },
  {
    name: "count",
    category: "list",
    params: "$1: number[]",
    returns: "number",
    body: "return $1.length;",
    tests: [
      [[[4, 5]], 2],
      [[[]], 0],
    ],
  },
  {
    name: "sum",
    category: "list",
    params: "$1: number[]",
    returns: "number",
    body: "return $1.reduce((x, y) => x + y, 0);",
    tests: [
      [[[4, 5]], 9],
      [[[]], 0],
    ],
  },
];

/** The text of a task up to the brace that opens its body. */
export function headOf(task: Task, names: readonly [string, string]): string {
  return `function ${task.name}(${named(task.params, names)}): ${task.returns} {\n`;
}

/** The whole text of a task. */
export function sourceOf(task: Task, names: readonly [string, string]): string {
  return `${headOf(task, names)}  ${named(task.body, names)}\n}\n`;
}

function named(text: string, [first, second]: readonly [string, string]): string {
  return text.replaceAll("$1", first).replaceAll("$2", second);
}
