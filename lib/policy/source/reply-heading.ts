import type { Complaint } from '../problem';
import { isId } from './fields';

/** Conditions of a reply: question ids, `channel` and `tone` -> the value each must have. */
export type Conditions = Record<string, string>;

const complaint = (message: string, fix: string): Complaint => ({ code: 'reply-heading', message, fix });
const SHAPE = 'Write `## Reply {shipped: no}`, or `## Reply` for the reply that always fits.';

/** Reads the line `## Reply {key: value, key: value}`. */
export function parseReplyHeading(heading: string): { when: Conditions } | Complaint {
  const text = heading.replace(/^#+[ \t]*/, '');
  if (!heading.startsWith('##') || heading.startsWith('###') || !/^Reply(?![\p{L}\p{N}_-])/u.test(text)) {
    return /^Reply\b/.test(text)
      ? complaint('The heading of a reply has two #, neither more nor fewer.', SHAPE)
      : complaint('A heading with ## starts a reply, so its first word must be Reply.', SHAPE);
  }
  const after = text
    .slice('Reply'.length)
    .replace(/[ \t]#+[ \t]*$/, '')
    .trim();
  if (after === '') return { when: {} };
  if (!after.startsWith('{'))
    return complaint(`"${after}" after Reply cannot be read.`, `Conditions stand in braces. ${SHAPE}`);
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
      'Write the id as it stands under `ask`, or `channel` or `tone`.',
    );
  if (isId(value)) return { key, value };
  if (value === '')
    return complaint(`"${key}" has no value.`, `Write \`{${key}: ...}\` with the id of an answer.`);
  return unquoted !== value && isId(unquoted)
    ? complaint(`The value ${value} stands in quotes.`, `Write it without: \`{${key}: ${unquoted}}\`.`)
    : complaint(`"${value}" is not the id of an answer.`, 'Write the id as it stands under `answers`.');
}
