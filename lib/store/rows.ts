import * as z from 'zod/mini';
import { ScopeSchema } from '@/lib/policy/card';
import type { IndexRow, JudgmentRow, PackRow, SegmentRow } from './databases';

/*
 * What rows must look like before they are believed: a crash, a disk, another program or another version may have left
 * anything. What can be built again from them is told by its checksum.
 */

const ScopedSchema = z.array(z.object({ card: z.string(), scope: ScopeSchema }));
const PackRowSchema = z.object({ version: z.number(), manifest: z.string(), shards: z.array(z.string()) });
const SegmentRowSchema = z.object({ scoped: ScopedSchema });
const IndexRowSchema = z.object({ scoped: z.array(ScopedSchema) });

const numbers = z.array(z.number());
const JudgmentRowSchema = z.object({
  pack: z.string(),
  card: z.string(),
  says: z.enum(['inserted', 'dismissed']),
  terms: numbers,
  weights: numbers,
});

const fitting =
  <T>(schema: z.ZodMiniType) =>
  (row: T | undefined): row is T =>
    schema.safeParse(row).success;

export const isPackRow = fitting<PackRow>(PackRowSchema);
export const isSegmentRow = fitting<SegmentRow>(SegmentRowSchema);
export const isIndexRow = fitting<IndexRow>(IndexRowSchema);
export const isJudgmentRow = fitting<JudgmentRow>(JudgmentRowSchema);
