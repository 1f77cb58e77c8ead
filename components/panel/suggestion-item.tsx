import { Fragment } from 'react';
import type { CardSummary, Excerpt, Suggestion } from '@/lib/messages/views';
import { unturned } from '../ui/bidi';
import { ariaKeys, keySign } from '../ui/kbd';
import { Sentence, useText } from '../ui/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { CardButton } from './card-button';
import { useLanguageOf } from './card-language';
import { usePanel } from './context';
import { FreshnessLine } from './freshness-line';
import { useKeys } from './key-map';
import { withRichMarks } from './rich-marks';
import { inWholeWords } from './whole-words';

/** A suggestion: what it is, why it is here, how fresh it is, how its answer begins. */
export function SuggestionItem({ suggestion, number }: { suggestion: Suggestion; number: number }) {
  const { t } = useText();
  const key = useKeys().of('openNumber', number - 1);
  const { card, score, why, closeTo, firstLines, linesLanguage, moved } = suggestion;
  const language = useLanguageOf({ ref: card.ref, language: linesLanguage });
  return (
    <article className="suggestion" data-card={card.ref.card} data-score={score}>
      <span className="suggestion-number" aria-hidden="true">
        {keySign(key)}
      </span>
      <h3 className="suggestion-title">
        <CardButton summary={card} shortcut={key}>
          {card.title}
        </CardButton>
      </h3>
      <NotThisOne card={card} />
      <Why why={why} closeTo={closeTo} />
      {moved ? <p className="suggestion-moved">{t('suggestion_moved')}</p> : null}
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

function NotThisOne({ card }: { card: CardSummary }) {
  const { t } = useText();
  const panel = usePanel();
  const key = useKeys().of('setAside');
  return (
    <Button
      kind="plain"
      aria-label={t('aside_not_this', card.title)}
      aria-keyshortcuts={ariaKeys(key)}
      title={`${t('aside_not_this_short')} (${keySign(key)})`}
      onClick={() => panel.setAside(card, true)}
    >
      <Icon name="close" />
    </Button>
  );
}

/** The customer's own words, the ones that met the card marked; then those of the card's that met others. */
function Why({ why, closeTo }: Pick<Suggestion, 'why' | 'closeTo'>) {
  const { list } = useText();
  if (why.length === 0 && closeTo.length === 0) return null;
  return (
    <p className="suggestion-why" data-part="why">
      {telling(withRichMarks(why)).map((excerpt, index) => (
        <Fragment key={index}>
          {index === 0 ? null : ' · '}
          <Quote excerpt={excerpt} />
        </Fragment>
      ))}
      {closeTo.length === 0 ? null : (
        <>
          {why.length === 0 ? null : ' · '}
          <Sentence of="suggestion_close_to" fill={[<em key="words">{list(closeTo)}</em>]} />
        </>
      )}
    </p>
  );
}

/** The excerpts without those whose marked words an earlier one has already shown. */
function telling(why: readonly Excerpt[]): Excerpt[] {
  const shown = new Set<string>();
  return why.filter(({ parts }, index) => {
    const words = parts.filter(({ marked }) => marked).flatMap(({ text }) => text.toLowerCase().split(/\s+/));
    const isNew = words.some((word) => !shown.has(word));
    for (const word of words) shown.add(word);
    return isNew || index === 0;
  });
}

function Quote({ excerpt }: { excerpt: Excerpt }) {
  const { t } = useText();
  return (
    <>
      {excerpt.from === 'subject' ? `${t('suggestion_in_subject')} ` : null}
      <bdi>
        <q>
          {inWholeWords(excerpt.parts).map(({ text, marked }, index) =>
            marked ? <mark key={index}>{unturned(text)}</mark> : <span key={index}>{unturned(text)}</span>,
          )}
        </q>
      </bdi>
    </>
  );
}
