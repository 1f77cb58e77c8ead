import { Button } from '../ui/button';
import { Face, type FaceName } from '../ui/face';
import { useText } from '../ui/text';
import type { PanelState } from '@/lib/messages/views';
import { AsideList } from './aside-list';
import { useModel, usePanel } from './context';
import { Notices } from './notices';
import { ProfileAsk } from './profile-ask';
import { Shelf } from './shelf';
import { Skeleton } from './skeleton';
import { isSetAside } from './suggested';
import { TeachButton } from './teach-button';
import { SetAside, SuggestionList } from './suggestions';

/** What the panel says while nobody searches: one state at a time, each with what it means and what to do. */
export function StateBody({ onLeaveTop }: { onLeaveTop: () => void }) {
  const link = useModel((model) => model.link);
  const state = useModel((model) => model.state);
  if (link === 'silent') return <NoAnswer />;
  if (link === 'waiting' || !state) return <Skeleton says="state_starting" />;
  return (
    <>
      <Notices />
      <AsideList />
      <Phase state={state} onLeaveTop={onLeaveTop} />
      <ProfileAsk />
    </>
  );
}

function Phase({ state, onLeaveTop }: { state: PanelState; onLeaveTop: () => void }) {
  const aside = useModel(isSetAside);
  switch (state.phase) {
    case 'starting':
      return <Skeleton says="state_starting" />;
    case 'reading':
      return <Skeleton says="state_reading" />;
    case 'noTicket':
      return <NoTicket state={state} onLeaveTop={onLeaveTop} />;
    case 'silent':
      return <Silent state={state} onLeaveTop={onLeaveTop} />;
    case 'trouble':
      return <Trouble trouble={state.trouble ?? 'internal'} />;
    case 'suggestions':
      return aside ? <SetAside /> : <SuggestionList onLeaveTop={onLeaveTop} />;
  }
}

function NoTicket({ state, onLeaveTop }: { state: PanelState; onLeaveTop: () => void }) {
  const { t } = useText();
  const words = state.access.kind === 'none' ? t('state_no_access') : t('state_no_ticket');
  return (
    <>
      <Face name="inbox" title={t('state_no_ticket_title')}>
        {words}
      </Face>
      <Shelf onLeaveTop={onLeaveTop} />
    </>
  );
}

const SILENCE_FACES = {
  asksNothing: 'smile',
  noCardFits: 'cards',
  otherLanguage: 'speech',
  nothingToRead: 'page',
} as const satisfies Record<NonNullable<PanelState['silence']>, FaceName>;

function Silent({ state, onLeaveTop }: { state: PanelState; onLeaveTop: () => void }) {
  const { t } = useText();
  const silence = state.silence ?? 'noCardFits';
  const customer = state.ticket?.customer ?? '';
  const words =
    silence === 'asksNothing' && customer !== ''
      ? t('silence_asksNothing_from', customer)
      : t(`silence_${silence}`);
  return (
    <>
      <Face name={SILENCE_FACES[silence]} title={t(`silence_${silence}_title`)}>
        {words}
      </Face>
      <Shelf onLeaveTop={onLeaveTop} />
    </>
  );
}

function Trouble({ trouble }: { trouble: NonNullable<PanelState['trouble']> }) {
  const { t } = useText();
  const panel = usePanel();
  return (
    <Face
      name="warn"
      title={t(`trouble_${trouble}_title`)}
      actions={
        <>
          <Button onClick={panel.reconnect}>{t('action_try_again')}</Button>
          {trouble === 'pageUnreadable' ? <TeachButton /> : null}
        </>
      }
    >
      {t(`trouble_${trouble}`)}
    </Face>
  );
}

function NoAnswer() {
  const { t } = useText();
  const panel = usePanel();
  return (
    <Face
      name="unplugged"
      title={t('no_answer_title')}
      actions={<Button onClick={panel.reconnect}>{t('action_try_again')}</Button>}
    >
      {t('no_answer')}
    </Face>
  );
}
