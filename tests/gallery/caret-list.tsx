import { useEffect, useRef } from 'react';
import { CardList, type Line } from '@/entrypoints/expander/list';
import { noteHost } from '@/lib/nodes/own-host';

const PLACE = { left: 24, top: 60, bottom: 80, isRightToLeft: false };

const line = (shortcut: string, title: string, language = 'en'): Line => ({
  ref: { pack: 'p', card: shortcut },
  name: shortcut,
  shortcut,
  title,
  language,
});

export const LINES = [
  line('refund', 'Refund status, when is the money back'),
  line('refund-to', 'Refund to the original payment'),
  line('คืนเงิน', 'สถานะการคืนเงิน เมื่อไหร่จะได้เงินคืน', 'th'),
  line('return-of-a-thing-bought-elsewhere', 'Rücksendekostenerstattungsbedingungen', 'de'),
];

/** The list at the caret, as our script in a page shows it; its root is open here, so that it can be looked into. */
export function CaretList({ show }: { show: (list: CardList, place: typeof PLACE) => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = document.createElement('div');
    place.current?.append(host);
    noteHost({ host, root: host.attachShadow({ mode: 'open' }) });
    const list = new CardList(
      () => '/',
      () => undefined,
    );
    show(list, PLACE);
    return () => {
      list.end();
      host.remove();
    };
  }, [show]);
  return (
    <div ref={place}>
      <h1>A helpdesk</h1>
    </div>
  );
}
