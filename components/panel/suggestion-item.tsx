import type { Excerpt, Suggestion } from '@/lib/messages/views';
import { Sentence, useText } from '../ui/text';
import { CardButton } from './card-button';
import { useModel } from './context';
import { FreshnessLine } from './freshness-line';

/** A suggestion: what it is, why it is here, how fresh it is, how its answer begins. */
export function SuggestionItem({ suggestion, number }: { suggestion: Suggestion; number: number }) {
  const { t } = useText();
  const { card, score, why, closeTo, firstLines } = suggestion;
  const language = useModel(({ state }) => state?.packs.find(({ id }) => id === card.ref.pack)?.language);
  return (
    <article className="suggestion" data-card={card.ref.card} data-score={score}>
      <span className="suggestion-number" aria-hidden="true">
        {number}
      </span>
      <h3 className="suggestion-title">
        <CardButton summary={card} shortcut={String(number)} lang={language}>
          {card.title}
        </CardButton>
      </h3>
      <Why why={why} closeTo={closeTo} />
      {firstLines === '' ? null : (
        <p className="suggestion-lines" lang={language} dir="auto">
          {firstLines}
        </p>
      )}
      <div className="meta">
        <FreshnessLine freshness={card.freshness} />
        {card.hasOffer ? <span className="badge">{t('suggestion_offer')}</span> : null}
      </div>
    </article>
  );
}

/** The customer's own words, the ones that met the card marked. */
function Why({ why, closeTo }: Pick<Suggestion, 'why' | 'closeTo'>) {
  const { list } = useText();
  if (why.length === 0 && closeTo.length === 0) return null;
  return (
    <p className="suggestion-why" data-part="why" dir="auto">
      {why.map((excerpt, index) => (
        <Quote key={index} excerpt={excerpt} />
      ))}
      {closeTo.length === 0 ? null : (
        <span className="suggestion-close">
          <Sentence of="suggestion_close_to" fill={[<em key="words">{list(closeTo)}</em>]} />
        </span>
      )}
    </p>
  );
}

function Quote({ excerpt }: { excerpt: Excerpt }) {
  const { t } = useText();
  return (
    <span className="suggestion-quote">
      {excerpt.from === 'subject' ? `${t('suggestion_in_subject')} ` : null}
      <q>
        {excerpt.parts.map(({ text, marked }, index) =>
          marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </q>
    </span>
  );
}
