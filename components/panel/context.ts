import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { PanelController } from './controller';
import type { PanelModel } from './store';

export const PanelContext = createContext<PanelController | undefined>(undefined);

/** What the agent can do here. */
export function usePanel(): PanelController {
  const panel = use(PanelContext);
  if (!panel) throw new Error('usePanel() stands outside a Panel.');
  return panel;
}

/** Reads from the panel's store, and draws again when what was read changes. */
export function useModel<T>(select: (model: PanelModel) => T): T {
  return useStore(usePanel().store, select);
}
