import type { Scope } from './card';
import { foldValue } from './conditions';

/** For whom cards are chosen: an agent's profile, its channel replaced by the ticket's where that is known. */
export interface Viewer {
  brand: string;
  team: string;
  channel: string;
  region: string;
}

function includes(allowed: readonly string[], value: string): boolean {
  if (allowed.length === 0) return true;
  const folded = foldValue(value);
  return folded !== '' && allowed.some((entry) => foldValue(entry) === folded);
}

/**
 * True where a scope includes a viewer. What a viewer leaves undecided shows less, not all: a scope of one brand hides
 * from a profile without a brand.
 */
export function inScope(scope: Scope | undefined, viewer: Viewer): boolean {
  return (
    scope === undefined ||
    (includes(scope.brands, viewer.brand) &&
      includes(scope.teams, viewer.team) &&
      includes(scope.channels, viewer.channel) &&
      includes(scope.regions, viewer.region))
  );
}

/** True where a pack, and a card that may narrow it, are both for a viewer. */
export function isFor(pack: { scope: Scope }, card: { scope?: Scope | undefined }, viewer: Viewer): boolean {
  return inScope(pack.scope, viewer) && inScope(card.scope, viewer);
}
