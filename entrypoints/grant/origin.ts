import { helpdeskOrigin } from '@/lib/access/sites';

/**
 * The origin that this tab was opened for; undefined for anything but a bare http or https origin. The address comes
 * from our own background, but anybody can open this page with any other.
 */
export function originFrom(hash: string): string | undefined {
  try {
    const asked = decodeURIComponent(hash.replace(/^#/, ''));
    return helpdeskOrigin(asked) === asked ? asked : undefined;
  } catch {
    return undefined;
  }
}
