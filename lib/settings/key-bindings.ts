import * as z from 'zod/mini';
import { item } from './item';

/** The keys that the agent has chosen inside the panel, by command. Here their shape alone: the panel knows its commands. */
const StoredKeysSchema = z.record(z.string(), z.readonly(z.array(z.string().check(z.maxLength(40)))));
export type StoredKeys = z.infer<typeof StoredKeysSchema>;

/** The agent's own keys: kept through updates, and told to every open panel as soon as they change. */
export const keyBindings = item<StoredKeys>('keyBindings', StoredKeysSchema, {});
