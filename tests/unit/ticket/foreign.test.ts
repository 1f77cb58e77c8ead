import { expect, test } from 'vitest';
import { speaksAnother, type Detected } from '@/lib/ticket/foreign';
import { demoTicketWhole } from '../../relevance/demo';
import { ticketWith } from './make';

const ANSWERS = ['en', 'th', 'hi'];
const sure =
  (language: string, percentage = 98, isReliable = true) =>
  (): Promise<Detected> =>
    Promise.resolve({ isReliable, languages: [{ language, percentage }] });
const GERMAN = ticketWith(['Mein Rucksack ist nach fünf Monaten an der Naht aufgegangen']);

test('a language without an answer is told', async () => {
  expect(await speaksAnother(demoTicketWhole('1028', 'lines'), ANSWERS, sure('de'))).toBe(true);
  expect(await speaksAnother(GERMAN, ANSWERS, sure('de'))).toBe(true);
});

test.each<[reason: string, detect: () => Promise<Detected>]>([
  ['there are answers in it', sure('en')],
  ['there are answers in it, in another script', sure('hi-Latn')],
  ['the detector is not sure', sure('de', 98, false)],
  ['it is the smaller part of the text', sure('de', 40)],
  ['the detector knows nothing', () => Promise.resolve({ isReliable: true, languages: [] })],
  ['the detector fails', () => Promise.reject(new Error('no detector'))],
])('not where %s', async (_, detect) => {
  expect(await speaksAnother(GERMAN, ANSWERS, detect)).toBe(false);
});

test('English and a few words are not asked about', async () => {
  const never = (): Promise<Detected> => Promise.reject(new Error('asked'));
  expect(
    await speaksAnother(ticketWith(['where is the parcel that I ordered for my son']), ANSWERS, never),
  ).toBe(false);
  expect(await speaksAnother(ticketWith(['Garantie Rucksack']), ANSWERS, sure('de'))).toBe(false);
});

test('the detector sees what the customer said, without greeting and quotes', async () => {
  const seen: string[] = [];
  const ticket = ticketWith(['Guten Tag,\nmein Paket ist leider noch nicht angekommen\n> Hello Jürgen']);
  await speaksAnother(ticket, ANSWERS, (text) => {
    seen.push(text.trim());
    return sure('de')();
  });
  expect(seen).toEqual(['mein Paket ist leider noch nicht angekommen']);
});
