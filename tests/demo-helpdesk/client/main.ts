import './styles/base.css';
import './styles/desk.css';
import './styles/list.css';
import './styles/thread.css';
import './styles/composer.css';
import './styles/details.css';
import './styles/table.css';
import './styles/chat.css';
import { HelpdeskApp } from './app';
import type { DraftKind } from './composer-style';
import { readOptions } from './options';

declare global {
  interface Window {
    /** For tests: what the editors themselves hold, by their own models. */
    helpdesk: { draft(kind: DraftKind): string };
  }
}

const options = readOptions(location.search);
const root = document.querySelector<HTMLElement>('#app');
if (!root) throw new Error('The page has no #app.');

root.dataset['layout'] = options.layout;
document.documentElement.dir = options.direction;
const app = new HelpdeskApp(root, options);
window.helpdesk = { draft: (kind) => app.composer.text(kind) };
await app.start();
