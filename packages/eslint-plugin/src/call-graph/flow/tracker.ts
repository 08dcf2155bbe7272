import ts from "#compiler";
import { propertyOfBinding } from "../program/references.ts";
import type { ProgramView } from "../program/program-view.ts";
import { callbackSites } from "./callback.ts";
import { calleesOf, functionsOf, typesOfOwner } from "./callees.ts";
import { appliedSite, listedSite, shiftedSite, taggedSite, type CallSite } from "./call-site.ts";
import { callSitesOf, type CallSites } from "./call-sites.ts";
import { callsByValue, computedCalls, registeredSites } from "./call-by-value.ts";
import { constructionsOf, isSuperCall } from "./construction.ts";
import {
  bare,
  enclosingFunction,
  isAccess,
  isAssignment,
  isFunctionWithBody,
  mentionOf,
  parametersOf,
  propertyKey,
  wrapped,
} from "./expression.ts";
import { decoratorSite } from "./decorator.ts";
import { isDeclarationName, isHarmless, outermost } from "./function-mention.ts";
import { calledName, keyOf } from "./key.ts";
import { isCallable, mayReceive } from "./static-type.ts";
import { FILLERS } from "./fillers.ts";

type Adjust = (site: CallSite) => CallSite;
const AS_IS: Adjust = (site) => site;

/** How many hands a function is followed through. */
const DEPTH = 6;

/** Follows one function as a value, from hand to hand, and notes every call of it. */
export class Tracker {
  readonly sites: CallSite[] = [];
  complete = true;
  /** Where it went into a container, from which somebody may take it out again and call it. */
  readonly #stored: ts.Node[] = [];
  readonly #view: ProgramView;
  readonly #seen = new Set<ts.Node | ts.Symbol>();

  constructor(view: ProgramView) {
    this.#view = view;
  }

  /** Every call of a function that has a body. */
  ofCode(code: ts.Node): CallSites {
    this.#code(code);
    return this.#found(() => [code]);
  }

  /** Every call of the function that an expression gives. */
  ofValue(expression: ts.Node): CallSites {
    this.#use(expression, DEPTH);
    return this.#found(() => functionsOf(bare(expression), this.#view).declarations);
  }

  /** Every call of the function that a variable or a parameter holds. */
  ofSymbol(symbol: ts.Symbol | undefined): CallSites {
    this.#symbol(symbol, DEPTH, AS_IS);
    return this.#found(() => []);
  }

  #found(functions: () => readonly ts.Node[]): CallSites {
    const taken = this.#stored.length === 0 ? [] : callsByValue(functions(), this.#stored, this.#view);
    for (const call of taken)
      if (this.sites.every(({ node }) => node !== call)) this.sites.push(listedSite(call, call.arguments));
    return { sites: this.sites, complete: this.complete && (this.#stored.length === 0 || taken.length > 0) };
  }

  #code(code: ts.Node): void {
    if (ts.isConstructorDeclaration(code)) this.#construction(code);
    else if (ts.isMethodDeclaration(code)) this.#method(code);
    else if (ts.isFunctionDeclaration(code)) this.#named(code.name ?? code, code);
    else if (ts.isExpression(code)) {
      if (ts.isFunctionExpression(code) && code.name !== undefined) this.#named(code.name, code);
      this.#use(code, DEPTH);
    }
  }

