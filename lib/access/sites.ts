import { browser } from 'wxt/browser';

/*
 * Which sites may be read. The browser grants patterns, which are wider than an origin (every port, at least); we
 * work only on the exact origins that the agent chose, or that the build or the organisation grants at install.
 */

/** An origin that may be asked for: http or https, as `https://desk.example.com`. */
export function helpdeskOrigin(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.origin : undefined;
}

/** True for a page whose words others on the network can read and change. */
export function isInsecure(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'http:' && hostname !== 'localhost' && hostname !== '127.0.0.1';
}

/** The match pattern to ask the browser for. Patterns know no port. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Hosts that were granted at install, by the build or by the organisation. */
function installedPatterns(): string[] {
  const { host_permissions: patterns = [] } = browser.runtime.getManifest() as {
    host_permissions?: string[];
  };
  return patterns;
}

/** True where `origin` was chosen by the agent or granted at install, and the browser still grants it. */
export async function isGranted(origin: string, chosen: readonly string[]): Promise<boolean> {
  const pattern = patternOf(origin);
  if (!chosen.includes(origin) && !installedPatterns().includes(pattern)) return false;
  return browser.permissions.contains({ origins: [pattern] });
}

/** Patterns of every site that our scripts may run on. */
export async function grantedPatterns(chosen: readonly string[]): Promise<string[]> {
  const wanted = [...new Set([...installedPatterns(), ...chosen.map(patternOf)])];
  const granted = await Promise.all(
    wanted.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return wanted.filter((_, index) => granted[index]);
}

/** Gives a site back to the browser. Hosts granted at install cannot be given back. */
export async function dropSite(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
}

/** Calls back when the agent takes access away, in our pages or in the browser's own settings, or gives it. */
export function onAccessChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
