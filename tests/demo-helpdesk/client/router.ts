const TICKET_PATH = /^\/tickets\/(\d+)$/;

export interface Router {
  /** The ticket in the address bar, undefined on the list. */
  current(): string | undefined;
  go(id: string | undefined): void;
  /** The address of a ticket, with the page's options kept. */
  link(id: string | undefined): string;
}

/** Tickets by pushState; `onChange` hears of every change, back and forward included. */
export function createRouter(onChange: (id: string | undefined) => void): Router {
  const current = () => TICKET_PATH.exec(location.pathname)?.[1];
  const link = (id: string | undefined) => `/tickets${id === undefined ? '' : `/${id}`}${location.search}`;
  window.addEventListener('popstate', () => onChange(current()));
  const go = (id: string | undefined) => {
    if (id === current()) return;
    history.pushState(null, '', link(id));
    onChange(id);
  };
  return { current, go, link };
}
