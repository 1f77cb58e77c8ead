import { useEffect, useRef } from 'react';
import { Button } from '../ui/button';
import { Sentence, useText } from '../ui/text';
import { useModel, usePanel } from './context';
import { useFocus } from './focus';
import { useKeys } from './key-map';
import { refKey } from './store';
import { TitleOf } from './title-of';

/** The cards that the agent has said do not fit this ticket, each to be brought back: above what is suggested instead. */
export function AsideList() {
  const { t } = useText();
  const panel = usePanel();
  const focus = useFocus();
  const aside = useModel(({ state }) => state?.setAside);
  const keys = useKeys();
  const root = useArrival(aside?.length ?? 0);
  if (!aside || aside.length === 0) return null;
  return (
    <section
      className="aside-list"
      aria-label={t('aside_title')}
      ref={root}
      onKeyDown={(press) =>
        keys.run(press, 'choice', { move: (_, at) => at === 0 && toSuggestions(root.current) })
      }
    >
      {aside.map((card) => (
        <p key={refKey(card.ref)} className="aside-line" data-aside={card.ref.card}>
          <span className="aside-title" title={card.title}>
            <Sentence of="aside_line" fill={[<TitleOf key="title" card={card} />]} />
          </span>
          <Button
            kind="plain"
            aria-label={t('aside_back', card.title)}
            onClick={() => {
              panel.setAside(card, false);
              // This button goes; a caret in the page's editor stays.
              if (focus.isOurs()) panel.search();
            }}
          >
            {t('aside_back_short')}
          </Button>
        </p>
      ))}
    </section>
  );
}

/** The arrows go on from here to what is suggested instead. */
function toSuggestions(list: HTMLElement | null): boolean {
  const first = list?.parentElement?.querySelector<HTMLElement>('[data-ref]');
  first?.focus();
  return first !== undefined && first !== null;
}

/**
 * One more set aside is in view, and has the focus where the panel has the keyboard: the way back stands under the finger,
 * and not the next suggestion, which the same key would insert.
 */
function useArrival(count: number) {
  const root = useRef<HTMLElement>(null);
  const before = useRef(count);
  const focus = useFocus();
  useEffect(() => {
    const last = root.current?.querySelector<HTMLElement>('.aside-line:last-child button');
    if (count > before.current && last) {
      // jsdom has no scrollIntoView.
      if ('scrollIntoView' in last) last.scrollIntoView({ block: 'nearest' });
      focus.give(last);
    }
    before.current = count;
  }, [count, focus]);
  return root;
}
