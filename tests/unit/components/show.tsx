import { render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import type { PanelActions } from '@/components/panel/actions';
import type { Bindings } from '@/components/panel/bindings';
import { PanelController } from '@/components/panel/controller';
import { KeyMap, KeyMapContext } from '@/components/panel/key-map';
import { Panel } from '@/components/panel/panel';
import { platformOf } from '@/components/panel/platform';
import { TextProvider } from '@/components/ui/text';
import type { PanelState } from '@/lib/messages/views';
import { panelState, quietActions } from '../../gallery/samples';
import { wordingIn, type Locale } from '../../gallery/wordings';

export interface Shown {
  panel: PanelController;
  actions: { [K in keyof PanelActions]: ReturnType<typeof vi.fn<PanelActions[K]>> };
  user: UserEvent;
}

interface Options {
  state?: Partial<PanelState> | undefined;
  actions?: Partial<PanelActions>;
  locale?: Locale;
  sparesCaret?: boolean;
  keys?: Bindings;
}

/** The panel with spies for actions, its cursor in the search box, as after the shortcut. */
export function showPanel({
  state = {},
  actions: own = {},
  locale = 'en',
  sparesCaret = false,
  keys = {},
}: Options = {}): Shown {
  const quiet = quietActions(own);
  const actions = Object.fromEntries(
    Object.entries(quiet).map(([name, act]) => [name, vi.fn(act as () => unknown)]),
  ) as unknown as Shown['actions'];
  const panel = new PanelController(actions);
  panel.receive(panelState(state));
  panel.store.setState({ searchAsked: true });
  render(
    <TextProvider wording={wordingIn(locale, locale === 'en' ? 'en-GB' : locale)}>
      <KeyMapContext value={new KeyMap(keys)}>
        <Panel panel={panel} platform={platformOf('', sparesCaret)} sparesCaret={sparesCaret} />
      </KeyMapContext>
    </TextProvider>,
  );
  return { panel, actions, user: userEvent.setup() };
}
