import { expect, test } from 'vitest';
import { tellStory, type Story } from '@/scripts/lib/tell';

const STORY: Story = {
  ticket: {
    customer: 'Maya Lindqvist',
    subject: 'Is it too late to cancel?',
    lastMessage: `I want to cancel ${'really '.repeat(20)}now.`,
    messages: 3,
  },
  suggestions: [
    { title: 'Cancel an order before it ships', score: '7.9512', why: 'too late to cancel' },
    { title: 'Cancel an order after it shipped', score: '4.2', why: 'cancel' },
    { title: 'Where is my order', score: '1', why: 'order' },
  ],
  reply: '\nHi Maya,\n\nyour order #10482 is cancelled.\n',
  outcome: { kind: 'inserted', sentence: 'Put into your reply.' },
  times: { 'ticket opened to suggestions shown': 812.4, 'Enter to reply in the field': 95.6 },
  pictures: '/tmp/story/chromium',
};

test('tells the ticket, the suggestions with score and reason, the reply, the times and the folder', () => {
  const really = (times: number): string => Array<string>(times).fill('really').join(' ');
  expect(tellStory(STORY).split('\n')).toEqual([
    '',
    'The ticket that was read',
    '  Maya Lindqvist: Is it too late to cancel? (messages: 3)',
    `  I want to cancel ${really(12)}`,
    `  ${really(8)} now.`,
    '',
    'What was suggested',
    '  1. Cancel an order before it ships  (score 8.0)',
    '     because: too late to cancel',
    '  2. Cancel an order after it shipped  (score 4.2)',
    '     because: cancel',
    '  3. Where is my order  (score 1.0)',
    '     because: order',
    '',
    'The reply, as it stands in the field',
    '  Hi Maya,',
    '',
    '  your order #10482 is cancelled.',
    '',
    'What the panel says',
    '  Put into your reply.',
    '',
    'Times',
    '  812 ms  ticket opened to suggestions shown',
    '  96 ms  Enter to reply in the field',
    '',
    'Screenshots',
    '  /tmp/story/chromium',
  ]);
});

test('says that nothing was read, where it was so', () => {
  const told = tellStory({ ...STORY, ticket: undefined, suggestions: [] });
  expect(told).toContain('The ticket that was read\n  nothing\n');
});
