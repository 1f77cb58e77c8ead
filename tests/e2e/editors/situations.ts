import type { Block, Inline } from '@/lib/policy/rich-text';
import { poll } from '../lib/poll';
import type { Stage } from './stage';

/*
 * What happens to a reply in an editor. Each answers with `yes`, or with what is otherwise, judged by the editor's own model.
 */

export type Verdict = string;
export type Verdicts = Record<string, Verdict>;

export const REPLY = [
  'Hello Maya,',
  '',
  'Your order #10482 is cancelled & refunded <5 days>.',
  '',
  'Best,',
  'Sam',
].join('\n');
const SCRIPTS = [
  'Hello 👋🏽 👩‍👩‍👧 ❤️, naïve café.',
  '',
  'ยกเลิกคำสั่งซื้อเรียบร้อยแล้วนะคะ ขอบคุณค่ะ',
  'आपका ऑर्डर रद्द हो गया है। क्षमा करें।',
  'تم إلغاء طلبك رقم 10482 اليوم.',
].join('\n');
const LONG = Array.from(
  { length: 160 },
  (_, index) =>
    `Line ${index + 1}: your order is on its way, and here is what you can do until it has come to you now.${index % 4 === 3 ? '\n' : ''}`,
).join('\n');

/** The lines of a text that say something, white space folded. */
export const linesOf = (text: string): string[] =>
  text
    .replaceAll(/[\u200b\ufeff]/gu, '')
    .split(/\n+/u)
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');

/** What the model says once it is as expected, or what it says after a while. */
async function modelIs(stage: Stage, expected: readonly string[]): Promise<Verdict> {
  const wanted = JSON.stringify(expected);
  let last: string[] = [];
  const look = async (): Promise<boolean> => {
    last = linesOf(await stage.text());
    return JSON.stringify(last) === wanted;
  };
  const came = await poll('the text', look, { timeout: 1500 }).catch(() => false);
  return came ? 'yes' : difference(last, expected);
}

/** The first line that is otherwise. */
function difference(last: readonly string[], expected: readonly string[]): Verdict {
  const at = last.findIndex((line, index) => line !== expected[index]);
  const place = at < 0 ? last.length : at;
  const quoted = (line: string | undefined): string =>
    line === undefined ? 'nothing' : `“${line.slice(0, 60)}”`;
  return `line ${place + 1} of ${last.length} is ${quoted(last[place])} in place of ${quoted(expected[place])}`;
}

async function inserted(
  stage: Stage,
  text: string,
  expected: readonly string[],
  insertion = stage.insert(text),
): Promise<Verdict> {
  const outcome = await insertion;
  const verdict = await modelIs(stage, expected);
  if (outcome.status === 'inserted') return verdict;
  const why = outcome.status === 'refused' ? `refused (${outcome.reason})` : outcome.status;
  return verdict === 'yes' ? `${why}, and the text is there` : `${why}: ${verdict}`;
}

const reply = linesOf(REPLY);

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const RICH: Block[] = [
  paragraph(text('Hello Maya,')),
  paragraph(
    text('please read '),
    { type: 'link', url: 'https://shop.example/returns', children: [text('our page')] },
    text(' first, then:'),
  ),
  {
    type: 'list',
    ordered: false,
    items: [
      [paragraph(text('pack it'))],
      [paragraph(text('send it '), { type: 'strong', children: [text('soon')] })],
    ],
  },
  paragraph(text('Best,'), { type: 'break' }, text('Sam')),
];
const RICH_LINES = [
  'Hello Maya,',
  'please read our page first, then:',
  'pack it',
  'send it soon',
  'Best,',
  'Sam',
];
const RICH_AS_TEXT = [
  'Hello Maya,',
  '',
  'please read our page (https://shop.example/returns) first, then:',
  '',
  '- pack it',
  '- send it soon',
  '',
  'Best,',
  'Sam',
].join('\n');

