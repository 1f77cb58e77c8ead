import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useText } from '../ui/text';
import { usePanel } from './context';
import { useKeys } from './key-map';
import { MoreMenu } from './more-menu';
import { OutcomeLine } from './outcome-line';
import { GOES_ID } from './reply-preview';
import { canBecomeReady, replyOf, type LoadedCard } from './reply';

interface CardFooterProps {
  card: LoadedCard;
  onMain: () => void;
  /** The main action has the focus: the next key may insert. */
  onReachMain: () => void;
}

/** The actions on a card, and the line that says what has happened. */
export function CardFooter({ card, onMain, onReachMain }: CardFooterProps) {
  const { t } = useText();
  const panel = usePanel();
  const insert = useKeys().of('insert');
  const reply = replyOf(card);
  const done = card.outcome?.kind === 'inserted';
  const stuck = !canBecomeReady(reply);
  return (
    <>
      <OutcomeLine card={card} reply={reply} />
      <footer className="panel-foot">
        <Button
          kind="main"
          shortcut={insert}
          blocked={stuck}
          aria-describedby={GOES_ID}
          onClick={onMain}
          onFocus={onReachMain}
        >
          {t(done ? 'action_done' : 'action_insert')}
        </Button>
        {done ? (
          <Button onClick={() => void panel.card.insert()}>{t('action_insert_again')}</Button>
        ) : (
          <Button blocked={stuck} onClick={() => void panel.card.copy()}>
            {t('action_copy')}
          </Button>
        )}
        <span className="panel-foot-end">
          <Favourite favourite={card.favourite} />
          <MoreMenu />
        </span>
      </footer>
    </>
  );
}

function Favourite({ favourite }: { favourite: boolean }) {
  const { t } = useText();
  const panel = usePanel();
  return (
    <Button
      kind="icon"
      aria-pressed={favourite}
      aria-label={t('card_favourite')}
      title={t('card_favourite')}
      onClick={() => void panel.card.setFavourite(!favourite)}
    >
      <Icon name="star" filled={favourite} />
    </Button>
  );
}
