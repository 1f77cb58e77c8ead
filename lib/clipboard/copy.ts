import type { Block } from '@/lib/policy/rich-text';
import { htmlOf } from '../nodes/rich-html';

/** Puts a reply on the clipboard, plain as it would go in, and rich; false where the browser lets no way through. */
export type CopyReply = (text: string, rich: readonly Block[]) => Promise<boolean>;

/** A text in the two forms that programs ask the clipboard for. */
interface Copy {
  text: string;
  html: string;
}

/**
 * The copy command comes first: it needs no leave of the page that a frame stands in, no focus in the frame, and moves
 * neither focus nor selection. Nothing may be waited for before it: the browser still has to see the gesture.
 */
export const copyReply: CopyReply = async (text, rich) => {
  const copy = { text, html: htmlOf(rich) };
  return copyByCommand(copy) || (await copyByApi(copy));
};

function copyByCommand({ text, html }: Copy): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', give, { capture: true });
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that needs no leave of the page
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('copy', give, { capture: true });
  }
}

async function copyByApi({ text, html }: Copy): Promise<boolean> {
  const forms = { 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') };
  try {
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    return true;
  } catch {
    return false;
  }
}

function blob(content: string, type: string): Blob {
  return new Blob([content], { type });
}
