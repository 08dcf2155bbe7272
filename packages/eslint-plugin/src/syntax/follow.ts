import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { propertyNames, constantOf, type CodeAtHand } from "./constant.ts";
import { isFunction, unwrapped, variableNamed } from "./expression.ts";
import { hasInertResults } from "./inert.ts";
import { ANY, CALL, NEW, PROMISE, step, type Origin } from "./origin.ts";
import { boundFunction, indirectCall, listed, loadedModule } from "./special-call.ts";

/** One place where a value from a module or from the global object is used. */
export interface Use {
  /** The longest expression that still is the value: `process.stdout`, `fs.writeSync`. */
  readonly node: TSESTree.Node;
  readonly origin: Origin;
  /**
   * `called`, `constructed`: in `call`. `tested`: only compared, or asked for its type or truth.
   * `taken`: handed on, stored, overwritten, returned or exported, so that nobody can say what becomes of it.
   * `loaded`: the place that imports or requires the module.
   */
  readonly how: "called" | "constructed" | "tested" | "taken" | "loaded";
  readonly call?: TSESTree.CallExpression | TSESTree.NewExpression;
  /** What `call` hands over, also through `call`, `apply` and `Reflect.apply`; absent: not known. */
  readonly args?: readonly TSESTree.Node[];
}

/** No file of real code comes near; a hostile one ends here. */
const MOST_STEPS = 100_000;
const LONGEST_PATH = 12;

type Visit = (use: Use) => void;

/**
 * Follows values forwards through one file: members, aliases, destructuring, defaults, branches, `require`, `import()`,
 * `bind`, `Reflect.get` and callbacks of what is called. Uses are told in no particular order.
 */
export class Follower {
  readonly #code: CodeAtHand;
  readonly #visit: Visit;
  readonly #seen = new Map<TSESTree.Node, Set<string>>();
  #steps = 0;

  constructor(code: CodeAtHand, visit: Visit) {
    this.#code = code;
    this.#visit = visit;
  }

  /** Whether the node's value has been followed from its root. */
  covers(node: TSESTree.Node): boolean {
    return this.#seen.has(node);
  }

  /** `node` is an expression whose value is `origin`. */
  expression(node: TSESTree.Node, origin: Origin): void {
    if (this.#steps++ > MOST_STEPS || origin.path.length > LONGEST_PATH || this.#known(node, origin)) return;
    const { parent } = node;
    if (parent === undefined) return;
    const follow = PARENTS[parent.type];
    if (follow === undefined) this.#use(node, origin, "taken");
    else follow(this, node, parent as never, origin);
  }

  /** A variable, or a pattern of them, gets the value. */
  pattern(target: TSESTree.Node, origin: Origin): void {
    switch (target.type) {
      case AST_NODE_TYPES.Identifier:
        this.#variable(target, origin);
        return;
      case AST_NODE_TYPES.AssignmentPattern:
        this.pattern(target.left, origin);
        return;
      case AST_NODE_TYPES.ObjectPattern:
        for (const property of target.properties) this.#property(property, origin);
        return;
      default:
        this.#use(target, origin, "taken");
    }
  }

  member(parent: TSESTree.MemberExpression, origin: Origin): void {
    const names = propertyNames(parent, this.#code) ?? [ANY];
    for (const name of names) this.expression(parent, step(origin, name));
  }

  call(parent: TSESTree.CallExpression, node: TSESTree.Node, origin: Origin): void {
    if (parent.callee !== node) {
      this.#argument(parent, node, origin);
      return;
    }
    const special = loadedModule(parent, origin, this.#code) ?? boundFunction(origin);
    if (special !== undefined) {
      if (special.module !== origin.module) this.#use(parent, special, "loaded");
      this.expression(parent, special);
      return;
    }
    if (origin.path.at(-1) === "then" && origin.path.at(-2) === PROMISE) {
      const [callback] = parent.arguments;
      if (callback !== undefined) this.#parameter(callback, 0, { ...origin, path: origin.path.slice(0, -2) });
      return;
    }
    const { target, args } = indirectCall(origin, parent.arguments);
    this.#use(node, target, "called", parent, args);
    parent.arguments.forEach((argument, at) => this.#parameter(argument, 0, step(target, `${CALL}=>${at}`)));
    this.#result(parent, step(target, CALL));
  }

  construct(parent: TSESTree.NewExpression, node: TSESTree.Node, origin: Origin): void {
    if (parent.callee !== node) {
      this.#use(node, origin, "taken");
      return;
    }
    this.#use(node, origin, "constructed", parent, parent.arguments);
    this.#result(parent, step(origin, NEW));
  }

  taken(node: TSESTree.Node, origin: Origin): void {
    this.#use(node, origin, "taken");
  }

  tested(node: TSESTree.Node, origin: Origin): void {
    this.#use(node, origin, "tested");
  }

  /** A result that is thrown away is no use of its own: the call has been told already. */
  #result(node: TSESTree.Node, origin: Origin): void {
    if (node.parent?.type !== AST_NODE_TYPES.ExpressionStatement && !hasInertResults(origin))
      this.expression(node, origin);
  }

  #use(node: TSESTree.Node, origin: Origin, how: Use["how"], call?: Use["call"], args?: Use["args"]): void {
    this.#visit({
      node,
      origin,
      how,
      ...(call === undefined ? {} : { call }),
      ...(args === undefined ? {} : { args }),
    });
  }

