import type { TaughtPlaces } from '../../ticket/places';
import { isOneTree, waysTo } from './ways';
import { threadPlaces } from './thread';

/** What can be shown on a page, in the order in which it is asked for. */
export const SHOWABLE = [
  'subject',
  'customerMessage',
  'agentMessage',
  'customerName',
  'order',
  'editor',
] as const;
export type Showable = (typeof SHOWABLE)[number];

/** The elements that somebody pointed at. */
export type Shown = Readonly<Partial<Record<Showable, Element>>>;

/** Where things stand on every page of this kind, by what was shown on one of them. */
export function learnPlaces(shown: Shown): TaughtPlaces {
  const { customerMessage, agentMessage } = shown;
  const reply =
    agentMessage && customerMessage && isOneTree(agentMessage, customerMessage) ? agentMessage : undefined;
  const message = customerMessage ?? agentMessage;
  return {
    ...placeOf('subject', shown),
    ...(message ? threadPlaces(message, reply) : {}),
    ...placeOf('customerName', shown),
    ...placeOf('order', shown),
    ...placeOf('editor', shown),
  };
}

type Single = 'subject' | 'customerName' | 'order' | 'editor';

function placeOf(name: Single, shown: Shown): TaughtPlaces {
  const element = shown[name];
  const ways = element ? waysTo(element) : [];
  return ways.length > 0 ? { [name]: ways } : {};
}
