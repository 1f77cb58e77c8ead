import { createContext } from 'react';

/** What differs between machines: how keys are written. */
export interface Platform {
  undoKey: string;
  copyKey: string;
}

export const PlatformContext = createContext<Platform>({ undoKey: 'Ctrl+Z', copyKey: 'Ctrl+C' });
