export type EditorKind = 'prosemirror' | 'contenteditable' | 'textarea';
export type LayoutName = 'a' | 'b' | 'c';
export type Prefill = 'none' | 'greeting' | 'signature' | 'quote';

/** What the page's URL asks for. The hostile script reads its own part. */
export interface PageOptions {
  editor: EditorKind;
  layout: LayoutName;
  /** Messages newest first. */
  newestFirst: boolean;
  /** What a fresh reply already holds. */
  prefill: Prefill;
  /** Milliseconds before the API answers, as text; the server has a default. */
  delay: string | undefined;
  /** Tickets seen before stay in the document, laid out but out of sight. */
  keep: boolean;
  /** Where its lines and columns begin: a helpdesk in Arabic or Hebrew has them on the right. */
  direction: 'ltr' | 'rtl';
}

function oneOf<Name extends string>(value: string | null, names: readonly [Name, ...Name[]]): Name {
  return names.find((name) => name === value) ?? names[0];
}

/** Reads the options from a query; what is unknown becomes the default. */
export function readOptions(query: string): PageOptions {
  const params = new URLSearchParams(query);
  const layout = oneOf(params.get('layout'), ['a', 'b', 'c']);
  return {
    layout,
    editor: oneOf(params.get('editor'), ['prosemirror', 'contenteditable', 'textarea']),
    newestFirst: (params.get('order') ?? (layout === 'b' ? 'desc' : 'asc')) === 'desc',
    prefill: oneOf(params.get('prefill'), ['none', 'greeting', 'signature', 'quote']),
    delay: params.get('delay') ?? undefined,
    keep: params.get('keep') === '1',
    direction: oneOf(params.get('dir'), ['ltr', 'rtl']),
  };
}
