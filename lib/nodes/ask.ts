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
  return Reflect.get(Object.getPrototypeOf(node) as T, name, node);
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
