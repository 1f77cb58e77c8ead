export type Format = 'bold' | 'italic' | 'quote';

/** A draft taken out of an editor; `resume` puts it back into the one it came from. */
export interface ParkedDraft {
  resume(): void;
}

/** One reply field, of whichever kind. */
export interface Editor {
  readonly element: HTMLElement;
  /** The draft as plain text: an empty line between paragraphs. */
  text(): string;
  focus(): void;
  /** Starts a new draft with this text. */
  reset(text: string): void;
  park(): ParkedDraft;
  format(format: Format): void;
}

export interface EditorOptions {
  className: string;
  placeholder: string;
  label: string | undefined;
}