  #known(node: TSESTree.Node, origin: Origin): boolean {
    const key = `${origin.module}\0${origin.path.join("\0")}`;
    const seen = this.#seen.get(node);
    if (seen === undefined) this.#seen.set(node, new Set([key]));
    else if (seen.has(key)) return true;
    else seen.add(key);
    return false;
  }

  #variable(identifier: TSESTree.Identifier, origin: Origin): void {
    const variable = variableNamed(identifier, this.#code.sourceCode);
    if (variable === undefined) return;
    if (isExported(variable)) this.#use(identifier, origin, "taken");
    for (const reference of variable.references) {
      if (reference.isRead()) this.expression(reference.identifier, origin);
    }
  }

  #property(property: TSESTree.Property | TSESTree.RestElement, origin: Origin): void {
    if (property.type === AST_NODE_TYPES.RestElement) {
      this.pattern(property.argument, origin);
      return;
    }
    this.#known(property, origin);
    const names = propertyNames(property, this.#code) ?? [ANY];
    for (const name of names) this.pattern(property.value, step(origin, name));
  }

  /** An argument of a call of something else: an immediately called function binds it, everything else takes it. */
  #argument(call: TSESTree.CallExpression, node: TSESTree.Node, origin: Origin): void {
    const at = call.arguments.indexOf(node as TSESTree.CallExpressionArgument);
    const callee = unwrapped(call.callee);
    if (isFunction(callee)) {
      this.#parameter(callee, at, origin);
      return;
    }
    const names = callee.type === AST_NODE_TYPES.MemberExpression ? propertyNames(callee, this.#code) : undefined;
    // What a followed function is bound to goes to that function only.
    if (at === 0 && names?.[0] === "bind" && this.covers(callee)) return;
    const owner = callee.type === AST_NODE_TYPES.MemberExpression ? unwrapped(callee.object) : undefined;
    if (at === 0 && owner?.type === AST_NODE_TYPES.Identifier && owner.name === "Reflect") {
      if (names?.[0] === "get") {
        const key = call.arguments[1];
        const name = key === undefined ? undefined : constantOf(key, this.#code);
        this.expression(call, step(origin, name === undefined ? ANY : String(name)));
        return;
      }
      if (names?.[0] === "apply") {
        this.#use(node, origin, "called", call, listed(call.arguments[2]));
        return;
      }
    }
    this.#use(node, origin, "taken", call);
  }

  #parameter(callback: TSESTree.Node, at: number, origin: Origin): void {
    const fn = unwrapped(callback);
    if (!isFunction(fn)) return;
    const parameter = fn.params[at];
    if (parameter !== undefined) this.pattern(parameter, origin);
  }
}

type FollowParent = (follower: Follower, node: TSESTree.Node, parent: never, origin: Origin) => void;

const through: FollowParent = (follower, _node, parent, origin) => follower.expression(parent, origin);
const tested: FollowParent = (follower, node, _parent, origin) => follower.tested(node, origin);
const ignored: FollowParent = () => undefined;

