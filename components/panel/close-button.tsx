import { use } from 'react';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useText } from '../ui/text';
import { usePanel } from './context';
import { PlatformContext } from './platform';

/** Closes the panel beside a page; a window of the browser's own has its own way to close. */
export function CloseButton() {
  const { t } = useText();
  const panel = usePanel();
  const { closes } = use(PlatformContext);
  if (!closes) return null;
  return (
    <Button kind="plain" title={t('action_close')} aria-label={t('action_close')} onClick={panel.leave}>
      <Icon name="close" />
    </Button>
  );
}
