import { offerHolds } from '@/lib/policy/conditions';
import type { Offer, Translation } from '@/lib/policy/card';
import { useText } from '../ui/text';
import type { Wording } from '../ui/wording';
import { Inlines } from './blocks';
import { answersOf, type LoadedCard } from './reply';

interface OfferNoteProps {
  card: LoadedCard;
  own: { language: string; translation: Translation | undefined };
}

/** The goodwill offer, once its conditions hold: advice, since nothing here can book or count it elsewhere. */
export function OfferNote({ card, own }: OfferNoteProps) {
  const text = useText();
  const { offer } = card.view.card;
  if (!offer) return null;
  const holds = offerHolds(offer, answersOf(card));
  if (holds === 'does not hold') return null;
  if (holds === 'open') return <p className="offer-open">{text.t('offer_open')}</p>;
  const title = own.translation?.offerTitle ?? offer.title;
  const language = own.translation?.offerTitle === undefined ? card.view.packLanguage : own.language;
  const context = { facts: card.view.facts, labels: card.view.labels, language };
  return (
    <section className="offer" data-part="offer" aria-label={text.t('suggestion_offer')}>
      <p className="offer-title" lang={language} dir="auto">
        {title}
      </p>
      {offer.cost || offer.code ? (
        <p className="offer-facts">
          {offer.cost ? (
            <span>{text.t('offer_cost', text.money(offer.cost.amount, offer.cost.currency))}</span>
          ) : null}
          {offer.code ? (
            <span>
              {text.t('offer_code')} <Inlines of={offer.code} context={context} />
            </span>
          ) : null}
        </p>
      ) : null}
      {terms(offer, text).map((term) => (
        <p key={term} className="offer-terms">
          {term}
        </p>
      ))}
    </section>
  );
}

function terms({ limit, approval, cost }: Offer, text: Wording): string[] {
  const lines: string[] = [];
  if (limit) {
    const days = text.count('days', limit.days);
    lines.push(text.count('offer_limit', limit.count, days));
  }
  if (approval) {
    const sum = cost ? text.money(approval.above, cost.currency) : String(approval.above);
    lines.push(text.t('offer_approval', sum, approval.by));
  }
  return [...lines, text.t('offer_advice')];
}
