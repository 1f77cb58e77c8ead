import { useEffect, useMemo, useRef } from 'react';
import { Sheet, type SheetState } from '@/entrypoints/teacher/sheet';
import type { Showable } from '@/lib/helpdesks/teach/learn';

const KNOWN: Partial<Record<Showable, string>> = {
  subject: 'Too late to cancel?',
  customerMessage: 'I ordered the blue sweater yesterday and picked the wrong size.',
  editor: 'Shown before.',
};

const TICKET: SheetState['ticket'] = {
  key: 'https://desk.example.com/1042',
  id: '1042',
  subject: 'Too late to cancel?',
  messages: [
    {
      author: 'Maya',
      direction: 'customer',
      text: 'I ordered the blue sweater yesterday and picked the wrong size.',
    },
    { author: 'Sam', direction: 'agent', text: 'Let me look into it for you.' },
    { author: '', direction: 'unknown', text: 'ช่วยยกเลิกคำสั่งซื้อ 10482 ให้หน่อย' },
  ],
  customer: { name: 'Maya Lindqvist', email: '' },
  order: { number: '10482', date: '', status: '', total: '' },
  channel: '',
  tags: [],
  fields: [],
  certainty: 0.9,
  truncated: false,
};

export const SHOWN: SheetState = {
  known: (name) => KNOWN[name],
  pointing: undefined,
  under: '',
  ticket: TICKET,
  isNamed: true,
  said: '',
  isKept: true,
};

export const EMPTY_SHEET: SheetState = {
  ...SHOWN,
  known: () => undefined,
  ticket: undefined,
  isKept: false,
};

export const POINTING: SheetState = { ...SHOWN, pointing: 'subject', under: 'Too late to cancel?' };

/** The browser has kept nothing. */
export function NotKept({ said }: { said: string }) {
  const state = useMemo(() => ({ ...SHOWN, said }), [said]);
  return <TeacherSheet state={state} />;
}

/** What stands in the panel's place while a page is shown; its root is open here, so that it can be looked into. */
export function TeacherSheet({ state }: { state: SheetState }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const end = new AbortController();
    const host = document.createElement('div');
    place.current?.append(host);
    const nothing = (): void => undefined;
    const actions = {
      point: nothing,
      stop: nothing,
      clear: nothing,
      save: nothing,
      cancel: nothing,
      forget: nothing,
    };
    const sheet = new Sheet(actions, end.signal);
    host.attachShadow({ mode: 'open' }).append(sheet.element);
    sheet.draw(state);
    return () => {
      end.abort();
      host.remove();
    };
  }, [state]);
  return (
    <div ref={place}>
      <h1>A helpdesk</h1>
    </div>
  );
}
