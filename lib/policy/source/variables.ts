import { FACT_PREFIX, VARIABLE_LABELS } from '../../reply/variables';
import { isId } from './ids';

/** The variables that every pack has: the page, the agent's profile and the clock fill them. */
export const BUILT_IN_VARIABLES: readonly string[] = Object.keys(VARIABLE_LABELS);

/** Facts are variables of their own kind; these words have a meaning of their own. */
const RESERVED = /^(?:fact(?:\..*)?|include|cursor|or)$/;
const NAME = /^[a-z][a-z0-9_-]{0,63}(?:\.[a-z][a-z0-9_-]{0,63}){0,3}$/;

/** True for a name that a pack may give to a variable: `tracking_number`, `parcel.number`. */
export function isVariableName(name: string): boolean {
  return NAME.test(name) && !RESERVED.test(name);
}

/** True for a name that can stand in `{{...}}`, facts included. */
export function canBeNamed(name: string): boolean {
  return isVariableName(name) || (name.startsWith(FACT_PREFIX) && isId(name.slice(FACT_PREFIX.length)));
}

/** The variable that a placeholder such as "first name" or "ORDER NUMBER" stands for, as other tools write them. */
export function variableMeant(placeholder: string): string | undefined {
  const words = placeholder
    .trim()
    .toLowerCase()
    .replaceAll(/[\s._-]+/gu, '_');
  if (words === 'name' || words === 'customer') return 'customer.name';
  const same = BUILT_IN_VARIABLES.filter(
    (name) => name.replaceAll('.', '_') === words || name.endsWith(`.${words}`),
  );
  return same.length === 1 ? same[0] : undefined;
}
