import type { ComposedReply, Piece } from '@/lib/reply/types';
import { Button } from '../ui/button';
import { useText } from '../ui/text';
import type { Wording } from '../ui/wording';
import { useModel, usePanel } from './context';
import { alternativesTo, type Alternative, type LoadedCard } from './reply';
import { ReplyLanguage } from './reply-language';
import { isFact, valueName } from './value-names';
import { ValueSlot } from './value-slot';

interface ReplyPreviewProps {
  card: LoadedCard;
  reply: ComposedReply;
}

/** Names the line that says where the reply goes. */
export const GOES_ID = 'card-goes';

/** The reply exactly as it will go in, its values marked, what is missing asked for where it will stand. */
export function ReplyPreview({ card, reply }: ReplyPreviewProps) {
  const { t, list } = useText();
  if (!reply.reply) return <NoReply card={card} reply={reply} />;
  const seen = new Map<string, number>();
  const keyOf = (piece: Piece, index: number): string => {
    if (piece.type === 'text') return `text ${index}`;
    const nth = (seen.get(piece.name) ?? 0) + 1;
    seen.set(piece.name, nth);
    // The same field before and after it is filled in, so that typing does not lose it.
    return `${piece.name} ${nth}`;
  };
  return (
    <section className="reply-part" aria-label={t('reply_label')}>
      <ReplyLanguage card={card} language={reply.language} />
      {card.outcome?.kind === 'inserted' ? null : (
        <p id={GOES_ID} className="source">
          {t('card_goes')}
        </p>
      )}
      <div className="reply" data-part="reply" lang={reply.language} dir="auto">
        {reply.pieces.map((piece, index) => (
          <PieceElement key={keyOf(piece, index)} piece={piece} card={card} />
        ))}
      </div>
      {reply.images.length > 0 ? (
        <p className="source" data-part="images">
          {t('reply_images', list(reply.images))}
        </p>
      ) : null}
    </section>
  );
}

function PieceElement({ piece, card }: { piece: Piece; card: LoadedCard }) {
  const text = useText();
  const now = useModel((model) => model.state?.now ?? 0);
  if (piece.type === 'text') return piece.value;
  const name = valueName(piece.name, card.view.labels, text.t);
  if (piece.type === 'expired')
    return (
      <span className="value value-expired">{text.t('value_expired', name, text.day(piece.until, now))}</span>
    );
  if (piece.type === 'missing' && isFact(piece.name))
    return <span className="value value-expired">{name}</span>;
  if (piece.type === 'missing' || piece.source === 'agent')
    return <ValueSlot name={piece.name} label={name} value={card.values[piece.name] ?? ''} />;
  return (
    <span
      className={piece.source === 'fallback' ? 'value value-fallback' : 'value'}
      data-value={piece.name}
      title={text.t(`source_${piece.source}`)}
    >
      {piece.value}
    </span>
  );
}

/** Why there is no reply, and which switch would bring one. */
function NoReply({ card, reply }: ReplyPreviewProps) {
  const text = useText();
  const { t } = text;
  const panel = usePanel();
  if (card.view.card.replies.length === 0) return <p className="no-reply">{t('no_reply_at_all')}</p>;
  if (reply.unanswered.length > 0) return <p className="no-reply">{t('no_reply_yet')}</p>;
  return (
    <div className="no-reply" data-part="no-reply">
      <p>
        <b>{t('no_reply_title')}</b> {t('no_reply')}
      </p>
      {alternativesTo(card).map((other) => (
        <Button key={JSON.stringify(other)} kind="plain" onClick={() => panel.card.turnTo(other)}>
          {t('no_reply_try', nameOf(other, text))}
        </Button>
      ))}
    </div>
  );
}

function nameOf(other: Alternative, { t, languageName }: Wording): string {
  if ('channel' in other) return t(`channel_${other.channel}`);
  return 'tone' in other ? t(`tone_${other.tone}`) : languageName(other.language);
}
