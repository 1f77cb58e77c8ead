// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { PanelController } from '@/components/panel/controller';
import { KeyboardHandover } from '@/components/panel/keyboard-handover';
import { Panel } from '@/components/panel/panel';
import { platformOf } from '@/components/panel/platform';
import { TextProvider } from '@/components/ui/text';
import { panelState, quietActions } from '../../gallery/samples';
import { wordingIn } from '../../gallery/wordings';

const hasKeyboard = (has: boolean) => vi.spyOn(document, 'hasFocus').mockReturnValue(has);

beforeEach(() => {
  hasKeyboard(true);
});

function show(panel: PanelController): void {
  render(
    <TextProvider wording={wordingIn('en', 'en-GB')}>
      <Panel panel={panel} platform={platformOf('', true)} sparesCaret />
      <KeyboardHandover panel={panel} />
    </TextProvider>,
  );
}

const nextTask = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
const box = () => screen.getByRole('combobox');

test('the keyboard, and what the background says, may come before anything is drawn', () => {
  const panel = new PanelController(quietActions({}));
  panel.receive(panelState({}), true);
  show(panel);
  expect(box()).toHaveFocus();
});

test('a panel that has not the keyboard takes none, and gives it a place when it comes', () => {
  hasKeyboard(false);
  const panel = new PanelController(quietActions({}));
  show(panel);
  act(() => panel.receive(panelState({}), true));
  expect(document.body).toHaveFocus();
  hasKeyboard(true);
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(box()).toHaveFocus();
});

test('what has the focus keeps it', () => {
  const panel = new PanelController(quietActions({}));
  panel.receive(panelState({}), true);
  show(panel);
  const first = screen.getAllByRole('button')[0];
  first?.focus();
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(first).toHaveFocus();
});

test('a press gives the keyboard to what was pressed: nothing else takes it, neither at once nor later', async () => {
  hasKeyboard(false);
  const panel = new PanelController(quietActions({}));
  panel.receive(panelState({}), true);
  show(panel);
  const pressed = screen.getAllByRole('button')[0];
  hasKeyboard(true);
  act(() => {
    fireEvent.mouseDown(pressed as Element);
    fireEvent.focus(window);
  });
  expect(document.body).toHaveFocus();
  pressed?.focus();
  await nextTask();
  expect(pressed).toHaveFocus();
});

test('a press on nothing that takes the keyboard: it gets its place after it', async () => {
  hasKeyboard(false);
  const panel = new PanelController(quietActions({}));
  panel.receive(panelState({}), true);
  show(panel);
  hasKeyboard(true);
  act(() => {
    fireEvent.mouseDown(document.body);
    fireEvent.focus(window);
  });
  await nextTask();
  expect(box()).toHaveFocus();
});

test('what went while the keyboard was elsewhere is not stood in for when it comes back', () => {
  const panel = new PanelController(quietActions({}));
  panel.receive(panelState({}), true);
  show(panel);
  act(() => panel.show('keys'));
  screen.getAllByRole('button')[0]?.focus();
  hasKeyboard(false);
  act(() => {
    screen.getAllByRole('button')[0]?.blur();
    fireEvent.blur(window);
    panel.back();
  });
  hasKeyboard(true);
  act(() => {
    fireEvent.mouseDown(document.body);
    fireEvent.focus(window);
  });
  expect(document.body).toHaveFocus();
});
