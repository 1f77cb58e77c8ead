import { beforeEach, vi } from 'vitest';

// jsdom forgets that a document has the keyboard when the focused element goes; browsers do not.
beforeEach(() => {
  document.body.replaceChildren(); // the page is shared by all files of this folder
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});
