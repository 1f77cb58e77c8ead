import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';
import { useText } from '../ui/text';
import { useModel, usePanel } from './context';
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
      <TicketCheck />
    </>
  );
}

function AccessNotice({ kind }: { kind: 'thisPage' | 'none' }) {
  const { t } = useText();
  const panel = usePanel();
  const action = (
    <Button kind="plain" onClick={panel.askForSite}>
      {t('action_always_here')}
    </Button>
  );
  return (
    <Notice icon="lock" action={action}>
      {t(kind === 'thisPage' ? 'notice_this_page' : 'notice_no_access')}
    </Notice>
  );
}

interface NoticeProps {
  icon: IconName;
  /** What happened, where the words go on from it. */
  title?: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A line that is not the matter itself. */
export function Notice({ icon, title, action, children }: NoticeProps) {
  return (
    <div className={icon === 'warn' ? 'notice notice-warn' : 'notice'}>
      <Icon name={icon} />
      <p>
        {title === undefined ? null : <b className="notice-title">{title}</b>}
        {children} {action}
      </p>
    </div>
  );
}
