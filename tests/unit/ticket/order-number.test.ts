import { describe, expect, it } from 'vitest';
import { orderNumberIn } from '@/lib/ticket/order-number';

describe('the order number in what a customer writes', () => {
  it.each([
    ['I placed order #10482 last night.', '10482'],
    ['Meine Bestellung Nr. 20711 fehlt.', '20711'],
    ['Ma commande 30112 n’est pas là.', '30112'],
  ])('is found in “%s”', (text, number) => expect(orderNumberIn([text])).toBe(number));

  it('is the same in several texts', () => {
    expect(orderNumberIn(['Cancel order #10482', 'Any news of order 10482?'])).toBe('10482');
  });

  it.each([
    ['names two', ['Order 10482 and order 10483 are late.']],
    ['names a year', ['I will order 2027 chairs.']],
    ['names none', ['Call me at 10482.']],
  ])('is not guessed where the text %s', (_, texts) => expect(orderNumberIn(texts)).toBe(''));
});
