import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'packs/post-purchase-care';

interface Passage {
  place: string;
  text: string;
}

/** Where the pack's files have a text, each place once: `invoice.hi.md examples`, `pack.yaml synonyms`. */
export function placesOf(text: string): string[] {
  const wanted = text.normalize('NFC').toLowerCase();
  const holding = passages().filter((passage) =>
    passage.text.normalize('NFC').toLowerCase().includes(wanted),
  );
  return [...new Set(holding.map(({ place }) => place))];
}

function passages(): Passage[] {
  const cards = readdirSync(join(FOLDER, 'cards'));
  return [
    ...fieldsOf('pack.yaml', readFileSync(join(FOLDER, 'pack.yaml'), 'utf8')),
    ...cards.flatMap((name) => partsOfCard(name, readFileSync(join(FOLDER, 'cards', name), 'utf8'))),
  ];
}

/** Fields above, guidance below, and then the replies. */
function partsOfCard(name: string, source: string): Passage[] {
  const [, fields = '', ...body] = source.split(/^---$/mu);
  const [guidance = '', ...replies] = body.join('---').split(/^(?=## )/mu);
  return [
    ...fieldsOf(name, fields),
    { place: `${name} guidance`, text: guidance },
    { place: `${name} replies`, text: replies.join('') },
  ];
}

/** YAML by its outermost names. */
function fieldsOf(name: string, yaml: string): Passage[] {
  return yaml.split(/^(?=\w+:)/mu).map((text) => ({
    place: `${name} ${/^\w+/u.exec(text)?.[0] ?? ''}`,
    text,
  }));
}
