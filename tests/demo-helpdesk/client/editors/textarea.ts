import { h } from '../dom';
import type { Editor, EditorOptions, Format } from './editor';

const AROUND: Record<Format, [string, string]> = {
  bold: ['**', '**'],
  italic: ['_', '_'],
  quote: ['> ', ''],
};

/** A plain `<textarea>`. */
export function createTextarea({ className, placeholder, label }: EditorOptions): Editor {
  const element = h('textarea', { class: className, placeholder, 'aria-label': label, rows: '6' });
  const focus = () => element.focus();
  return {
    element,
    focus,
    text: () => element.value.trim(),
    reset: (text) => {
      element.value = text;
      element.setSelectionRange(0, 0);
    },
    park: () => {
      const { value, selectionStart, selectionEnd } = element;
      return {
        resume: () => {
          element.value = value;
          element.setSelectionRange(selectionStart, selectionEnd);
        },
      };
    },
    format: (format) => {
      const [before, after] = AROUND[format];
      const chosen = element.value.slice(element.selectionStart, element.selectionEnd);
      focus();
      element.setRangeText(before + chosen + after, element.selectionStart, element.selectionEnd, 'end');
    },
  };
}
