import type { Ticket } from '../ticket/ticket';
import type { Card, FieldName, Offer, Question } from './card';

/** What the page's fields say. Several values where a field has several, as tags do. */
export type PageFields = Partial<Record<FieldName, string | string[]>>;

/** The answer that a page field gives to a question, and what the field says. */
export interface FieldAnswer {
  answer: string;
  value: string;
}

/**
 * A value as it is compared: NFKC, case folded, trimmed. Upper case first makes one of letters that share it, as "ß"
 * and "ss" or the two small sigmas; see "Caseless Matching" in the Unicode Standard, chapter 3.13.
 */
export function foldValue(value: string): string {
  return value.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC').trim();
}

/**
 * The answer to a question that a field's value (or values) gives. Undefined, which leaves the question open, where no
 * answer lists the value and where the values speak for different answers.
 */
export function answerFromField(
  question: Pick<Question, 'answers'>,
  fieldValue: string | readonly string[] | undefined,
): FieldAnswer | undefined {
  const values = typeof fieldValue === 'string' ? [fieldValue] : (fieldValue ?? []);
  const found = values.flatMap((value) => {
    const folded = foldValue(value);
    return question.answers
      .filter((answer) => folded !== '' && answer.values.some((listed) => foldValue(listed) === folded))
      .map(({ id }) => ({ answer: id, value: value.trim() }));
  });
  return found.every(({ answer }) => answer === found[0]?.answer) ? found[0] : undefined;
}

/** Which of a card's questions the page's fields answer, by question id. */
export function answersFromFields(
  card: Pick<Card, 'ask'>,
  fields: PageFields,
): Record<string, FieldAnswer & { field: FieldName }> {
  return Object.fromEntries(
    card.ask.flatMap(({ id, field, answers }) => {
      const found = field && answerFromField({ answers }, fields[field]);
      return found ? [[id, { ...found, field }]] : [];
    }),
  );
}

/** What pages call the fields that have no place of their own in a ticket. */
const LABELS: [FieldName, string[]][] = [
  [
    'customer.plan',
    [
      ...['plan', 'customer plan', 'subscription plan', 'subscription', 'membership', 'tier'],
      ...[
        'tarif',
        'abo',
        'abonnement',
        'forfait',
        'suscripción',
        'assinatura',
        'plano',
        'piano',
        'abbonamento',
      ],
      ...['แพ็กเกจ', 'แพลน', 'แผน', 'योजना', 'प्लान', 'सदस्यता', 'プラン', '套餐', '요금제'],
    ],
  ],
  [
    'customer.country',
    [
      ...['country', 'customer country', 'country/region', 'country / region', 'shipping country'],
      ...['land', 'pays', 'país', 'paese', 'kraj', 'ülke', 'страна', 'ประเทศ', 'देश', '国', '国家', '국가'],
    ],
  ],
  [
    'ticket.brand',
    [
      ...[
        'brand',
        'store',
        'shop',
        'storefront',
        'marke',
        'marque',
        'boutique',
        'marca',
        'tienda',
        'loja',
        'merk',
      ],
      ...['negozio', 'winkel', 'แบรนด์', 'ร้าน', 'ร้านค้า', 'ब्रांड', 'ब्रैंड', 'दुकान', 'ブランド', '品牌', '브랜드'],
    ],
  ],
];

const FIELD_OF_LABEL = new Map(
  LABELS.flatMap(([field, labels]) => labels.map((label) => [foldValue(label), field] as const)),
);

/** What a ticket's page says in each field that a question may ask for; a field that it does not show is left out. */
export function fieldsOf(ticket: Ticket): PageFields {
  const labelled = ticket.fields.flatMap(({ label, value }) => {
    const field = FIELD_OF_LABEL.get(foldValue(label.trim().replace(/[:：]$/u, '')));
    return field === undefined ? [] : [[field, value] as const];
  });
  const shown: (readonly [FieldName, string])[] = [
    ['order.status', ticket.order.status],
    ['order.date', ticket.order.date],
    ['order.total', ticket.order.total],
    ['ticket.channel', ticket.channel],
    ...ticket.tags.map((tag) => ['ticket.tags', tag] as const),
    ...labelled,
  ];
  const values = new Map<FieldName, string[]>();
  for (const [field, value] of shown)
    if (value.trim() !== '') values.set(field, [...(values.get(field) ?? []), value]);
  return Object.fromEntries([...values].map(([field, all]) => [field, all.length === 1 ? all[0] : all]));
}

export type OfferState = 'holds' | 'does not hold' | 'open';

/**
 * Whether an offer may be made, by the answers alone, which a page field or the agent gave: nothing that a customer
 * writes reaches this function. `open` while a question it hangs on has no answer; one wrong answer decides at once.
 */
export function offerHolds(offer: Pick<Offer, 'when'>, answers: Record<string, string>): OfferState {
  const conditions = Object.entries(offer.when).map(([question, allowed]): OfferState => {
    const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
    if (answer === undefined) return 'open';
    return allowed.includes(answer) ? 'holds' : 'does not hold';
  });
  if (conditions.length === 0 || conditions.includes('does not hold')) return 'does not hold';
  return conditions.includes('open') ? 'open' : 'holds';
}
