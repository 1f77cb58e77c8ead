const FIELDS = 'input, textarea, select, [contenteditable="true"]';

const isTyping = (target: EventTarget | null) => target instanceof Element && target.closest(FIELDS) !== null;

/**
 * Single keys, as helpdesks have them: they act wherever the focus is, except in a field. Every one that acted
 * is added to `data-hotkeys` of the body.
 */
export function listenForHotkeys(actions: ReadonlyMap<string, () => void>): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    const action = actions.get(event.key);
    if (!action) return;
    event.preventDefault();
    action();
    document.body.dataset['hotkeys'] = (document.body.dataset['hotkeys'] ?? '') + event.key;
  });
}
