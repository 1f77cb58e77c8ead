import { useEffect, useRef } from 'react';
import { createEdgeTab, type EdgeTab } from '@/entrypoints/helpdesk/edge-tab';

/** The tab at a page's edge, as our script puts it there; `prepare` says what it shows. */
export function Edge({ prepare }: { prepare: (tab: EdgeTab) => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const life = new AbortController();
    const tab = createEdgeTab(() => undefined, life.signal);
    prepare(tab);
    place.current?.append(tab.element);
    return () => {
      life.abort();
      tab.element.remove();
    };
  }, [prepare]);
  return (
    <div ref={place}>
      <h1>A helpdesk</h1>
    </div>
  );
}
