import type { Complaint } from '../problem';
import { isId, slug } from './ids';

/** Conditions of a reply: question ids, `channel` and `tone` -> the value each must have. */
export type Conditions = Record<string, string>;

const complaint = (message: string, fix: string): Complaint => ({ code: 'reply-heading', message, fix });
const SHAPE = 'Write `## Reply {shipped: no}`, or `## Reply` for the reply that always fits.';

/** A line that begins a reply, but for its hashes: `Reply {shipped: no}`, bold, or with an odd blank behind the ##. */
export const looksLikeHeading = (line: string) => /^[#*_\s]{0,8}Reply\s*[{(]/iu.test(line);

/** The heading as it was probably meant. */
function meant(heading: string): string {
  const inner =
    /[{([]([^{}()[\]]{1,80})[})\]]?/.exec(heading)?.[1] ?? /:?\s+([\w-]+: .{1,60})$/.exec(heading)?.[1];
  return inner === undefined ? SHAPE : `Write \`## Reply {${inner.trim()}}\`.`;
}

/** Reads the line `## Reply {key: value, key: value}`. */
export function parseReplyHeading(heading: string): { when: Conditions } | Complaint {
  const text = heading.replace(/^#+[ \t]*/, '');
  if (!/^##[ \t]/.test(heading) || heading.startsWith('###') || !/^Reply(?![\p{L}\p{N}_-])/u.test(text)) {
    return /^[*_\s]*Reply\b/.test(text)
      ? complaint(
          'The heading of a reply begins with two #, neither more nor fewer, and a space.',
          meant(text),
        )
      : complaint(
          'A heading with ## starts a reply, so its first word must be Reply, in every language.',
          meant(text),
        );
  }
  const after = text
    .slice('Reply'.length)
    .replace(/[ \t]#+[ \t]*$/, '')
    .trim();
  if (after === '') return { when: {} };
  if (!after.startsWith('{'))
    return complaint(`"${after}" after Reply cannot be read.`, `Conditions stand in braces. ${meant(text)}`);
  if (!after.endsWith('}')) {
    return after.includes('}')
      ? complaint('There is text behind the closing brace.', 'Put it on a line of its own below the heading.')
      : complaint('The conditions of this reply are opened with { and not closed.', 'End the line with }.');
  }
  return parseConditions(after.slice(1, -1));
}

function parseConditions(inner: string): { when: Conditions } | Complaint {
  if (inner.trim() === '') return { when: {} };
  if (/[[\]]/.test(inner)) {
    return complaint(
      'A condition of a reply has one value.',
      'Write the reply once for each value, or leave the condition out.',
    );
  }
  const when = new Map<string, string>();
  for (const part of inner.split(',')) {
    const condition = parseCondition(part.trim());
    if ('code' in condition) return condition;
    if (when.has(condition.key))
      return complaint(`"${condition.key}" stands in this heading twice.`, 'Keep one of the two.');
    when.set(condition.key, condition.value);
  }
  return { when: Object.fromEntries(when) };
}

function answerFix(key: string, value: string): string {
  const [, first = '', rest = ''] = /^([\w-]+)\s*(?:;|&|\band\b)\s*([\w-]+: ?[\w-]+)$/i.exec(value) ?? [];
  if (rest !== '') return `Part conditions with commas: \`{${key}: ${first}, ${rest}}\`.`;
  const better = slug(value);
  const example = isId(better) ? `: \`{${key}: ${better}}\`` : '';
  return `Write the id as it stands under \`answers\`, in small letters${example}.`;
}

function parseCondition(part: string): { key: string; value: string } | Complaint {
  if (part === '') return complaint('There is a comma too many in this heading.', 'Delete it.');
  const colon = part.indexOf(':');
  if (colon < 0) {
    const [key = '', value = ''] = part.split(/[=\s]+/u);
    const better = isId(key) && isId(value) ? `${key}: ${value}` : 'shipped: no';
    return complaint(`"${part}" is not a condition.`, `Write \`key: value\`, with a colon: \`{${better}}\`.`);
  }
  const key = part.slice(0, colon).trim();
  const value = part.slice(colon + 1).trim();
  const unquoted = value.replaceAll(/["'“”‘’]/gu, '');
  if (!isId(key))
    return complaint(
      `"${key}" is not the id of a question.`,
      `Write the id as it stands under \`ask\`${isId(slug(key)) ? `, in small letters (\`${slug(key)}\`)` : ''}, or \`channel\` or \`tone\`.`,
    );
  if (isId(value)) return { key, value };
  if (value === '')
    return complaint(`"${key}" has no value.`, `Write \`{${key}: ...}\` with the id of an answer.`);
  return unquoted !== value && isId(unquoted)
    ? complaint(`The value ${value} stands in quotes.`, `Write it without: \`{${key}: ${unquoted}}\`.`)
    : complaint(`"${value}" is not the id of an answer.`, answerFix(key, value));
}
