import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanMessage } from '@/lib/ticket/clean';

/** What is said, in the words of the message itself. */
function said(text: string): string {
  return cleanMessage(text)
    .said.map(({ start, end }) => text.slice(start, end))
    .join('')
    .trim();
}

const ASK = 'So when do I get the right one?';
const INTROS: readonly [language: string, intro: string][] = [
  ['English, name first', 'Jonas Weber wrote on 28.12.2026 09:10:'],
  ['English, date first', 'On Mon, Dec 28, 2026 at 9:10 AM Jonas Weber <jonas@shop.example> wrote:'],
  ['English with initials', 'Dr. J. Weber wrote on 28.12.2026 09:10:'],
  ['Polish', 'Dnia 20 grudnia 2026 10:00 Sam Rivera napisał:'],
  ['Polish, either sex', 'W dniu 20.12.2026 o 10:00, Sam Rivera napisał(a):'],
  ['Polish, weekday first', 'niedz., 20 gru 2026 o 10:00 Sam Rivera <sam@shop.example> napisał(a):'],
  ['German', 'Am 28. Dezember 2026 um 09:10 schrieb Jonas Weber:'],
  ['German with an address', 'Am Mo., 28. Dez. 2026 um 09:10 Uhr schrieb Jonas Weber <jonas@shop.example>:'],
  ['French', 'Le mar. 22 déc. 2026 à 20:00, Priya Nair <priya@shop.example> a écrit :'],
  ['Spanish', 'El lun, 28 dic 2026 a las 9:10, Jonas Weber (<jonas@shop.example>) escribió:'],
  ['Portuguese', 'Em seg., 28 de dez. de 2026 às 09:10, Jonas Weber escreveu:'],
  ['Italian', 'Il giorno lun 28 dic 2026 alle ore 09:10 Jonas Weber ha scritto:'],
  ['Dutch', 'Op ma 28 dec 2026 om 09:10 schreef Jonas Weber <jonas@shop.example>:'],
  ['Swedish', 'Den mån 28 dec. 2026 kl 09:10 skrev Jonas Weber:'],
  ['Finnish', 'ma 28.12.2026 klo 9.10 Jonas Weber (jonas@shop.example) kirjoitti:'],
  ['Czech', 'po 28. 12. 2026 v 9:10 odesílatel Jonas Weber napsal:'],
  ['Hungarian', 'Jonas Weber <jonas@shop.example> ezt írta (időpont: 2026. dec. 28., H, 9:10):'],
  ['Turkish', 'Jonas Weber, 28 Ara 2026 Pzt, 09:10 tarihinde şunu yazdı:'],
  ['Russian', 'пн, 28 дек. 2026 г. в 09:10, Jonas Weber пишет:'],
  ['Thai', 'เมื่อ จ. 28 ธ.ค. 2026 เวลา 09:10 Jonas Weber เขียนว่า:'],
  ['Hindi', 'सोम, 28 दिस॰ 2026 को 9:10 am बजे को Jonas Weber ने लिखा:'],
  ['Japanese, nobody writes', '2026年12月28日(月) 9:10 Jonas Weber <jonas@shop.example>:'],
  ['Chinese', 'Jonas Weber <jonas@shop.example> 于2026年12月28日周一 09:10写道：'],
];

describe('what introduces quoted lines is quoted with them', () => {
  test.each(INTROS)('%s', (_, intro) => {
    expect(said(`${ASK}\n\n${intro}\n> Hi Samuel,\n> oh no, sorry!`)).toBe(ASK);
  });

  test.each(INTROS)('%s, folded onto one line', (_, intro) => {
    expect(said(`Attached. ${ASK} ${intro} > Hi Samuel, > oh no, sorry! > Jonas`)).toBe(`Attached. ${ASK}`);
    expect(said(`${ASK}\n${intro} > Hi Samuel, > oh no, sorry!`)).toBe(ASK);
  });

  test.each<[reason: string, text: string, expected: string]>([
    [
      'wrapped before the verb',
      `${ASK}\nJonas Weber from the support of the shop\nwrote on 28.12.2026 09:10:\n> Hi`,
      `${ASK}\nJonas Weber from the support of the shop`,
    ],
    ['wrapped in the address', `${ASK}\nOn Mon, Dec 28, 2026 Jonas\n<jonas@shop.example> wrote:\n> Hi`, ASK],
    ['nothing under it', `${ASK}\n\nJonas Weber wrote on 28.12.2026 09:10:\n`, ASK],
    [
      'no sentence ends before the name',
      'where is it Jonas Weber wrote on 28.12.2026 09:10: > Hi Samuel',
      'where is it',
    ],
    [
      'a sentence ends with a short word',
      'I got it. Jonas Weber wrote on 28.12.2026 09:10: > Hi Samuel',
      'I got it.',
    ],
    [
      'an answer under a folded quote',
      'Jonas wrote on 28.12.2026 09:10: > Hi Samuel > Which colour? Blue, please',
      'Which colour? Blue, please',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test.each([
    'My neighbour wrote on 28.12.2026 09:10:\nno parcel here',
    'I compared 2 sizes: > 40 fits better than 39',
    'width > 40 cm, that is what I need',
    'On 3 January I wrote you twice. No answer > no money.',
    'I need 2 things:\nmug\nplate',
  ])('but said: %s', (text) => {
    expect(said(text)).toBe(text);
  });
});

describe('a signature folded onto one line', () => {
  test.each([
    '-- Ellen Vasquez, CPA',
    '-- Ellen Vasquez, CPA Vasquez & Stone LLP Tucson, AZ',
    '-- Tom Okafor Okafor & Daughters Joinery Ennis, Co. Clare',
    '-- Ingrid Solheim Fjellguide IFMGA +47 555 01 982',
    '-- Ellen Vasquez CONFIDENTIALITY NOTICE: This message may contain privileged information. If you are not the intended recipient, delete it.',
  ])('%s', (foot) => {
    expect(said(`${ASK} ${foot}`)).toBe(ASK);
    expect(said(`${ASK}\n${foot}`)).toBe(ASK);
  });

  test.each([
    'I ordered it -- well, my wife did -- on Monday.',
    'Which lamp? -- the blue one, please',
    'I need a shade for my lamp -- Model X200',
    'It broke. -- Can You Send A New One?',
  ])('but said: %s', (text) => {
    expect(said(text)).toBe(text);
  });
});

describe('any text without a quote mark', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ...INTROS.map(([, intro]) => intro.replace(/^(?:On|Am|Le|El|Em|Il|Op|Den|Dnia|W dniu|เมื่อ)/, 'So')),
    ),
    fc.constantFrom('wrote 1: ', 'Ann wrote on 2026:', '?', '. ', ': ', ' ', '\n'),
  );
  const withoutMarks = (text: string): string => text.replace(/[>\r]/g, '').replace(/^\W*\d/gmu, 'x');

  test('no sentence is cut for a quote above another', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = `${withoutMarks(pieces.join(''))}\nThat is all`;
        expect(cleanMessage(text).left.filter(({ why }) => why === 'quote')).toEqual([]);
      }),
    );
  });
});
