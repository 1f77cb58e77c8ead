import { foreignElements, own } from './foreign';
import type { Loot } from './loot';
import { keep } from './loot';

const EVERY_MS = 1_000;
const MOST_FINDS = 12;

/** `window.find` and `Selection.modify` are in no standard, so TypeScript knows neither's whole shape. */
interface Searching {
  find?: (text: string, matchCase: boolean, backwards: boolean, wrap: boolean) => boolean;
}

/** Words that any policy text has; `?probe=` adds the test's own. */
const WORDS = ['the', 'order', 'cancel', 'refund', 'Hi', 'Insert'];

/**
 * From here on, finds each word and notes what a selection says that is stretched from its paragraph to the end.
 * Firefox stretches none: there the word itself is noted, and that it was found says enough.
 */
function searchFrom(loot: Loot, place: Element, words: readonly string[]): void {
  const selection = window.getSelection();
  const { find } = window as Searching;
  const { parentNode } = place;
  if (!selection || !find || !parentNode) return;
  for (const word of words) {
    selection.collapse(parentNode, [...parentNode.childNodes].indexOf(place));
    for (let step = 0; step < MOST_FINDS && find.call(window, word, false, false, false); step++) {
      keep(loot.texts, selection.toString());
      selection.modify('move', 'backward', 'paragraphboundary');
      selection.modify('extend', 'forward', 'documentboundary');
      keep(loot.texts, selection.toString());
      selection.collapseToStart();
      find.call(window, word, false, false, false);
      selection.modify('move', 'forward', 'word');
    }
  }
}

/** Remembers where the caret is; what comes back puts it there again. */
function rememberCaret(): () => void {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement) {
    const { selectionStart, selectionEnd } = focused;
    return () => {
      focused.focus({ preventScroll: true });
      focused.setSelectionRange(selectionStart, selectionEnd);
    };
  }
  const selection = window.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  return () => {
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    if (anchorNode && focusNode)
      selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}

function readForeign(loot: Loot): void {
  for (const element of foreignElements()) {
    keep(loot.foreign, element.outerHTML);
    keep(loot.texts, element.innerText);
  }
  for (const element of document.querySelectorAll('*')) {
    if (element.shadowRoot) keep(loot.shadows, element.shadowRoot.textContent);
  }
}

function readFrames(loot: Loot): void {
  for (let index = 0; index < window.length; index++) {
    const frame = window[index];
    try {
      keep(
        loot.frames,
        `frame ${index}: ${frame?.location.href ?? ''} ${frame?.document.body.innerText ?? ''}`,
      );
    } catch {
      keep(loot.frames, `frame ${index}: closed`);
    }
  }
  for (const entry of performance.getEntriesByType('resource')) keep(loot.resources, entry.name);
}

function tapShadowRoots(loot: Loot): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its own element below
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    keep(loot.shadows, `attachShadow(${init.mode}) on ${this.tagName}`);
    return attach.call(this, { ...init, mode: 'open' });
  };
}

function watchMutations(loot: Loot): void {
  const note = (node: Node) => {
    if (node instanceof HTMLElement && !own.has(node) && !node.closest('#app'))
      keep(loot.foreign, `added: ${node.outerHTML}`);
  };
  const observer = new MutationObserver((records) =>
    records.forEach((record) => record.addedNodes.forEach(note)),
  );
  observer.observe(document, { childList: true, subtree: true });
}

/** Reads whatever a page's script can reach of what others put into it. */
export function spy(loot: Loot, probe: string | null): void {
  const words = probe ? [...WORDS, ...probe.split(',')] : WORDS;
  tapShadowRoots(loot);
  watchMutations(loot);
  const look = () => {
    readForeign(loot);
    readFrames(loot);
    const restoreCaret = rememberCaret();
    for (const element of foreignElements()) searchFrom(loot, element, words);
    restoreCaret();
  };
  window.__spy = look;
  window.setInterval(look, EVERY_MS);
}
