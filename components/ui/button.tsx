import type { ComponentProps, ReactNode } from 'react';
import { ariaKeys, Kbd } from './kbd';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  kind?: 'main' | 'quiet' | 'plain' | 'icon';
  /** The key that does the same. */
  shortcut?: string | undefined;
  /** Says no, and why, when pressed: it can still be reached and read, unlike `disabled`. */
  blocked?: boolean | undefined;
  submits?: boolean;
  children: ReactNode;
}

const CLASSES = {
  main: 'button button-main',
  quiet: 'button',
  plain: 'button-plain',
  icon: 'button button-icon',
};

/** The one button of the house. */
export function Button({ kind = 'quiet', shortcut, blocked, submits, children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={submits ? 'submit' : 'button'}
      className={CLASSES[kind]}
      aria-disabled={blocked ? true : undefined}
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(shortcut) })}
    >
      {children}
      {shortcut === undefined ? null : <Kbd>{shortcut}</Kbd>}
    </button>
  );
}
