import type { Complaint } from '../problem';
import { variableMeant } from './variables';

const complaint = (code: string, message: string, fix: string): Complaint => ({ code, message, fix });
const shortened = (text: string) =>
  (text.length > 60 ? `${text.slice(0, 57)}...` : text).replaceAll('\n', ' ');

const NODE_NAMES: Record<string, string> = {
  thematicBreak: 'A horizontal line (---)',
  footnoteReference: 'A footnote',
  footnoteDefinition: 'A footnote',
  delete: 'Text struck through',
};

/** `<first name>` is a placeholder of another tool; `<br>` and `<b>` have Markdown of their own. */
function htmlFix(raw: string): string | undefined {
  const [, tag = ''] = /^<\/?([\w ]{1,40}?)\s*\/?>/.exec(raw) ?? [];
  const variable = variableMeant(tag);
  if (variable !== undefined) return `For a variable write \`{{${variable}}}\`.`;
  if (/^br$/i.test(tag)) return 'Begin a new line instead, with the Enter key.';
  if (/^(?:b|strong)$/i.test(tag)) return 'For bold words write `**words**`.';
  return /^(?:i|em)$/i.test(tag) ? 'For words in italics write `*words*`.' : undefined;
}

/** What can be wrong with a card's Markdown, in words. */
export const MARKDOWN = {
  html: (raw: string) =>
    complaint(
      'html',
      `"${shortened(raw)}" is HTML, which cards do not have.`,
      htmlFix(raw) ??
        'Write it as Markdown, or \\< for a < that is text. A comment for colleagues goes into the front matter, after #.',
    ),
  notAllowed: (type: string) =>
    complaint(
      'markdown',
      `${NODE_NAMES[type] ?? 'This kind of Markdown'} cannot stand in a card.`,
      'Delete it; an empty line parts paragraphs.',
    ),
  heading: complaint(
    'heading',
    'A heading inside a card begins with three to five #.',
    'Write ### for a heading, and `## Reply {...}` for a reply.',
  ),
  hashWithoutBlank: complaint(
    'heading',
    'There is no space after #, so this is no heading.',
    'Write `## Reply {...}` or `### Heading`, with a space.',
  ),
  underlined: complaint(
    'heading',
    'The line of === or --- below makes a heading of this text.',
    'Leave an empty line between them, or delete the line; a heading begins with ###.',
  ),
  tooDeep: complaint(
    'too-deep',
    'Lists, quotes or marks are nested too deep here.',
    'Use eight levels at most.',
  ),
  tooManyMarks: complaint(
    'too-many-marks',
    'There are thousands of * or _ in this file.',
    'Delete those that mark nothing.',
  ),
  templateInCode: complaint(
    'template-in-code',
    'Variables are not filled in inside code.',
    'Take away the ` marks around it.',
  ),
  templateInLink: complaint(
    'template-in-link',
    'A variable cannot be part of the address of a link or image.',
    'Write a fixed address, and the variable in the text beside it.',
  ),
  templateHere: complaint(
    'template-place',
    'A variable cannot stand here.',
    'Put it into the text of the guidance or of a reply.',
  ),
  unclosed: complaint(
    'template',
    'Two braces {{ are opened here and not closed on this line.',
    'End the variable with }}, or write \\{\\{ for braces that are text.',
  ),
  closingBraces: complaint(
    'template',
    'There is }} here without {{ before it.',
    'Write `{{name}}`, or \\}\\} for braces that are text.',
  ),
  singleBraces: (name: string) =>
    complaint(
      'single-braces',
      `"{${name}}" has one brace on each side, so it goes out as it stands.`,
      `Write \`{{${name}}}\`.`,
    ),
  placeholder: (words: string, variable: string) =>
    complaint(
      'placeholder',
      `"[${words}]" goes out as it stands.`,
      `If it is to be filled in, write \`{{${variable}}}\`.`,
    ),
  noDefinition: (raw: string) =>
    complaint(
      'link',
      `"${shortened(raw)}" looks like a link, and no line says where it leads.`,
      'Write `[text](https://example.com)`.',
    ),
  splitLink: complaint(
    'link',
    'There is a space between the two halves of this link, so it is none.',
    'Delete the space between ] and (.',
  ),
  linkWithoutText: complaint(
    'link',
    'This link has no text to click on.',
    'Put words between the brackets: `[our returns page](https://example.com/returns)`.',
  ),
  imageAddress: (url: string) =>
    complaint(
      'image',
      `"${shortened(url)}" is not an image of this pack.`,
      'Put the file into the folder images/ and write `![What it shows](images/size-chart.png)`, with letters, digits, - and _ in its name.',
    ),
  imageWithoutWords: complaint(
    'image',
    'This image has no words for people who cannot see it.',
    'Write them in the brackets: `![Sizes S to XL in centimetres](images/size-chart.png)`.',
  ),
  onlyInReplies: (raw: string) =>
    complaint('only-in-replies', `"${raw}" can stand in replies only.`, 'Delete it here.'),
  ownLine: (what: 'include' | 'image') =>
    complaint(
      'own-line',
      what === 'image' ? 'An image needs a line of its own.' : 'An include needs a line of its own.',
      'Put it on its own line, outside of tables, links and marks.',
    ),
  replyEmpty: complaint(
    'reply-empty',
    'This reply has no text.',
    'Write the reply below its heading, or delete the heading.',
  ),
  cursorTwice: complaint(
    'cursor',
    '{{cursor}} stands in this reply twice.',
    'Keep the one where typing should go on.',
  ),
} as const;