export const SITUATIONS: Record<string, (stage: Stage) => Promise<Verdicts>> = {
  async empty(stage) {
    await stage.show([]);
    await stage.write('');
    const empty = await inserted(stage, REPLY, reply);
    await stage.tab.type(' More.');
    return { empty, 'typing on': await modelIs(stage, [...reply.slice(0, -1), 'Sam More.']) };
  },
  async middle(stage) {
    const draft = ['Hello there.', 'I had a look and will write again.'];
    await stage.show(draft);
    await stage.write('had a look');
    const middle = await inserted(stage, REPLY, [
      'Hello there.',
      'I had a look',
      ...reply,
      'and will write again.',
    ]);
    await stage.tab.press('Control+z');
    const undo = await modelIs(stage, draft);
    for (let more = 2; more < 6 && undo !== 'yes'; more += 1) {
      await stage.tab.press('Control+z');
      if ((await modelIs(stage, draft)) === 'yes') return { middle, undo: `${more} times` };
    }
    return { middle, undo };
  },
  async signature(stage) {
    const below = ['--', 'Sam Rivers', '> On Friday Maya wrote:'];
    await stage.show(['', ...below]);
    const order = await inserted(stage, REPLY, [...reply, ...below]);
    if (order !== 'yes') return { signature: order };
    // One blank line, as between the reply's own paragraphs.
    const [own, apart] = [await stage.gap('5 days', 'Best,'), await stage.gap('Sam', '--')];
    return { signature: Math.abs(own - apart) < 5 ? 'yes' : `apart by ${apart} in place of ${own}` };
  },
  async twice(stage) {
    await stage.show(['Draft.']);
    await stage.write('Draft.');
    const first = await inserted(stage, REPLY, ['Draft.', ...reply]);
    const second = await inserted(stage, 'One more:\n\nBye.', ['Draft.', ...reply, 'One more:', 'Bye.']);
    return { twice: first === 'yes' ? second : first };
  },
  async sentence(stage) {
    await stage.show(['Hello there, and bye.']);
    await stage.write('Hello there,');
    return { sentence: await inserted(stage, 'all is well,', ['Hello there, all is well, and bye.']) };
  },
  async selection(stage) {
    await stage.show(['Hello there.', 'I had a look and will write again.']);
    await stage.write('had a look');
    await stage.tab.press('Shift+ArrowLeft', 'had a look'.length);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {
      selection: await inserted(stage, 'found it', ['Hello there.', 'I found it and will write again.']),
    };
  },
  async shortcut(stage) {
    await stage.show(['Hello there.', 'Bye.']);
    await stage.write('Hello there.');
    await stage.tab.type(' /cancel');
    const expanded = stage.expand(REPLY, '/cancel');
    const shortcut = await inserted(stage, REPLY, ['Hello there.', ...reply, 'Bye.'], expanded);
    await stage.tab.press('Control+z');
    return { shortcut, 'shortcut back': await modelIs(stage, ['Hello there. /cancel', 'Bye.']) };
  },
  async 'links and lists'(stage) {
    await stage.show(['Draft.']);
    await stage.write('Draft.');
    const outcome = await stage.insert(RICH_AS_TEXT, RICH);
    const plain = outcome.status === 'inserted' && outcome.plain === true;
    const expected = plain ? linesOf(RICH_AS_TEXT) : RICH_LINES;
    const verdict = await modelIs(stage, ['Draft.', ...expected]);
    if (outcome.status !== 'inserted' || verdict !== 'yes')
      return { 'links and lists': `${JSON.stringify(outcome)}: ${verdict}` };
    await stage.tab.type(' More.');
    const typedOn = await modelIs(stage, ['Draft.', ...expected.slice(0, -1), 'Sam More.']);
    if (typedOn !== 'yes') return { 'links and lists': `typing on: ${typedOn}` };
    if (plain) return { 'links and lists': 'plain' };
    const html = await stage.html();
    const kept = html.includes('href="https://shop.example/returns"') && html.split('<li').length === 3;
    return { 'links and lists': kept ? 'yes' : `the model is ${html.slice(0, 300)}` };
  },
  async scripts(stage) {
    await stage.show(['Draft.']);
    await stage.write('Draft.');
    return { scripts: await inserted(stage, SCRIPTS, ['Draft.', ...linesOf(SCRIPTS)]) };
  },
  async long(stage) {
    await stage.show(['Draft.']);
    await stage.write('Draft.');
    return { long: await inserted(stage, LONG, ['Draft.', ...linesOf(LONG)]) };
  },
};
