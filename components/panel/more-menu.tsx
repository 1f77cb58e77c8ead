import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useText } from '../ui/text';
import { usePanel } from './context';
import { useFocus } from './focus';
import { TeachButton } from './teach-button';

/** What is seldom needed: closed until asked for, and closed again by Escape or by leaving it. */
export function MoreMenu() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  usePressOutside(root, open, () => setOpen(false));
  const onKeyDown = (press: KeyboardEvent<HTMLElement>) => {
    if (!open || press.key !== 'Escape') return;
    press.preventDefault();
    setOpen(false);
    press.currentTarget.querySelector('button')?.focus();
  };
  return (
    <span
      className="more"
      ref={root}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <Button
        kind="icon"
        aria-expanded={open}
        aria-label={t('action_more')}
        title={t('action_more')}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </Button>
      {open ? <MenuList /> : null}
    </span>
  );
}

/** A caret that stays in the page's editor leaves nothing here that could lose the focus. */
function usePressOutside(root: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const page = root.current?.ownerDocument;
    const onPress = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) close();
    };
    page?.addEventListener('pointerdown', onPress);
    return () => page?.removeEventListener('pointerdown', onPress);
  });
}

function MenuList() {
  const { t } = useText();
  const panel = usePanel();
  const list = useRef<HTMLDivElement>(null);
  const focus = useFocus();
  useEffect(() => focus.give(list.current?.querySelector('button')), [focus]);
  return (
    <div className="more-list" ref={list}>
      <Button kind="plain" onClick={() => panel.show('profile')}>
        {t('profile_title')}
      </Button>
      <Button kind="plain" onClick={() => panel.show('keys')}>
        {t('keys_title')}
      </Button>
      <TeachButton kind="plain" />
      <Button kind="plain" onClick={panel.openOptions}>
        {t('action_settings')}
      </Button>
    </div>
  );
}
