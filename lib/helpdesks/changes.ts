import { ask, call } from '../nodes/ask';

const CHANGES = { subtree: true, childList: true, characterData: true };

/** A page's changes as they come. */
export interface Changes {
  /** Those that have not been told yet. */
  pending(): MutationRecord[];
  /** Hears of these trees, too: shadow roots and frames' documents, of which the page's own tree tells nothing. */
  observe(trees: readonly Node[]): void;
}

/** Tells of every change of nodes and texts; `onFrame` of a frame that has another document. */
export function listenForChanges(
  view: Window & typeof globalThis,
  onChanges: (changes: MutationRecord[]) => void,
  onFrame: () => void,
  signal: AbortSignal,
): Changes {
  const observer = new view.MutationObserver(onChanges);
  const observed = new WeakSet<Node>();
  const observe = (trees: readonly Node[]): void => {
    for (const tree of trees) {
      if (observed.has(tree)) continue;
      observed.add(tree);
      observer.observe(tree, CHANGES);
    }
  };
  observe([view.document]);
  const onLoad = ({ target }: Event): void => {
    if (target instanceof Node && isFrame(target)) onFrame();
  };
  // A load does not bubble, but is seen on its way down.
  call(view.document, 'addEventListener', 'load', onLoad, { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
  return { pending: () => observer.takeRecords(), observe };
}

const isFrame = (node: Node): boolean => /^i?frame$/iu.test(ask(node, 'nodeName'));
