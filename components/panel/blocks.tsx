import type { ReactNode } from 'react';
import { readableName } from '@/lib/policy/plain-text';
import type { Fact } from '@/lib/policy/pack';
import type { Block, Inline } from '@/lib/policy/rich-text';
import { Icon } from '../ui/icon';
import { SafeLink } from './safe-link';

/** Deeper than any guidance that a person wrote: what lies below is left out rather than drawn without end. */
const DEEPEST = 12;

export interface BlockContext {
  facts: Record<string, Fact>;
  labels: Record<string, string>;
  language: string;
}

interface BlocksProps {
  blocks: readonly Block[];
  context: BlockContext;
  depth?: number;
}

/** Card text as elements. The tree has no node for HTML, so nothing that a card says can become markup. */
export function Blocks({ blocks, context, depth = 0 }: BlocksProps): ReactNode {
  if (depth > DEEPEST) return null;
  return blocks.map((block, index) => (
    <BlockElement key={index} block={block} context={context} depth={depth} />
  ));
}

function BlockElement({ block, context, depth }: { block: Block; context: BlockContext; depth: number }) {
  const inner = { context, depth: depth + 1 };
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines of={block.children} {...inner} />
        </p>
      );
    case 'heading':
      return (
        <p className="guidance-heading" role="heading" aria-level={block.level}>
          <Inlines of={block.children} {...inner} />
        </p>
      );
    case 'list':
      return <List block={block} {...inner} />;
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} {...inner} />
        </blockquote>
      );
    case 'code':
      return <pre tabIndex={0}>{block.value}</pre>;
    case 'table':
      return <Table rows={block.rows} {...inner} />;
    case 'image':
      // The words that stand for it: pictures of packs are not sent to the panel.
      return (
        <p className="guidance-image">
          <Icon name="image" /> {block.alt}
        </p>
      );
    case 'include':
      return null;
  }
}

interface Inner {
  context: BlockContext;
  depth: number;
}

function List({ block, context, depth }: { block: Extract<Block, { type: 'list' }> } & Inner) {
  const Tag = block.ordered ? 'ol' : 'ul';
  return (
    <Tag>
      {block.items.map((item, index) => (
        <li key={index}>
          <Blocks blocks={item} context={context} depth={depth} />
        </li>
      ))}
    </Tag>
  );
}

function Table({ rows, ...inner }: { rows: Inline[][][] } & Inner) {
  const [head, ...body] = rows;
  return (
    <div className="guidance-table" tabIndex={0} role="group">
      <table>
        <thead>
          <tr>
            {head?.map((cell, index) => (
              <th key={index} scope="col">
                <Inlines of={cell} {...inner} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Inlines of={cell} {...inner} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Text within a block. */
export function Inlines({
  of,
  context,
  depth = 0,
}: {
  of: readonly Inline[];
  context: BlockContext;
  depth?: number;
}): ReactNode {
  if (depth > DEEPEST) return null;
  return of.map((inline, index) => (
    <InlineElement key={index} inline={inline} context={context} depth={depth + 1} />
  ));
}

function InlineElement({ inline, ...inner }: { inline: Inline } & Inner): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'code':
      return <code>{inline.value}</code>;
    case 'break':
      return <br />;
    case 'strong':
      return (
        <strong>
          <Inlines of={inline.children} {...inner} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines of={inline.children} {...inner} />
        </em>
      );
    case 'link':
      return (
        <SafeLink url={inline.url} text={plainText(inline.children)}>
          <Inlines of={inline.children} {...inner} />
        </SafeLink>
      );
    case 'variable':
      return <span className="value">{spoken(inline, inner.context)}</span>;
    case 'cursor':
      return null;
  }
}

/** A variable in guidance: a fact's value, or what a variable is called, since guidance is of no one customer. */
function spoken(variable: Extract<Inline, { type: 'variable' }>, { facts, labels, language }: BlockContext) {
  const fact = variable.name.startsWith('fact.') ? facts[variable.name.slice('fact.'.length)] : undefined;
  if (fact) return fact.values[language] ?? fact.value;
  return labels[variable.name] ?? variable.fallback ?? readableName(variable.name);
}

/** The words of a text without its marks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text' || inline.type === 'code') return inline.value;
      return 'children' in inline ? plainText(inline.children) : '';
    })
    .join('');
}
