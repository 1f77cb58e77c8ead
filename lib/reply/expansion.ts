import * as z from 'zod/mini';

/*
 * How shortcuts that are typed in a reply turn into it. Which character begins one and which key ends it is the agent's choice,
 * of few: what else a key does in an editor must be known here.
 */

/** What may begin a shortcut: signs that no word begins with. */
export const CHARACTERS = ['/', ';', ':', '\\', '#', '!'] as const;
/** What may turn it into the reply, as `chordOf` names keys. */
export const EXPANSION_KEYS = ['Tab', 'Ctrl+Space', 'Alt+Enter', 'F8'] as const;

export const ExpansionSchema = z.strictObject({
  on: z.boolean(),
  character: z.enum(CHARACTERS),
  key: z.enum(EXPANSION_KEYS),
  /** Whether the cards that begin so are listed at the caret. */
  list: z.boolean(),
  /** Origins of sites where nothing of it is done. */
  off: z.array(z.string()),
});
export type Expansion = z.infer<typeof ExpansionSchema>;

export const FIRST_EXPANSION: Expansion = { on: true, character: '/', key: 'Tab', list: true, off: [] };

/** Whether shortcuts are expanded on a site. */
export function expandsOn({ on, off }: Expansion, origin: string): boolean {
  return on && !off.includes(origin);
}
