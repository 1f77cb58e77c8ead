import * as z from 'zod/mini';
import { LIMITS } from './limits';

/**
 * Card text as a tree, made from Markdown when a pack is built. There is no node for HTML, for remote images or
 * for code that runs: what cannot be written down cannot be shown. Variables are nodes, so a value put in their
 * place is text for good and is never expanded again.
 */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'code'; value: string }
  | { type: 'break' }
  | { type: 'strong'; children: Inline[] }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] }
  /** `{{name or "fallback"}}`; facts are variables whose name starts with `fact.`. */
  | { type: 'variable'; name: string; fallback?: string | undefined }
  /** `{{cursor}}`: where the caret ends. */
  | { type: 'cursor' };

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: 3 | 4 | 5; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'quote'; children: Block[] }
  | { type: 'code'; value: string }
  | { type: 'table'; rows: Inline[][][] }
  /** A file of the pack, by its path inside it. */
  | { type: 'image'; path: string; alt: string }
  /** `{{include card-id}}`: another card's reply, one level deep. */
  | { type: 'include'; card: string };

const text = z.string();

export const InlineSchema: z.ZodMiniType<Inline> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), value: text }),
  z.strictObject({ type: z.literal('code'), value: text }),
  z.strictObject({ type: z.literal('break') }),
  z.strictObject({
    type: z.literal('strong'),
    get children() {
      return z.array(InlineSchema);
    },
  }),
  z.strictObject({
    type: z.literal('emphasis'),
    get children() {
      return z.array(InlineSchema);
    },
  }),
  z.strictObject({
    type: z.literal('link'),
    url: z.string().check(z.maxLength(LIMITS.linkLength)),
    get children() {
      return z.array(InlineSchema);
    },
  }),
  z.strictObject({ type: z.literal('variable'), name: text, fallback: z.optional(text) }),
  z.strictObject({ type: z.literal('cursor') }),
]);

export const BlockSchema: z.ZodMiniType<Block> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), children: z.array(InlineSchema) }),
  z.strictObject({
    type: z.literal('heading'),
    level: z.literal([3, 4, 5]),
    children: z.array(InlineSchema),
  }),
  z.strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    get items() {
      return z.array(z.array(BlockSchema));
    },
  }),
  z.strictObject({
    type: z.literal('quote'),
    get children() {
      return z.array(BlockSchema);
    },
  }),
  z.strictObject({ type: z.literal('code'), value: text }),
  z.strictObject({ type: z.literal('table'), rows: z.array(z.array(z.array(InlineSchema))) }),
  z.strictObject({ type: z.literal('image'), path: text, alt: text }),
  z.strictObject({ type: z.literal('include'), card: text }),
]);
