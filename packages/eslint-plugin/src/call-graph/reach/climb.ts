import ts from "#compiler";
import { isAccess, isAssignment, isFunctionWithBody, propertyKey, wrapped } from "../flow/expression.ts";
import { ANY_KEY } from "../flow/place.ts";
import { isScalar } from "../flow/static-type.ts";
import { throughAccess } from "./access.ts";
import { leaveBy, throwFrom } from "./leaving.ts";
import { anywhere, below, CALLED, put, TOLD, whole, type Load } from "./load.ts";
import { thisIn } from "./member-uses.ts";
import { asArgument, asCallee } from "./passing.ts";
import type { Reach } from "./reach.ts";
import { bindPattern, store } from "./storing.ts";
import { tellFunctionsIn } from "./telling.ts";
import { isHandler, isRecord, mayHandle, tells } from "./told.ts";

/** The value of an expression carries a load: everything that the code around it makes of it does, too. */
export function climb(mention: ts.Node, arriving: Load, reach: Reach): void {
  const node = wrapped(mention);
  const load = judged(node, arriving, reach);
  if (load === undefined) return;
  reach.nodes.add(node);
  const step = STEPS.get(node.parent.kind);
  if (step !== undefined) step(node.parent, node, load, reach);
  else if (!ts.isStatement(node.parent) && !ts.isTypeNode(node.parent))
    reach.giveUp(`a record in ${ts.SyntaxKind[node.parent.kind]}`);
}

/** What the static type leaves of a load. */
function judged(node: ts.Node, load: Load, reach: Reach): Load | undefined {
  const { view } = reach;
  const [first] = load.path;
  if (first !== undefined && first !== TOLD) return load;
  const type = view.typeOf(node);
  if (isScalar(type)) return undefined;
  if (first === TOLD) {
    if (tells(type, view)) reach.files.add(node.getSourceFile());
    if (isRecord(type, view)) reach.node(node, { ...load, path: [], isRaw: true });
    else if (mayHandle(type, view) && !ts.isCallExpression(node.parent))
      reach.node(node, { ...load, path: [], isRaw: false });
    return load;
  }
  const isRaw = load.isRaw ? !isHandler(type, view) : isRecord(type, view);
  if (isRaw || mayHandle(type, view)) reach.files.add(node.getSourceFile());
  return isRaw === load.isRaw ? load : { ...load, isRaw };
}

type Step = (parent: ts.Node, node: ts.Node, load: Load, reach: Reach) => void;

const K = ts.SyntaxKind;

const same: Step = (parent, _node, load, reach) => {
  reach.node(parent, load);
};

/** Text, a sum: made of the value. */
const made: Step = (parent, _node, load, reach) => {
  if (load.isRaw) reach.node(parent, whole(load));
};

const nowhere: Step = () => undefined;

const initialized: Step = (parent, node, load, reach) => {
  const declaration = parent as ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement;
  if (declaration.initializer === node) bindPattern(declaration.name, load, reach);
};

const ofField: Step = (parent, node, load, reach) => {
  const field = parent as ts.PropertyDeclaration;
  if (field.initializer === node) reach.symbol(reach.view.symbolOf(field.name), anywhere(load));
};

const ofProperty: Step = (parent, node, load, reach) => {
  const property = parent as ts.PropertyAssignment | ts.ShorthandPropertyAssignment;
  if (ts.isPropertyAssignment(property) && property.initializer !== node) return;
  const literal = property.parent;
  const held = put(load, propertyKey(property.name));
  reach.node(literal, held);
  for (const self of thisIn(literal)) reach.node(self, anywhere(held));
  const symbol = reach.view.checker.getSymbolAtLocation(property.name);
  reach.symbol(symbol, anywhere(load));
};

const ofSpread: Step = (parent, _node, load, reach) => {
  const { parent: outer } = parent;
  if (ts.isSpreadElement(parent) && (ts.isCallExpression(outer) || ts.isNewExpression(outer)))
    asArgument(outer, parent, load, reach);
  else reach.node(ts.isSpreadAssignment(parent) ? outer : parent.parent, load);
};

