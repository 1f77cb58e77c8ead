import { createContext } from 'react';

/** What differs between machines and windows. */
export interface Platform {
  /** How keys are written. */
  undoKey: string;
  copyKey: string;
  /** True in the frame beside a page: there the panel is closed by itself, and its window is not. */
  closes: boolean;
}

/** The platform of a browser that says so in `userAgent`. */
export function platformOf(userAgent: string, closes: boolean): Platform {
  return userAgent.includes('Mac OS X')
    ? { undoKey: '⌘Z', copyKey: '⌘C', closes }
    : { undoKey: 'Ctrl+Z', copyKey: 'Ctrl+C', closes };
}

export const PlatformContext = createContext<Platform>(platformOf('', false));
