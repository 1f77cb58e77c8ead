import type { Freshness } from '@/lib/messages/views';
import { useText } from '../ui/text';
import type { Wording } from '../ui/wording';
import { useModel } from './context';

/** How fresh a card is, in a line: a dot and a sentence. */
export function FreshnessLine({ freshness }: { freshness: Freshness }) {
  const text = useText();
  const now = useModel((model) => model.state?.now ?? 0);
  const dots = { verified: 'dot', overdue: 'dot dot-warn', unverified: 'dot dot-none' };
  return (
    <span className="freshness" data-part="freshness" data-state={freshness.state}>
      <i className={dots[freshness.state]} aria-hidden="true" />
      {sentence(freshness, now, text)}
    </span>
  );
}

function sentence({ state, on, due, by }: Freshness, now: number, { t, day }: Wording): string {
  if (state === 'unverified') return t('freshness_unverified');
  if (state === 'overdue')
    return due === undefined ? t('freshness_overdue') : t('freshness_overdue_since', day(due, now));
  if (on === undefined) return t('freshness_verified');
  return by === undefined
    ? t('freshness_verified_on', day(on, now))
    : t('freshness_verified_by', day(on, now), by);
}
