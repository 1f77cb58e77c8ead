import type { AgentProfile } from '../policy/agent';
import { foldValue } from '../policy/conditions';
import type { Channel } from './types';

/**
 * What pages call a channel, by its words. The first that is named wins: a messenger of a social network is a chat,
 * a social network's "post by e-mail" is still social.
 */
const WORDS: [Channel, string[]][] = [
  [
    'chat',
    [
      ...[
        'chat',
        'livechat',
        'webchat',
        'messenger',
        'messaging',
        'message',
        'messages',
        'dm',
        'sms',
        'whatsapp',
      ],
      ...[
        'telegram',
        'line',
        'viber',
        'wechat',
        'signal',
        'kakaotalk',
        'widget',
        'แชท',
        'แชต',
        'चैट',
        'チャット',
      ],
    ],
  ],
  [
    'social',
    [
      ...[
        'social',
        'facebook',
        'instagram',
        'twitter',
        'x',
        'tiktok',
        'youtube',
        'linkedin',
        'pinterest',
        'reddit',
      ],
      ...['threads', 'mastodon', 'bluesky', 'tweet', 'comment', 'review', 'reviews', 'โซเชียล', 'सोशल'],
    ],
  ],
  [
    'phone',
    [
      ...[
        'phone',
        'telephone',
        'voice',
        'voicemail',
        'call',
        'callback',
        'talk',
        'telefon',
        'anruf',
        'téléphone',
      ],
      ...[
        'appel',
        'teléfono',
        'llamada',
        'telefone',
        'telefono',
        'telefoon',
        'โทรศัพท์',
        'โทร',
        'फ़ोन',
        'कॉल',
        '電話',
      ],
    ],
  ],
  [
    'mail',
    [
      ...[
        'mail',
        'email',
        'e-mail',
        'web',
        'form',
        'webform',
        'formular',
        'kontaktformular',
        'formulaire',
        'portal',
      ],
      ...['courriel', 'correo', 'อีเมล', 'อีเมล์', 'เมล', 'ईमेल', 'メール', '邮件'],
    ],
  ],
];

const CHANNEL_OF = WORDS.map(
  ([channel, words]) => [channel, new Set(words.map((word) => foldValue(word)))] as const,
);

/** Which of the four channels a page's own word for it means; undefined where it means none. */
export function namedChannel(pageChannel: string): Channel | undefined {
  const words = foldValue(pageChannel).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return CHANNEL_OF.find(([, known]) => words.some((word) => known.has(word)))?.[0];
}

/** As `namedChannel`; the agent's usual one, else mail, where it means none. */
export function channelOf(pageChannel: string, usual: AgentProfile['channel']): Channel {
  return namedChannel(pageChannel) ?? (usual === '' ? 'mail' : usual);
}
