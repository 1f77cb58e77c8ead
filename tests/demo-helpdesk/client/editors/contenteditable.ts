import { h, lines, on } from '../dom';
import type { Editor, EditorOptions, Format } from './editor';

const COMMANDS: Record<Format, [string, string?]> = {
  bold: ['bold'],
  italic: ['italic'],
  quote: ['formatBlock', 'blockquote'],
};

/** A bare `contenteditable`, with nothing but the browser's own editing in it. */
export function createContenteditable({ className, placeholder, label }: EditorOptions): Editor {
  const element = h('div', {
    class: className,
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    'data-placeholder': placeholder,
  });
  const showPlaceholder = () => element.classList.toggle('is-empty', element.textContent === '');
  const put = (...nodes: (Node | string)[]) => {
    element.replaceChildren(...nodes);
    showPlaceholder();
  };
  on(element, { input: showPlaceholder });
  return {
    element,
    focus: () => element.focus(),
    text: () => element.innerText.trim(),
    reset: (text) => put(...(text ? text.split('\n\n').map((part) => h('div', {}, ...lines(part))) : [])),
    park: () => {
      const nodes = [...element.childNodes];
      return { resume: () => put(...nodes) };
    },
    format: (format) => {
      const [command, value] = COMMANDS[format];
      element.focus();
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that keeps the browser's undo
      document.execCommand(command, false, value);
    },
  };
}
