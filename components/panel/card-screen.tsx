import { useRef } from 'react';
import { Button } from '../ui/button';
import { Face } from '../ui/face';
import { useText } from '../ui/text';
import { CardBody } from './card-body';
import { CardFooter } from './card-footer';
import { CardHead } from './card-head';
import { actOn, runCardKey } from './card-keys';
import { useModel, usePanel } from './context';
import { useKeys } from './key-map';
import { Notice } from './notices';
import { isLoaded } from './reply';
import { showReply, useFirstSight, useReplySight } from './reply-sight';
import { Skeleton } from './skeleton';
import type { OpenCard } from './store';

/** A card, opened: what to know, what to answer, what will go in. */
export function CardScreen({ card }: { card: OpenCard }) {
  const { t } = useText();
  const panel = usePanel();
  const keys = useKeys();
  const root = useRef<HTMLDivElement>(null);
  const silent = useModel((model) => model.link === 'silent');
  useFirstSight(root, card);
  const isSeen = useReplySight(root, card);
  const desk = { panel, isSeen };
  return (
    <div className="screen" tabIndex={-1} ref={root} onKeyDown={(press) => runCardKey(press, keys, desk)}>
      <CardHead card={card} />
      <div className="panel-body" role="region" aria-labelledby="card-title">
        {silent ? (
          <Notice icon="warn" title={t('no_answer_title')}>
            {t('no_answer')}
          </Notice>
        ) : null}
        {isLoaded(card) ? <CardBody card={card} /> : card.gone ? <Gone /> : <Skeleton says="card_opening" />}
      </div>
      {isLoaded(card) ? (
        <CardFooter
          card={card}
          onMain={() => actOn(desk, root.current)}
          onReachMain={() => {
            if (root.current) showReply(root.current);
            isSeen();
          }}
        />
      ) : null}
    </div>
  );
}

function Gone() {
  const { t } = useText();
  const panel = usePanel();
  return (
    <Face
      name="page"
      title={t('card_gone_title')}
      actions={<Button onClick={panel.search}>{t('action_search')}</Button>}
    >
      {t('card_gone')}
    </Face>
  );
}
