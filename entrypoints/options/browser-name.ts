import type { BrowserName } from '@/components/options/actions';

/** Whose words to use for toolbar and shortcuts. */
export function browserName(userAgent: string): BrowserName {
  if (userAgent.includes('Firefox/')) return 'firefox';
  return userAgent.includes('Edg/') ? 'edge' : 'chrome';
}
