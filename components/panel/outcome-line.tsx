import { use, useEffect, useRef } from 'react';
import type { InsertRefusal } from '@/lib/messages/contract';
import type { ComposedReply } from '@/lib/reply/types';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useScrollStop } from '../ui/scroll-stop';
import { useText } from '../ui/text';
import type { Wording } from '../ui/wording';
import { usePanel } from './context';
import { useFocus } from './focus';
import { PlatformContext, type Platform } from './platform';
import type { LoadedCard } from './reply';
import type { Outcome } from './store';
import { problemNames, valueName } from './value-names';

interface OutcomeLineProps {
  card: LoadedCard;
  reply: ComposedReply;
}

/** What became of inserting or copying; where it failed, what to do and the clipboard as the way out. */
export function OutcomeLine({ card, reply }: OutcomeLineProps) {
  const text = useText();
  const { t } = text;
  const panel = usePanel();
  const platform = use(PlatformContext);
  const { outcome } = card;
  const kind = outcome?.kind;
  const scrollStop = useScrollStop();
  const inserted = outcome?.kind === 'inserted' ? outcome : undefined;
  const good = inserted ? !inserted.kept : kind === 'copied' || kind === 'out';
  return (
    <div className="outcome" role="status" data-outcome={kind} {...scrollStop}>
      {outcome === undefined ? null : (
        <div className={good ? 'outcome-line outcome-good' : 'outcome-line'}>
          <Icon name={good ? 'check' : 'warn'} />
          <div>
            <p>{sentence(outcome, card, reply, platform, text)}</p>
            {inserted?.takesBack && good ? (
              <Button onClick={() => void panel.card.takeBack()}>{t('action_take_back')}</Button>
            ) : null}
            {outcome.kind === 'refused' ? <WayOut reason={outcome.reason} /> : null}
            {kind === 'noAnswer' ? <WayOut reason="noAnswer" /> : null}
            {kind === 'copyFailed' ? <CopyByHand value={reply.text} /> : null}
          </div>
        </div>
      )}
    </div>
  );
}

function sentence(
  outcome: Outcome,
  card: LoadedCard,
  reply: ComposedReply,
  { undoKey, copyKey }: Platform,
  text: Wording,
): string {
  const { t } = text;
  switch (outcome.kind) {
    case 'out':
      return t('outcome_out');
    case 'inserted':
      if (outcome.kept) return t(`not_taken_${outcome.kept}`);
      return [
        // The button beside it says the rest.
        outcome.takesBack ? t('outcome_in') : t('outcome_inserted', undoKey),
        ...(outcome.plain ? [t('outcome_plain')] : []),
        ...(outcome.oneLine ? [t('outcome_one_line')] : []),
        ...(card.view.card.commits ? [t('outcome_promise')] : []),
      ].join(' ');
    case 'refused':
      return t(`refusal_${outcome.reason}`);
    case 'noAnswer':
      return t('outcome_no_answer');
    case 'unconfirmed':
      return t('outcome_unconfirmed');
    case 'unseen':
      return t('outcome_unseen');
    case 'copied':
      return t('outcome_copied');
    case 'copyFailed':
      return t('outcome_copy_failed', copyKey);
    case 'notReady':
      return notReady(card, reply, text);
  }
}

function notReady({ view }: LoadedCard, reply: ComposedReply, { t, list }: Wording): string {
  const named = (names: string[]) => list(names.map((name) => valueName(name, view.labels, t)));
  if (reply.expired.length > 0) return t('not_ready_expired', named(reply.expired));
  if (reply.problems.length > 0) return t('not_ready_problem', list(problemNames(reply)));
  const questions = view.card.ask.filter(({ id }) => reply.unanswered.includes(id));
  if (questions.length > 0) return t('not_ready_question', questions[0]?.question ?? '');
  if (!reply.reply) return t('no_reply');
  return t('not_ready_missing', named(reply.missing));
}

/**
 * What is left to do after a refusal, with the focus on it: to copy the text. Not where the text should not go out:
 * where something in it is unknown still or has just changed, or where the card has been withdrawn.
 */
function WayOut({ reason }: { reason: InsertRefusal | 'noAnswer' }) {
  const { t } = useText();
  const panel = usePanel();
  const place = useRef<HTMLSpanElement>(null);
  const focus = useFocus();
  useEffect(() => focus.give(place.current?.querySelector('button')), [focus, reason]);
  if (reason === 'notReady' || reason === 'replyChanged') return null;
  return (
    <span ref={place}>
      {reason === 'cardGone' ? (
        <Button onClick={panel.search}>{t('action_search')}</Button>
      ) : (
        <Button onClick={() => void panel.card.copy()}>{t('action_copy')}</Button>
      )}
    </span>
  );
}

/** The text, selected, where the browser gives no access to the clipboard. */
function CopyByHand({ value }: { value: string }) {
  const { t } = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <textarea ref={field} className="input" readOnly rows={4} aria-label={t('reply_label')} value={value} />
  );
}
