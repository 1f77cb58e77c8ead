import type { Complaint } from '../problem';
import type { Inline } from '../rich-text';
import { MARKDOWN } from './markdown-words';
import { mask, pieces } from './template';

export interface PlainTemplate {
  inlines: Inline[];
  /** Names of the variables in it. */
  variables: string[];
  faults: Complaint[];
}

/** Text with variables and without Markdown, as an offer's code. */
export function readPlainTemplate(text: string): PlainTemplate {
  const masked = mask(text);
  const read: PlainTemplate = {
    inlines: [],
    variables: [],
    faults: masked.unclosed.map(() => MARKDOWN.unclosed),
  };
  for (const piece of pieces(masked.text)) {
    if (typeof piece === 'string') {
      read.inlines.push({ type: 'text', value: piece.replaceAll(/\\(?=[{}\\])/g, '') });
      continue;
    }
    const token = masked.tokens[piece];
    if (token?.template.kind === 'fault') read.faults.push(token.template.complaint);
    else if (token?.template.kind === 'variable') {
      const { name, fallback } = token.template;
      read.variables.push(name);
      read.inlines.push(
        fallback === undefined ? { type: 'variable', name } : { type: 'variable', name, fallback },
      );
    } else if (token !== undefined) read.faults.push(MARKDOWN.onlyInReplies(token.raw));
  }
  return read;
}
