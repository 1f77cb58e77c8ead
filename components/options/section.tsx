import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  lead?: string;
  children: ReactNode;
}

/** One subject of the page. */
export function Section({ title, lead, children }: SectionProps) {
  return (
    <section className="section">
      <h2 className="section-name">{title}</h2>
      {lead === undefined ? null : <p className="section-lead">{lead}</p>}
      {children}
    </section>
  );
}
