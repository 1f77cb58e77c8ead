import { describe, expect, test } from 'vitest';
import { readFolder } from '@/cli/folder';
import { buildSegment, loadIndex } from '@/lib/match';
import { buildPack } from '@/lib/pack/build-pack';
import { readPack } from '@/lib/pack/read-pack';
import { readShard } from '@/lib/pack/shard';
import { lookupIn, NOW } from './make';

/* What agents type, as they type it, and the card of the starter pack that must be among the first three. */

const pack = buildPack(readPack(readFolder('packs/post-purchase-care'), { now: NOW }), { version: 1 });
const segments = pack.shards.map(({ bytes }) => buildSegment(readShard(bytes), pack.manifest));
const lookup = lookupIn(loadIndex(segments, pack.manifest));
const found = (query: string): string[] => lookup.search(query, 50).map(({ card }) => card.ref.card);

describe('the starter pack, looked up', () => {
  test.each([
    // Whole words.
    ['refund', 'refund-status'],
    ['vat invoice', 'invoice'],
    ['photos', 'photo-guide'],
    ['customs', 'customs-duties'],
    ['delete account', 'delete-my-data'],
    ['card declined', 'payment-failed'],
    ['how to return', 'return-packing'],
    ['where is my order', 'where-is-my-order'],
    ['price drop', 'price-adjustment'],
    ['wrong size', 'wrong-item'],
    ['out of stock', 'out-of-stock'],
    // Not typed to the end.
    ['canc', 'cancel-before-shipping'],
    ['refun', 'refund-status'],
    ['wholesal', 'wholesale-inquiry'],
    ['ret lab', 'return-label'],
    ['unsub', 'newsletter-unsubscribe'],
    ['shippi', 'shipping-options'],
    ['loy poi', 'loyalty-points'],
    // Mistyped.
    ['gift crad', 'gift-card'],
    ['cancle', 'cancel-before-shipping'],
    ['adress', 'change-address'],
    ['return lable', 'return-label'],
    ['warrenty', 'warranty'],
    ['subscripton', 'subscription-cancel'],
    ['lgoin', 'account-access'],
    ['exchagne', 'exchange'],
    ['damgaed', 'damaged-item'],
    ['xnvoice', 'invoice'],
    // Other words than the card has.
    ['broken parcel', 'damaged-item'],
    ['my parcel is broken', 'damaged-item'],
    ['money back', 'refund-status'],
    ['voucher', 'gift-card'],
    ['coupon', 'promo-code-failed'],
    ['guarantee', 'warranty'],
    ['phishing', 'suspicious-message'],
    ['swap size', 'exchange'],
    ['double charged', 'charged-twice'],
    // Written otherwise.
    ['pre order', 'pre-order'],
    ['preorder', 'pre-order'],
    ['log in', 'account-access'],
    ['thank you', 'praise-thank-you'],
    // Shortcuts.
    ['/wismo', 'where-is-my-order'],
    ['gdpr', 'delete-my-data'],
  ])('%s: %s', (query, card) => {
    expect(found(query).slice(0, 3)).toContain(card);
  });

  test('a mistyped word finds what was meant first, and nothing that is only spelt like it', () => {
    const cards = found('cancle');
    expect(cards.slice(0, 3).sort()).toEqual([
      'cancel-after-shipping',
      'cancel-before-shipping',
      'subscription-cancel',
    ]);
    expect(cards).not.toContain('wholesale-inquiry');
  });

  test('a word that means one card does not bring half the pack', () => {
    for (const query of ['wholesal', 'phishing', 'gdpr', 'coupon']) {
      expect(found(query).length).toBeLessThan(5);
    }
  });
});
