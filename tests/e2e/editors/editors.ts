/*
 * The real editors that replies are put into: from npm, for tests only. Some are under the GPL (CKEditor, TinyMCE), and nothing of
 * any of them is in what is shipped.
 */

export interface Editor {
  /** The page's file, and the row in the results. */
  id: string;
  /** What people call it. */
  name: string;
  /** What it takes of a reply that has links and lists. */
  rich: boolean;
  /** A script that the page loads first, from an installed package. */
  script?: string;
}

const editor = (id: string, name: string, rich: boolean, script?: string): Editor =>
  script === undefined ? { id, name, rich } : { id, name, rich, script };

export const EDITORS: readonly Editor[] = [
  editor('textarea', 'textarea', false),
  editor('react-textarea', 'textarea of React', false),
  editor('contenteditable', 'contenteditable', true),
  editor('plaintext-only', 'contenteditable=plaintext-only', false),
  editor('ckeditor4', 'CKEditor 4.22 (frame)', true, 'ckeditor4/ckeditor.js'),
  editor('ckeditor5', 'CKEditor 5', true),
  editor('tinymce', 'TinyMCE 8 (frame)', true),
  editor('tinymce-inline', 'TinyMCE 8 (inline)', true),
  editor('quill', 'Quill 2', true),
  editor('quill1', 'Quill 1', true),
  editor('prosemirror', 'ProseMirror', true),
  editor('tiptap', 'Tiptap 3', true),
  editor('lexical', 'Lexical', true),
  editor('slate', 'Slate', false),
  editor('slate-0-47', 'Slate 0.47', false),
  editor('draft-js', 'Draft.js', true),
  editor('trix', 'Trix 2', true),
  editor('summernote', 'Summernote', true),
  editor('jodit', 'Jodit 4', true),
  editor('roosterjs', 'RoosterJS 9', true),
  editor('squire', 'Squire 2', true),
  editor('redactor-like', 'like Redactor 3', false),
];