  /** Follows a function value from one mention of it. */
  #use(mention: ts.Node, depth: number, adjust: Adjust = AS_IS): void {
    const value = outermost(mention);
    if (this.#seen.has(value)) return;
    this.#seen.add(value);
    if (depth === 0) {
      this.complete = false;
      return;
    }
    const { parent } = value;
    if (ts.isCallExpression(parent)) this.#inCall(parent, value, depth, adjust);
    else if (ts.isNewExpression(parent)) this.#inNew(parent, value, depth, adjust);
    else if (ts.isTaggedTemplateExpression(parent)) this.#add(taggedSite(parent), adjust);
    else if (ts.isDecorator(parent)) this.#add(decoratorSite(parent), adjust);
    else if (isAccess(parent) && parent.expression === value) this.#member(parent, depth, adjust);
    else if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) this.#pattern(parent.name, depth, adjust);
    else if (isAssignment(parent) && parent.right === value) this.#assigned(parent.left, depth, adjust);
    else if (isAssignment(parent) && parent.left === value) return;
    else if (ts.isPropertyAssignment(parent) && parent.initializer === value) this.#property(parent, depth, adjust);
    else if (ts.isPropertyDeclaration(parent) && parent.initializer === value) this.#property(parent, depth, adjust);
    else if (ts.isShorthandPropertyAssignment(parent)) this.#property(parent, depth, adjust);
    else if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === value))
      this.#returned(value, depth, adjust);
    else if (isHarmless(parent, value)) return;
    else if (isContainerPart(parent) || (ts.isExpression(value) && !isCallable(this.#view.typeOf(value), this.#view)))
      this.#stored.push(value);
    else this.complete = false;
  }

  #add(site: CallSite, adjust: Adjust): void {
    this.sites.push(adjust(site));
  }

  #symbol(symbol: ts.Symbol | undefined, depth: number, adjust: Adjust): void {
    if (symbol === undefined || this.#seen.has(symbol)) return;
    this.#seen.add(symbol);
    for (const reference of this.#view.references(symbol)) {
      const bound = ts.isBindingElement(reference.parent) ? reference.parent : undefined;
      if (bound !== undefined && propertyOfBinding(bound, this.#view) === symbol)
        this.#pattern(bound.name, depth, adjust);
      else if (!isDeclarationName(reference)) this.#use(mentionOf(reference), depth, adjust);
    }
  }

  #named(name: ts.Node, code: ts.Node): void {
    let symbol = this.#view.symbolOf(name);
    if (symbol === undefined) {
      const module = this.#view.checker.getSymbolAtLocation(code.getSourceFile());
      const exported = module === undefined ? [] : this.#view.checker.getExportsOfModule(module);
      symbol = exported.find((candidate) => candidate.name === "default");
    }
    this.#symbol(symbol, DEPTH, AS_IS);
  }

  #construction(code: ts.ConstructorDeclaration): void {
    for (const place of constructionsOf(code.parent, this.#view))
      if (isSuperCall(place)) this.sites.push(listedSite(place, place.arguments));
      else this.#use(place, DEPTH);
  }

  /** A method is called through its own class, a base class, an interface, or a receiver of no known type. */
  #method(code: ts.MethodDeclaration): void {
    const owner = code.parent;
    const own = this.#view.symbolOf(code.name);
    const types = typesOfOwner(owner, this.#view);
    for (const name of this.#view.named(propertyKey(code.name))) {
      const mention = mentionOf(name);
      if (isAccess(mention) && mention !== name) {
        if (this.#view.symbolOf(name) === own || this.#mayReceive(mention.expression, types)) this.#use(mention, DEPTH);
      } else if (
        ts.isBindingElement(name.parent) &&
        own !== undefined &&
        propertyOfBinding(name.parent, this.#view) === own
      ) {
        this.#pattern(name.parent.name, DEPTH, AS_IS);
      }
    }
  }

  #inCall(call: ts.CallExpression, value: ts.Node, depth: number, adjust: Adjust): void {
    if (call.expression === value) {
      this.#add(listedSite(call, call.arguments), adjust);
      return;
    }
    const at = call.arguments.indexOf(value as ts.Expression);
    const callback = callbackSites(call, at, value, this.#view);
    if (callback !== undefined) {
      for (const site of callback) this.#add(site, adjust);
      return;
    }
    const callees = calleesOf(call, this.#view);
    if (!callees.complete) this.complete = false;
    for (const callee of callees.declarations) this.#passed(callee, at, depth, adjust);
    // `promisify(writeFile)`: what foreign code makes of it is called like it.
    const isMadeOf =
      callees.declarations.some((callee) => !this.#view.isOwn(callee)) &&
      isCallable(this.#view.typeOf(call), this.#view);
    if (isMadeOf) this.#use(call, depth - 1, adjust);
    if (FILLERS.has(calledName(call, this.#view) ?? "")) this.#stored.push(value);
  }

  #inNew(created: ts.NewExpression, value: ts.Node, depth: number, adjust: Adjust): void {
    if (created.expression === value) {
      this.#add(listedSite(created, created.arguments ?? []), adjust);
      return;
    }
    const at = created.arguments?.indexOf(value as ts.Expression) ?? -1;
    if (bare(created.expression).getText() === "FinalizationRegistry") {
      for (const site of registeredSites(this.#view)) this.#add(site, adjust);
      return;
    }
    for (const callee of calleesOf(created, this.#view).declarations) {
      const code = ts.isClassLike(callee) ? callee.members.find(ts.isConstructorDeclaration) : callee;
      if (code === undefined) this.complete = false;
      else this.#passed(code, at, depth, adjust);
    }
  }

  #passed(callee: ts.Node, at: number, depth: number, adjust: Adjust): void {
    const parameters = isFunctionWithBody(callee) ? parametersOf(callee) : [];
    const last = parameters.at(-1);
    const parameter = parameters[at] ?? (last?.dotDotDotToken === undefined ? undefined : last);
    if (parameter === undefined) this.complete = false;
    else if (parameter.dotDotDotToken !== undefined) this.#stored.push(parameter);
    else this.#pattern(parameter.name, depth, adjust);
  }

  #pattern(name: ts.BindingName, depth: number, adjust: Adjust): void {
    if (ts.isIdentifier(name)) this.#symbol(this.#view.symbolOf(name), depth - 1, adjust);
    else this.complete = false;
  }

  #assigned(target: ts.Node, depth: number, adjust: Adjust): void {
    const left = wrapped(target);
    const name = isAccess(left) ? (ts.isPropertyAccessExpression(left) ? left.name : left.argumentExpression) : left;
    const symbol = this.#view.symbolOf(name);
    if (symbol === undefined) this.complete = false;
    else this.#symbol(symbol, depth - 1, adjust);
    if (isAccess(left) && keyOf(left, this.#view) === "value") this.#described(left.expression);
  }

  /** `descriptor.value = f` in a decorator of the older kind: `f` runs in the place of the method. */
  #described(descriptor: ts.Expression): void {
    const named = bare(descriptor);
    const parameter = ts.isIdentifier(named) ? this.#view.symbolOf(named)?.valueDeclaration : undefined;
    if (parameter === undefined || !ts.isParameter(parameter) || parametersOf(parameter.parent)[2] !== parameter)
      return;
    for (const { node } of callSitesOf(parameter.parent, this.#view).sites)
      if (ts.isDecorator(node) && ts.isMethodDeclaration(node.parent)) this.#method(node.parent);
  }

  /** A function stored under a name: every access of that name on a fitting object calls it. */
  #property(
    member: ts.PropertyAssignment | ts.ShorthandPropertyAssignment | ts.PropertyDeclaration,
    depth: number,
    adjust: Adjust,
  ): void {
    const own = ts.isShorthandPropertyAssignment(member)
      ? this.#view.checker.getSymbolAtLocation(member.name)
      : this.#view.symbolOf(member.name);
    const owner = member.parent;
    const types = typesOfOwner(owner, this.#view);
    const isArgument = ts.isObjectLiteralExpression(owner) && this.#goesOutside(owner);
    if (isArgument) this.complete = false;
    for (const access of computedCalls(this.#view))
      if (this.#mayReceive(access.expression, types)) this.#use(access, depth - 1, adjust);
    for (const name of this.#view.named(propertyKey(member.name))) {
      const mention = mentionOf(name);
      if (isAccess(mention) && mention !== name) {
        if (this.#view.symbolOf(name) === own || this.#mayReceive(mention.expression, types))
          this.#use(mention, depth - 1, adjust);
      } else if (
        ts.isBindingElement(name.parent) &&
        this.#mayReceive(name.parent.parent as unknown as ts.Expression, types)
      ) {
        this.#pattern(name.parent.name, depth, adjust);
      }
    }
  }

  #mayReceive(receiver: ts.Expression, types: readonly ts.Type[]): boolean {
    return types.some((type) => mayReceive(receiver, type, this.#view));
  }

  #goesOutside(literal: ts.ObjectLiteralExpression): boolean {
    const { parent } = wrapped(literal);
    if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return false;
    return calleesOf(parent, this.#view).declarations.some((callee) => !this.#view.isOwn(callee));
  }

  #member(access: ts.PropertyAccessExpression | ts.ElementAccessExpression, depth: number, adjust: Adjust): void {
    const outer = wrapped(access);
    const call = outer.parent;
    if (!isCallable(this.#view.typeOf(access.expression), this.#view)) this.#stored.push(access);
    if (!ts.isCallExpression(call) || call.expression !== outer) return;
    const name = keyOf(access, this.#view);
    const [, ...rest] = call.arguments;
    if (name === "call") this.#add(listedSite(call, call.arguments, 1), adjust);
    else if (name === "apply" && rest[0] !== undefined) this.#add(appliedSite(call, rest[0]), adjust);
    else if (name === "bind") this.#use(call, depth - 1, (site) => adjust(shiftedSite(site, rest)));
  }

  /** A function that a function returns is called where the result of that one is. */
  #returned(value: ts.Node, depth: number, adjust: Adjust): void {
    const maker = enclosingFunction(value);
    if (maker === undefined) return;
    const makers = callSitesOf(maker, this.#view);
    if (!makers.complete) this.complete = false;
    for (const site of makers.sites) {
      if (ts.isCallExpression(site.node)) this.#use(site.node, depth - 1, adjust);
      // What a decorator returns runs in the place of the method.
      else if (ts.isDecorator(site.node) && ts.isMethodDeclaration(site.node.parent)) this.#method(site.node.parent);
    }
  }
}

/** `[f]`, `[...functions]`, `for (const f of functions)`. */
function isContainerPart(parent: ts.Node): boolean {
  return ts.isArrayLiteralExpression(parent) || ts.isSpreadElement(parent) || ts.isForOfStatement(parent);
}
