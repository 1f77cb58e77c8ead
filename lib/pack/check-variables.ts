import type { Complaint } from '../policy/problem';
import { readPlainTemplate } from '../policy/source/plain-template';
import { languageName } from '../policy/source/languages';
import type { Use } from '../policy/source/markdown-scope';
import { meantOr } from '../policy/source/suggest';
import { fieldName } from '../policy/source/yaml';
import { BUILT_IN_VARIABLES } from '../policy/source/variables';
import { lookupLanguage } from '../reply/language';
import { FACT_PREFIX } from '../reply/variables';
import { languageParts, reportIn, type PackSources, type RevisionSource } from './sources';

const complaint = (code: string, message: string, fix: string): Complaint => ({ code, message, fix });

/**
 * True for a value that reads the same in every language: a number with its currency or per cent sign, a code
 * without small letters, an address.
 */
export function needsNoTranslation(value: string): boolean {
  return (
    /^[\p{Sc}+-]{0,2} ?\d[\d.,'’]* ?[%‰\p{Sc}]?$/u.test(value) ||
    /^[A-Z0-9][A-Z0-9._/#+-]*$/.test(value) ||
    /^(?:https:\/\/|mailto:|tel:)\S+$/.test(value) ||
    /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value)
  );
}

/** Every variable and fact that a card uses exists, facts in the reply's language. */
export function checkVariables(sources: PackSources): void {
  checkFactLanguages(sources);
  for (const revision of sources.revisions) {
    for (const { file, language, guidance, replies } of languageParts(
      revision,
      sources.pack.front.language,
    )) {
      for (const section of [guidance, ...replies]) {
        for (const use of section.uses) {
          const problem = useProblem(use, section === guidance ? undefined : language, sources);
          if (problem !== undefined) reportIn(sources, file).error(use.place, section.field, problem);
        }
      }
    }
    checkOfferCode(revision, sources);
  }
}

/** The value itself is in the language of the pack: a second one would hide it. */
function checkFactLanguages(sources: PackSources): void {
  const { front, at } = sources.pack;
  for (const [id, { values }] of Object.entries(front.facts)) {
    if (!Object.hasOwn(values, front.language)) continue;
    const path = ['facts', id, front.language];
    const words = complaint(
      'fact-in-own-language',
      `\`value\` is in ${languageName(front.language)} already, the language of the pack.`,
      `Keep one of the two, as \`value\`.`,
    );
    reportIn(sources, 'pack.yaml').error(at(path), fieldName(path), words);
  }
}

/** Parameter `language`: of the reply; undefined for what only agents read. */
function useProblem(
  { kind, name }: Pick<Use, 'kind' | 'name'>,
  language: string | undefined,
  sources: PackSources,
): Complaint | undefined {
  if (kind !== 'variable') return undefined;
  const { facts, variables } = sources.pack.front;
  if (!name.startsWith(FACT_PREFIX)) {
    const known = [...new Set([...BUILT_IN_VARIABLES, ...Object.keys(variables)])];
    if (known.includes(name)) return undefined;
    const whole = [...known, ...Object.keys(facts).map((id) => `${FACT_PREFIX}${id}`)];
    const part = whole.filter((candidate) => candidate.endsWith(`.${name}`));
    return complaint(
      'unknown-variable',
      `There is no variable "${name}".`,
      `${part.length === 1 ? `Did you mean "${part.join('')}"?` : meantOr(name, known, '')} A new one is declared under \`variables\` in pack.yaml.`,
    );
  }
  const id = name.slice(FACT_PREFIX.length);
  const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (fact === undefined) {
    return complaint(
      'unknown-fact',
      `There is no fact "${id}".`,
      meantOr(id, Object.keys(facts), 'Add it under `facts` in pack.yaml.'),
    );
  }
  if (language === undefined || needsNoTranslation(fact.value)) return undefined;
  if (lookupLanguage([sources.pack.front.language, ...Object.keys(fact.values)], language) !== undefined)
    return undefined;
  return complaint(
    'fact-without-language',
    `The fact "${id}" has no value in ${languageName(language)}, so this reply would say "${fact.value}".`,
    `Add \`${language}: ...\` to the fact in pack.yaml (line ${sources.pack.at(['facts', id]).line}).`,
  );
}

function checkOfferCode({ base }: RevisionSource, sources: PackSources): void {
  const { file, front, at } = base;
  if (front.offer?.code === undefined) return;
  const report = reportIn(sources, file);
  const { faults, variables } = readPlainTemplate(front.offer.code);
  const problems = variables.map((name) => useProblem({ kind: 'variable', name }, undefined, sources));
  for (const problem of [...faults, ...problems]) {
    if (problem !== undefined) report.error(at(['offer', 'code']), 'offer.code', problem);
  }
}
