import { AXE_TAGS } from '../e2e/lib/axe-tags';
import { all, cramped, cutOff, moving, unmirrored, unseenChoice, unseenFocus } from './checks';

type Look = () => string[] | Promise<string[]>;

/** What can be looked at on a state. What moves the keyboard stands last. */
const CHECKS = {
  axe: () => axe({ type: 'tag', values: AXE_TAGS }),
  /** Which colours there are is the system's to say, and axe does not know what it paints under text. */
  axeInForcedColors: () => axe({ type: 'tag', values: AXE_TAGS }, ['color-contrast']),
  /** Of seven to one. */
  moreContrast: () => axe({ type: 'rule', values: ['color-contrast-enhanced'] }),
  cutOff,
  cramped: () => cramped(all),
  moving,
  unmirrored,
  unseenFocus,
  unseenChoice,
} satisfies Record<string, Look>;
export type Check = keyof typeof CHECKS;

/** What these checks find in the document as it stands, each complaint after its check's name. */
export async function inspect(checks: readonly Check[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const name of checks) {
    const look: Look = CHECKS[name];
    complaints.push(...(await look()).map((complaint) => `${name}: ${complaint}`));
  }
  return complaints;
}

/** `rule: elements`. */
async function axe(
  runOnly: { type: 'tag' | 'rule'; values: string[] },
  without: string[] = [],
): Promise<string[]> {
  // Only where it is asked for: half a megabyte.
  const { default: engine } = await import('axe-core');
  const { violations } = await engine.run(document, {
    runOnly,
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
