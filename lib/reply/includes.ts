import type { Block } from '../policy/rich-text';
import { chooseReply, type Circumstances } from './choose';
import { lookupLanguage } from './language';
import { own } from './own';
import type { ReplyProblem } from './problems';
import type { ReplyMaterial } from './types';

interface Expanded {
  blocks: Block[];
  problems: ReplyProblem[];
}

/** Puts in the place of each include, however deep in lists and quotes, what `bring` makes of the card's id. */
function replaceIncludes(blocks: readonly Block[], bring: (card: string) => Block[]): Block[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'include':
        return bring(block.card);
      case 'list':
        return [{ ...block, items: block.items.map((item) => replaceIncludes(item, bring)) }];
      case 'quote':
        return [{ ...block, children: replaceIncludes(block.children, bring) }];
      default:
        return [block];
    }
  });
}

/**
 * A reply's blocks with the replies of other cards that it brings in, chosen under the same circumstances and in the
 * language of the reply: the pack's language does not stand in for it, since a reply in two languages is no reply.
 * One level deep. What cannot be brought in is left out and named.
 */
export function expandIncludes(
  body: readonly Block[],
  language: string,
  circumstances: Circumstances,
  includes: ReplyMaterial['includes'],
): Expanded {
  const problems: ReplyProblem[] = [];
  const fail = (type: ReplyProblem['type'], name: string): Block[] => {
    problems.push({ type, name });
    return [];
  };
  const bring = (id: string): Block[] => {
    const card = own(includes, id);
    if (card === undefined) return fail('includeUnknown', id);
    const spoken = lookupLanguage(
      card.replies.map((reply) => reply.language),
      language,
    );
    const reply = spoken === undefined ? undefined : chooseReply(card, spoken, circumstances);
    if (reply === undefined) return fail('includeUnmatched', id);
    return replaceIncludes(reply.body, (nested) => fail('includeNested', nested));
  };
  return { blocks: replaceIncludes(body, bring), problems };
}
