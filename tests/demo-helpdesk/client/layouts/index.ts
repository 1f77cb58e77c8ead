import type { LayoutName } from '../options';
import { chat } from './chat';
import { classic } from './classic';
import { table } from './table';
import type { Layout } from './view';

/** The same helpdesk in three kinds of markup. */
export const layouts: Record<LayoutName, Layout> = { a: classic, b: table, c: chat };
