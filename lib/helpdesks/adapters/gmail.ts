import type { Places, Signs } from './types';

/** Gmail. Its classes are made by a machine, and have stayed for years. Who is signed in speaks for the shop. */
export const GMAIL_SIGNS: Signs = { name: 'Gmail', hosts: /^mail\.google\.com$/u };

export const GMAIL: Places = {
  subject: 'h2.hP',
  messages: ['.adn.ads', '[role=listitem]'],
  body: ['.a3s.aiL', '.a3s'],
  author: { at: '.gD', attribute: 'name' },
  authorEmail: { at: '.gD', attribute: 'email' },
  time: '.g3',
  own: { at: 'a[href^="https://accounts.google.com/SignOutOptions"]', attribute: 'aria-label' },
  leftOut: '.gmail_quote,.gmail_extra,.gmail_signature',
  required: ['subject', 'messages', 'body'],
};
