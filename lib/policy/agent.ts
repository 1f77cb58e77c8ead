import * as z from 'zod/mini';

const short = z.string().check(z.maxLength(200));

/** Who writes the replies on this machine: asked once, editable, kept in the agent's own database. */
export const AgentProfileSchema = z.strictObject({
  /** As it stands under a reply. */
  name: short,
  team: short,
  brand: short,
  channel: z.enum(['', 'mail', 'chat', 'social', 'phone']),
  region: short,
  /** BCP 47 tags, the preferred one first. */
  languages: z.array(short),
});
export type AgentProfile = z.infer<typeof AgentProfileSchema>;

export const EMPTY_PROFILE: AgentProfile = {
  name: '',
  team: '',
  brand: '',
  channel: '',
  region: '',
  languages: [],
};