/** Comparisons and membership tests read nothing but the value's identity or keys. */
const COMPARISONS: ReadonlySet<string> = new Set(["==", "!=", "===", "!==", "in", "instanceof"]);

/** What an expression's parent does with its value. A parent that is not listed takes it. */
const PARENTS: Readonly<Partial<Record<string, FollowParent>>> = {
  TSAsExpression: through,
  TSNonNullExpression: through,
  TSSatisfiesExpression: through,
  TSTypeAssertion: through,
  TSInstantiationExpression: through,
  ChainExpression: through,
  MemberExpression: (follower, node, parent: TSESTree.MemberExpression, origin) =>
    parent.object === node ? follower.member(parent, origin) : follower.taken(node, origin),
  CallExpression: (follower, node, parent: TSESTree.CallExpression, origin) => follower.call(parent, node, origin),
  NewExpression: (follower, node, parent: TSESTree.NewExpression, origin) => follower.construct(parent, node, origin),
  TaggedTemplateExpression: (follower, node, _parent, origin) => follower.taken(node, origin),
  SequenceExpression: (follower, node, parent: TSESTree.SequenceExpression, origin) =>
    parent.expressions.at(-1) === node ? follower.expression(parent, origin) : undefined,
  ConditionalExpression: (follower, node, parent: TSESTree.ConditionalExpression, origin) =>
    parent.test === node ? follower.tested(node, origin) : follower.expression(parent, origin),
  LogicalExpression: (follower, node, parent: TSESTree.LogicalExpression, origin) =>
    parent.left === node && parent.operator === "&&"
      ? follower.tested(node, origin)
      : follower.expression(parent, origin),
  AwaitExpression: (follower, _node, parent: TSESTree.AwaitExpression, origin) =>
    follower.expression(
      parent,
      origin.path.at(-1) === PROMISE ? { ...origin, path: origin.path.slice(0, -1) } : origin,
    ),
  VariableDeclarator: (follower, node, parent: TSESTree.VariableDeclarator, origin) =>
    parent.init === node ? follower.pattern(parent.id, origin) : undefined,
  AssignmentExpression: (follower, node, parent: TSESTree.AssignmentExpression, origin) => {
    if (parent.right !== node) {
      follower.taken(node, origin);
      return;
    }
    follower.pattern(parent.left, origin);
    if (parent.parent.type !== AST_NODE_TYPES.ExpressionStatement) follower.expression(parent, origin);
  },
  AssignmentPattern: (follower, node, parent: TSESTree.AssignmentPattern, origin) => {
    if (parent.right !== node) return;
    if (parent.parent.type === AST_NODE_TYPES.TSParameterProperty) follower.taken(node, origin);
    follower.pattern(parent.left, origin);
  },
  TSImportEqualsDeclaration: (follower, _node, parent: TSESTree.TSImportEqualsDeclaration, origin) =>
    follower.pattern(parent.id, origin),
  TSQualifiedName: (follower, node, parent: TSESTree.TSQualifiedName, origin) =>
    parent.left === node ? follower.expression(parent, step(origin, parent.right.name)) : undefined,
  UnaryExpression: (follower, node, parent: TSESTree.UnaryExpression, origin) =>
    parent.operator === "delete" ? follower.taken(node, origin) : follower.tested(node, origin),
  IfStatement: tested,
  WhileStatement: tested,
  BinaryExpression: (follower, node, parent: TSESTree.BinaryExpression, origin) =>
    COMPARISONS.has(parent.operator) ? follower.tested(node, origin) : follower.taken(node, origin),
  ExpressionStatement: ignored,
  TSTypeQuery: ignored,
  TSTypeReference: ignored,
  TSImportType: ignored,
  TSInterfaceHeritage: ignored,
  TSClassImplements: ignored,
};

function isExported(variable: TSESLint.Scope.Variable): boolean {
  return variable.defs.some(({ node }) => {
    return (
      node.type === AST_NODE_TYPES.VariableDeclarator &&
      node.parent.parent.type === AST_NODE_TYPES.ExportNamedDeclaration
    );
  });
}