const ofArray: Step = (parent, _node, load, reach) => {
  reach.node(parent, put(load, ANY_KEY));
};

const ofBinary: Step = (parent, node, load, reach) => {
  const binary = parent as ts.BinaryExpression;
  const operator = binary.operatorToken.kind;
  const isStored: boolean = isAssignment(parent);
  if (isStored) {
    if (binary.right === node) {
      store(binary.left, operator === K.PlusEqualsToken ? whole(load) : load, reach);
      reach.node(binary, load);
    } else if (load.path[0] === TOLD) tellFunctionsIn(binary.right, reach);
    else if (operator !== K.EqualsToken) reach.node(binary, load);
    return;
  }
  if (COMPARISONS.has(operator)) return;
  if (CHOICES.has(operator)) reach.node(binary, load);
  else if (operator === K.CommaToken || operator === K.AmpersandAmpersandToken) {
    if (binary.right === node) reach.node(binary, load);
  } else made(binary, node, load, reach);
};

const CHOICES: ReadonlySet<ts.SyntaxKind> = new Set([K.QuestionQuestionToken, K.BarBarToken]);

const COMPARISONS: ReadonlySet<ts.SyntaxKind> = new Set([
  K.EqualsEqualsToken,
  K.EqualsEqualsEqualsToken,
  K.ExclamationEqualsToken,
  K.ExclamationEqualsEqualsToken,
  K.LessThanToken,
  K.LessThanEqualsToken,
  K.GreaterThanToken,
  K.GreaterThanEqualsToken,
  K.InKeyword,
  K.InstanceOfKeyword,
]);

const ofConditional: Step = (parent, node, load, reach) => {
  if ((parent as ts.ConditionalExpression).condition !== node) reach.node(parent, load);
};

const ofUnary: Step = (parent, node, load, reach) => {
  if ((parent as ts.PrefixUnaryExpression).operator !== K.ExclamationToken) made(parent, node, load, reach);
};

const ofCall: Step = (parent, node, load, reach) => {
  const call = parent as ts.CallExpression | ts.NewExpression;
  if (call.expression === node) asCallee(call, load, reach);
  else asArgument(call, node, load, reach);
};

const ofTemplateSpan: Step = (parent, node, load, reach) => {
  const template = parent.parent;
  if (!ts.isTaggedTemplateExpression(template.parent)) made(template, node, load, reach);
  else asArgument(template.parent, node, load, reach);
};

const ofTag: Step = (parent, node, load, reach) => {
  if ((parent as ts.TaggedTemplateExpression).tag === node)
    asCallee(parent as ts.TaggedTemplateExpression, load, reach);
};

const ofAccess: Step = (parent, node, load, reach) => {
  if (isAccess(parent) && parent.expression === node) throughAccess(parent, load, reach);
};

const ofLoop: Step = (parent, node, load, reach) => {
  const loop = parent as ts.ForOfStatement;
  if (loop.expression !== node) return;
  const isOfMap = /Map$/.test(reach.view.typeOf(node).symbol?.name ?? "");
  const element = load.path.length === 0 || load.path[0] === TOLD ? load : below(load);
  const pair = isOfMap && element.path.length > 0 ? put(element, "1") : element;
  if (ts.isVariableDeclarationList(loop.initializer)) {
    for (const { name } of loop.initializer.declarations) {
      bindPattern(name, element, reach);
      bindPattern(name, isOfMap ? put(element, "1") : pair, reach);
    }
  } else {
    store(loop.initializer, element, reach);
    if (isOfMap) store(loop.initializer, put(element, "1"), reach);
  }
};

const ofReturn: Step = (_parent, node, load, reach) => {
  leaveBy(node, load, reach);
};

const ofArrow: Step = (parent, node, load, reach) => {
  if (isFunctionWithBody(parent) && parent.body === node) leaveBy(node, load, reach);
};

