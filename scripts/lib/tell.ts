export interface SeenTicket {
  subject: string;
  customer: string;
  lastMessage: string;
  messages: number;
}

export interface SeenSuggestion {
  title: string;
  score: string;
  /** The customer's own words. */
  why: string;
}

export interface Story {
  ticket: SeenTicket | undefined;
  suggestions: readonly SeenSuggestion[];
  /** As read back from the field. */
  reply: string;
  outcome: { kind: string; sentence: string };
  /** In ms. */
  times: Readonly<Record<string, number>>;
  /** The folder with the screenshots. */
  pictures: string;
}

const WIDTH = 100;

/** The story as the agent saw it, for a terminal. */
export function tellStory({ ticket, suggestions, reply, outcome, times, pictures }: Story): string {
  const read = ticket
    ? [`${ticket.customer}: ${ticket.subject} (messages: ${ticket.messages})`, ...folded(ticket.lastMessage)]
    : ['nothing'];
  const cards = suggestions.flatMap(({ title, score, why }, index) => [
    `${index + 1}. ${title}  (score ${Number(score).toFixed(1)})`,
    ...folded(`because: ${why}`).map((line) => `   ${line}`),
  ]);
  const spent = Object.entries(times).map(([what, ms]) => `${Math.round(ms)} ms  ${what}`);
  return [
    section('The ticket that was read', read),
    section('What was suggested', cards),
    section('The reply, as it stands in the field', reply.trim().split('\n')),
    section('What the panel says', [outcome.sentence]),
    section('Times', spent),
    section('Screenshots', [pictures]),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string {
  return `\n${title}\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}`;
}

function folded(text: string): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
