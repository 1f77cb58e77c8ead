import { describe, expect, it } from 'vitest';
import { Addressee, pairingFrom } from '@/entrypoints/panel/pairing';
import { originFrom } from '@/entrypoints/grant/origin';
import type { Broadcast } from '@/lib/messages/extension';
import { panelState } from '../../gallery/samples';

const TOKEN = '0123456789abcdef0123456789abcdef';
const pushed = (token: string, tab: number): Broadcast => ({
  type: 'panelState',
  token,
  tab,
  state: panelState(),
});

describe('how a panel is tied to a tab', () => {
  it.each([
    [`#${TOKEN}`, true, 'frame'],
    [`#${TOKEN}`, false, 'frame'],
    ['', false, 'sidePanel'],
    ['', true, 'none'],
    [`#${TOKEN.toUpperCase()}`, true, 'none'],
    [`#${TOKEN}0`, true, 'none'],
    ['#', false, 'none'],
    ['#token', false, 'none'],
  ])('%s, framed: %s, is %s', (hash, framed, kind) => expect(pairingFrom(hash, framed).kind).toBe(kind));

  it('shows its token or its tab, and nothing else', () => {
    const frame = new Addressee(pairingFrom(`#${TOKEN}`, true));
    frame.isMeant(pushed(TOKEN, 7));
    expect(frame.credentials()).toEqual({ token: TOKEN });
    const sidePanel = new Addressee(pairingFrom('', false));
    expect(sidePanel.credentials()).toEqual({});
    sidePanel.setTab(7);
    expect(sidePanel.credentials()).toEqual({ tab: 7 });
  });

  it('lets a frame take only what bears its token, before any state was pushed to it, too', () => {
    const addressee = new Addressee({ kind: 'frame', token: TOKEN });
    expect(addressee.isMeant({ type: 'focusSearch', token: TOKEN, tab: 7 })).toBe(true);
    expect(addressee.isMeant(pushed('f'.repeat(32), 7))).toBe(false);
    expect(addressee.isMeant(pushed(TOKEN, 7))).toBe(true);
    expect(addressee.isMeant({ type: 'focusSearch', token: 'f'.repeat(32), tab: 7 })).toBe(false);
  });

  it('lets the side panel take what is for the tab in front', () => {
    const addressee = new Addressee({ kind: 'sidePanel' });
    expect(addressee.isMeant(pushed(TOKEN, 7))).toBe(false);
    addressee.setTab(7);
    expect(addressee.isMeant(pushed(TOKEN, 7))).toBe(true);
    expect(addressee.isMeant(pushed(TOKEN, 8))).toBe(false);
  });

  it('lets an unpaired page take nothing', () => {
    const addressee = new Addressee({ kind: 'none' });
    addressee.setTab(7);
    expect(addressee.isMeant(pushed(TOKEN, 7))).toBe(false);
  });
});

describe('the origin that a grant is asked for', () => {
  it.each(['https://desk.example.com', 'http://helpdesk.intranet:8080'])('%s', (origin) =>
    expect(originFrom(`#${encodeURIComponent(origin)}`)).toBe(origin),
  );

  it.each([
    '',
    '#',
    '#javascript:alert(1)',
    '#file:///etc',
    '#https://desk.example.com/path',
    '#https://a@b.example',
    '#%E0%A4%A',
    '#https://*/*',
  ])('is none in %j', (hash) => expect(originFrom(hash)).toBeUndefined());
});
