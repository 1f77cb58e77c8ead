import { expect, test } from 'vitest';
import { channelOf } from '@/lib/reply/channel';

test.each([
  ['email', 'mail'],
  ['E-Mail', 'mail'],
  ['Web form', 'mail'],
  ['webform', 'mail'],
  ['Contact form (web)', 'mail'],
  ['อีเมล', 'mail'],
  ['live chat', 'chat'],
  ['Live-Chat', 'chat'],
  ['Web Widget', 'chat'],
  ['WhatsApp', 'chat'],
  ['Facebook Messenger', 'chat'],
  ['แชท', 'chat'],
  ['चैट', 'chat'],
  ['Facebook', 'social'],
  ['Instagram comment', 'social'],
  ['X', 'social'],
  ['x.com', 'social'],
  ['X (Twitter)', 'social'],
  ['Voice', 'phone'],
  ['Phone call (incoming)', 'phone'],
  ['TELEFON', 'phone'],
  ['फ़ोन', 'phone'],
  ['mail', 'mail'],
  ['social', 'social'],
])('%s is %s', (word, channel) => {
  expect(channelOf(word, '')).toBe(channel);
  expect(channelOf(word, 'phone')).toBe(channel);
});

test.each(['', 'API', 'carrier pigeon', 'xylophone', 'chatty', '💬', 'constructor'])(
  '%j names none: the agent’s own channel, else mail',
  (word) => {
    expect(channelOf(word, 'social')).toBe('social');
    expect(channelOf(word, '')).toBe('mail');
  },
);
