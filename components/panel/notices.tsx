import type { ReactNode } from 'react';
import type { Source } from '@/lib/ticket/ticket';
import { Button } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';
import { useScrollStop } from '../ui/scroll-stop';
import { useText } from '../ui/text';
import { useModel, usePanel } from './context';
import { TeachButton } from './teach-button';
import { TicketCheck } from './ticket-check';

/** What is true of this page or ticket beside what is suggested, a line each. */
export function Notices() {
  const { t } = useText();
  const state = useModel((model) => model.state);
  if (!state) return null;
  const { access, ticket, trouble, phase } = state;
  return (
    <>
      {access.insecure ? <Notice icon="warn">{t('notice_insecure')}</Notice> : null}
      {access.kind === 'always' ? null : <AccessNotice kind={access.kind} />}
      {trouble !== undefined && phase !== 'trouble' ? (
        <Notice icon="warn" title={t(`trouble_${trouble}_title`)}>
          {t(`trouble_${trouble}`)}
        </Notice>
      ) : null}
      {ticket?.truncated ? <Notice icon="cut">{t('notice_truncated')}</Notice> : null}
      {ticket?.isElsewhere ? <Notice icon="help">{t('notice_elsewhere')}</Notice> : null}
      {ticket?.unlike ? <UnlikeNotice source={ticket.unlike} /> : null}
      <TicketCheck />
    </>
  );
}

/** Of a page that we may not read, not even its address is known: there the toolbar button is the way in. */
function AccessNotice({ kind }: { kind: 'thisPage' | 'none' }) {
  const { t } = useText();
  const panel = usePanel();
  if (kind === 'none') return <Notice icon="lock">{t('notice_no_access')}</Notice>;
  const action = (
    <Button kind="plain" onClick={panel.askForSite}>
      {t('action_always_here')}
    </Button>
  );
  return (
    <Notice icon="lock" action={action}>
      {t('notice_this_page')}
    </Notice>
  );
}

/** For whoever can tell why: what is not where it was, never what the page says. */
/** Without a name it is the agent's own knowledge of the page, or an admin's. */
function UnlikeNotice({ source: { helpdesk, failed } }: { source: Source }) {
  const { t } = useText();
  const more = (
    <details className="notice-more">
      <summary>{t('notice_unlike_what')}</summary>
      <ul>
        {failed.map(({ place, selector }) => (
          <li key={place}>
            {place} <code>{selector}</code>
          </li>
        ))}
      </ul>
    </details>
  );
  return (
    <Notice icon="help" more={more} action={helpdesk === '' ? <TeachButton /> : null}>
      {helpdesk === '' ? t('notice_taught_unlike') : t('notice_unlike', helpdesk)}
    </Notice>
  );
}

/** The page fights for the keyboard: keys go astray there, and the side panel is out of its reach. */
export function KeyboardTaken() {
  const { t } = useText();
  return (
    <Alert>
      <Notice icon="warn">{t('notice_keyboard_taken')}</Notice>
    </Alert>
  );
}

/** What the agent has just changed could not be kept on this machine. */
export function NotKept() {
  const { t } = useText();
  return (
    <Alert>
      <Notice icon="warn" title={t('not_kept_title')}>
        {t('not_kept')}
      </Notice>
    </Alert>
  );
}

function Alert({ children }: { children: ReactNode }) {
  return (
    <div role="alert" {...useScrollStop()}>
      {children}
    </div>
  );
}

interface NoticeProps {
  icon: IconName;
  /** What happened, where the words go on from it. */
  title?: string;
  action?: ReactNode;
  /** Below it. */
  more?: ReactNode;
  children: ReactNode;
}

/** A line that is not the matter itself. */
export function Notice({ icon, title, action, more, children }: NoticeProps) {
  return (
    <div className={icon === 'warn' ? 'notice notice-warn' : 'notice'}>
      <Icon name={icon} />
      <div className="notice-text">
        <p>
          {title === undefined ? null : <b className="notice-title">{title}</b>}
          {children} {action}
        </p>
        {more}
      </div>
    </div>
  );
}
