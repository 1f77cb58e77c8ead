import { Button } from '../ui/button';
import { useText } from '../ui/text';
import { useModel, usePanel } from './context';

/** Leads to where the agent shows on the page what is what; there only where a page may be read. */
export function TeachButton({ kind }: { kind?: 'plain' }) {
  const { t } = useText();
  const panel = usePanel();
  const canTeach = useModel(({ state }) => state !== undefined && state.access.kind !== 'none');
  if (!canTeach) return null;
  return (
    <Button {...(kind ? { kind } : {})} onClick={panel.teachPage}>
      {t('teach_page')}
    </Button>
  );
}
