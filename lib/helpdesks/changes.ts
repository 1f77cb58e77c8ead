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
  const onLoad = ({ target }: Event): void => {
    if (!signal.aborted && isFrame(target)) onFrame();
  };
  const observe = (trees: readonly Node[]): void => {
    for (const tree of trees) {
      if (observed.has(tree)) continue;
      observed.add(tree);
      observer.observe(tree, CHANGES);
      // A load does not bubble, but is seen on its way down; outside its own tree nobody sees it.
      call(
        tree,
        'addEventListener',
        'load',
        onLoad,
        tree === view.document ? { capture: true, signal } : true,
      );
    }
  };
  observe([view.document]);
  signal.addEventListener('abort', () => observer.disconnect());
  return { pending: () => observer.takeRecords(), observe };
}

/** A frame's own frames are nodes of another window. */
const isFrame = (target: EventTarget | null): boolean =>
  target !== null && 'nodeType' in target && /^i?frame$/iu.test(ask(target as Node, 'nodeName'));
