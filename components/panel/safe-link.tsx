import type { ReactNode } from 'react';

const SHOWN_BY: Record<string, (url: URL) => string> = {
  'https:': (url) => url.host,
  'mailto:': (url) => decodeURIComponent(url.pathname),
  'tel:': (url) => url.pathname,
};

interface Target {
  href: string;
  /** What the link leads to, as a person reads it: host, address or number. */
  shown: string;
}

/** Where a link of a card may lead; undefined for anything but https, mailto and tel, and for links with a login. */
export function linkTarget(url: string): Target | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  const show = SHOWN_BY[parsed.protocol];
  if (!show || parsed.username !== '' || parsed.password !== '') return undefined;
  try {
    return { href: parsed.href, shown: show(parsed) };
  } catch {
    return undefined; // a mail address with a broken escape
  }
}

interface SafeLinkProps {
  url: string;
  /** The link's words without marks, to see whether they name the target already. */
  text: string;
  children: ReactNode;
}

/** A link of a card: opened in a new tab, its host in plain sight. What may not be a link is its words alone. */
export function SafeLink({ url, text, children }: SafeLinkProps) {
  const target = linkTarget(url);
  if (!target) return <>{children}</>;
  const told = text.trim().toLowerCase() === target.shown.toLowerCase();
  return (
    <a href={target.href} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
      {children}
      {told ? null : (
        <>
          {' '}
          <span className="link-host">({target.shown})</span>
        </>
      )}
    </a>
  );
}