const ofYield: Step = (parent, node, load, reach) => {
  const isDelegated = (parent as ts.YieldExpression).asteriskToken !== undefined;
  leaveBy(node, isDelegated ? load : put(load, ANY_KEY), reach);
  // What the other generator returns is what `yield*` gives.
  if (isDelegated) reach.node(parent, load);
};

const ofThrow: Step = (_parent, node, load, reach) => {
  throwFrom(node, load, reach);
};

const ofDefault: Step = (parent, _node, load, reach) => {
  reach.exportedDefault(parent.getSourceFile(), load);
};

/** `class B extends make(record)`. */
const ofHeritage: Step = (parent, _node, load, reach) => {
  const clause = parent.parent;
  if (!ts.isHeritageClause(clause)) return;
  const { name } = clause.parent;
  reach.symbol(name === undefined ? undefined : reach.view.symbolOf(name), load);
};

/** `for (const key in record.data)`: the names. */
const ofKeys: Step = (parent, node, load, reach) => {
  const { expression, initializer } = parent as ts.ForInStatement;
  if (expression !== node || !load.isRaw) return;
  if (!ts.isVariableDeclarationList(initializer)) store(initializer, whole(load), reach);
  else for (const { name } of initializer.declarations) bindPattern(name, whole(load), reach);
};

/** `{ [text]: 1 }`: the object is made of its names, too. */
const ofName: Step = (parent, node, load, reach) => {
  const literal = parent.parent.parent;
  if (ts.isObjectLiteralExpression(literal)) made(literal, node, load, reach);
};

/** A decorator's function gives what stands in the place of a method, or the initialiser of a field. */
const ofDecorator: Step = (parent, _node, load, reach) => {
  const member = (parent as ts.Decorator).parent;
  if (load.path[0] !== CALLED || member.name === undefined) return;
  const given = below(load);
  const isValue = ts.isPropertyDeclaration(member) && given.path[0] === CALLED;
  reach.symbol(reach.view.symbolOf(member.name), isValue ? anywhere(below(given)) : given);
};

/** What the code around an expression makes of its value, by the kind of what it stands in. */
const STEPS: ReadonlyMap<ts.SyntaxKind, Step> = new Map<ts.SyntaxKind, Step>([
  [K.VariableDeclaration, initialized],
  [K.Parameter, initialized],
  [K.BindingElement, initialized],
  [K.PropertyDeclaration, ofField],
  [K.PropertyAssignment, ofProperty],
  [K.ShorthandPropertyAssignment, ofProperty],
  [K.SpreadAssignment, ofSpread],
  [K.SpreadElement, ofSpread],
  [K.ArrayLiteralExpression, ofArray],
  [K.BinaryExpression, ofBinary],
  [K.ConditionalExpression, ofConditional],
  [K.PrefixUnaryExpression, ofUnary],
  [K.PostfixUnaryExpression, nowhere],
  [K.AwaitExpression, same],
  [K.CallExpression, ofCall],
  [K.NewExpression, ofCall],
  [K.TemplateSpan, ofTemplateSpan],
  [K.TaggedTemplateExpression, ofTag],
  [K.PropertyAccessExpression, ofAccess],
  [K.ElementAccessExpression, ofAccess],
  [K.ForOfStatement, ofLoop],
  [K.ForInStatement, ofKeys],
  [K.ReturnStatement, ofReturn],
  [K.ArrowFunction, ofArrow],
  [K.YieldExpression, ofYield],
  [K.Decorator, ofDecorator],
  [K.ThrowStatement, ofThrow],
  [K.ExportAssignment, ofDefault],
  [K.ExpressionWithTypeArguments, ofHeritage],
  [K.TypeOfExpression, nowhere],
  [K.VoidExpression, nowhere],
  [K.DeleteExpression, nowhere],
  [K.ComputedPropertyName, ofName],
  [K.CaseClause, nowhere],
  [K.EnumMember, nowhere],
  [K.ExportSpecifier, nowhere],
  [K.ImportSpecifier, nowhere],
]);
