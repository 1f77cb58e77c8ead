import { Button } from '../ui/button';
import { Face } from '../ui/face';
import { useText } from '../ui/text';
import { CardRow } from './card-row';
import type { LookupHit } from './actions';
import { useModel, usePanel } from './context';
import { useKeys } from './key-map';
import { resultId, RESULTS_ID } from './search-box';
import { Skeleton } from './skeleton';
import { refKey } from './store';

/** What the search found, or what to try where it found nothing. */
export function Results() {
  const { t } = useText();
  const panel = usePanel();
  // Each by itself: a letter that is not answered yet draws none of the lines anew.
  const hits = useModel(({ search }) => search.hits);
  const answered = useModel(({ search }) => search.answered);
  const marked = useModel(({ search }) => search.marked);
  if (answered === '' && hits.length === 0) return <Skeleton says="search_waiting" />;
  if (hits.length === 0) return <NothingFound query={answered} />;
  return (
    <div id={RESULTS_ID} className="rows" role="listbox" aria-label={t('search_results')}>
      {hits.map((hit, index) => (
        <div
          key={refKey(hit.card.ref)}
          id={resultId(index)}
          className="row row-result"
          role="option"
          aria-selected={index === marked}
          data-card={hit.card.ref.card}
          ref={index === marked ? keepInView : undefined}
          onClick={() => panel.open(hit.card)}
        >
          <CardRow summary={hit.card} title={<MarkedTitle hit={hit} />} />
        </div>
      ))}
    </div>
  );
}

function keepInView(row: HTMLElement | null): void {
  // jsdom has no layout and no scrollIntoView.
  if (row && 'scrollIntoView' in row) row.scrollIntoView({ block: 'nearest' });
}

function MarkedTitle({ hit }: { hit: LookupHit }) {
  return stretches(hit.card.title, hit.marks).map(({ text, marked }, index) =>
    marked ? (
      <b key={index} className="hit">
        {text}
      </b>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}

/** A title cut at its marks, whatever order they are in and however they overlap. */
export function stretches(title: string, marks: LookupHit['marks']): { text: string; marked: boolean }[] {
  const cuts = [...new Set([0, ...marks.flat(), title.length])].sort((a, b) => a - b);
  return cuts.flatMap((start, index) => {
    const end = cuts[index + 1] ?? start;
    const text = title.slice(start, end);
    return text === '' ? [] : [{ text, marked: marks.some(([from, to]) => from <= start && end <= to) }];
  });
}

function NothingFound({ query }: { query: string }) {
  const { t } = useText();
  return (
    <Face name="search" title={t('nothing_found_title', query)}>
      {t('nothing_found')}
    </Face>
  );
}

/** The actions on the marked result. */
export function ResultsFooter() {
  const { t } = useText();
  const panel = usePanel();
  const keys = useKeys();
  const { hits, marked } = useModel((model) => model.search);
  const hit = hits[marked];
  if (!hit) return null;
  return (
    <footer className="panel-foot">
      <Button kind="main" shortcut={keys.of('choose')} onClick={() => panel.choose(hit.card)}>
        {t('action_insert')}
      </Button>
      <Button shortcut={keys.of('open')} onClick={() => panel.open(hit.card)}>
        {t('action_open')}
      </Button>
    </footer>
  );
}
