import type { EditorKind } from '../options';
import { createContenteditable } from './contenteditable';
import type { Editor, EditorOptions } from './editor';
import { createProseMirror } from './prosemirror';
import { createTextarea } from './textarea';

const MAKERS: Record<EditorKind, (options: EditorOptions) => Editor> = {
  prosemirror: createProseMirror,
  contenteditable: createContenteditable,
  textarea: createTextarea,
};

/** Makes a reply field of the kind that the page's URL asks for. */
export const createEditor = (kind: EditorKind, options: EditorOptions): Editor => MAKERS[kind](options);
