/*
 * What the DOM itself says of a node. A form answers with its own fields, and a document with its images and frames,
 * wherever one of them bears the name of a built-in (`parentNode`, `getAttribute`, `activeElement`): to our scripts in
 * Chromium, too. Prototypes know no such names, so nodes that may be a form or a document are asked by way of theirs.
 */

type Method = (...args: never[]) => unknown;
type MethodsOf<T> = { [K in keyof T]: T[K] extends Method ? K : never }[keyof T];
type Called<T, K extends keyof T> = Extract<T[K], Method>;

/** A property as the browser defines it. */
export function ask<T extends Node, K extends keyof T>(node: T, name: K): T[K] {
  const defined = everywhere.get(name) ?? definedFor(node, name);
  return (defined?.get ? defined.get.call(node) : defined?.value) as T[K];
}

/*
 * Walking up the prototypes at every question took two thirds of a reading's time. What is remembered is the browser's own
 * answer: no page can reach the prototypes of our world.
 */
interface Defined {
  get?: (this: Node) => unknown;
  value?: unknown;
}
/** By name: what is the same for all nodes that it can be asked of. */
const everywhere = new Map<PropertyKey, Defined>();
/** By prototype and name: all else. Windows have prototypes of their own, and go. */
const byPrototype = new WeakMap<object, Map<PropertyKey, Defined | undefined>>();

function definedFor(node: Node, name: PropertyKey): Defined | undefined {
  const prototype = Object.getPrototypeOf(node) as object;
  const known = byPrototype.get(prototype) ?? new Map<PropertyKey, Defined | undefined>();
  if (known.size === 0) byPrototype.set(prototype, known);
  if (!known.has(name)) known.set(name, lookedUp(prototype, name));
  return known.get(name);
}

function lookedUp(prototype: object, name: PropertyKey): Defined | undefined {
  for (let each: object | null = prototype; each; each = Object.getPrototypeOf(each) as object | null) {
    const found: Defined | undefined = Object.getOwnPropertyDescriptor(each, name);
    if (!found) continue;
    if (isForAll(each, name)) everywhere.set(name, found);
    return found;
  }
  return undefined;
}

/** True for what all nodes have, or elements alone. */
function isForAll(owner: object, name: PropertyKey): boolean {
  const others = [Document.prototype, DocumentFragment.prototype, Text.prototype];
  return owner === Node.prototype || (owner === Element.prototype && !others.some((other) => name in other));
}

/** Calls a method as the browser defines it. */
export function call<T extends Node, K extends MethodsOf<T>>(
  node: T,
  name: K,
  ...args: Parameters<Called<T, K>>
): ReturnType<Called<T, K>> {
  const method = ask(node, name) as (...args: unknown[]) => ReturnType<Called<T, K>>;
  return Reflect.apply(method, node, args);
}

/** The node's parent; from a shadow root, the element that it belongs to. */
export function parentOf(node: Node): Node | null {
  return ask(node, 'parentNode') ?? (isShadowRoot(node) ? node.host : null);
}

/** The parent as it is drawn: what a component was given stands in its slot. */
export function boxParent(node: Node): Node | null {
  const slot = 'assignedSlot' in node ? ask(node as Element, 'assignedSlot') : null;
  return slot ?? parentOf(node);
}

export function isElement(node: Node): node is Element {
  return ask(node, 'nodeType') === Node.ELEMENT_NODE;
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return ask(node, 'nodeType') === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

/** A new element of the page. */
export function create<K extends keyof HTMLElementTagNameMap>(
  page: Document,
  tag: K,
): HTMLElementTagNameMap[K] {
  return call(page, 'createElement', tag) as HTMLElementTagNameMap[K];
}
