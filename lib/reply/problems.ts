/** What keeps a reply from going in and only the card's owner can mend. A checked pack has none of it. */
export const REPLY_PROBLEMS = ['factUnknown', 'includeUnknown', 'includeUnmatched', 'includeNested'] as const;

export interface ReplyProblem {
  type: (typeof REPLY_PROBLEMS)[number];
  /** The fact or the card that it is about. */
  name: string;
}

/** What happened, what it means and what to do, as one sentence or two for the agent. */
export function problemSentence({ type, name }: ReplyProblem): string {
  const owner = 'The reply cannot go in as it is: tell the card’s owner.';
  switch (type) {
    case 'factUnknown':
      return `This reply uses the fact “${name}”, which has no value in the pack. ${owner}`;
    case 'includeUnknown':
      return `This reply brings in the card “${name}”, which the pack does not have. ${owner}`;
    case 'includeUnmatched':
      return `This reply brings in the card “${name}”, which has no reply for these answers in this language and channel. ${owner}`;
    case 'includeNested':
      return `This reply brings in a card that itself brings in “${name}”; only one step is possible. ${owner}`;
  }
}
