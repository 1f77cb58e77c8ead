import { useStore } from 'zustand';
import { useText } from '../ui/text';
import type { PanelController } from './controller';

/** Names the page for those who do not see it; not where the panel is paired with nobody and stays empty. */
export function PageTitle({ panel }: { panel: PanelController }) {
  const { t } = useText();
  const empty = useStore(panel.store, ({ link }) => link === 'unpaired');
  return empty ? null : <h1 className="visually-hidden">{t('ext_name')}</h1>;
}
