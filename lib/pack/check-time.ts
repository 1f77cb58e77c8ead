import type { Complaint } from '../policy/problem';
import { freshnessOf } from '../policy/freshness';
import { fieldName } from '../policy/source/yaml';
import { reportIn, type PackSources, type RevisionSource } from './sources';

const complaint = (code: string, message: string, fix: string): Complaint => ({ code, message, fix });

/** What has grown old by today, and what ends before it begins. Old is a warning: the pack can still be used. */
export function checkTime(sources: PackSources): void {
  for (const revision of sources.revisions) checkVerified(revision, sources);
  const { front, at } = sources.pack;
  const report = reportIn(sources, 'pack.yaml');
  for (const [id, { until }] of Object.entries(front.facts)) {
    if (until === undefined || until >= sources.today) continue;
    const words = complaint(
      'fact-expired',
      `This fact ended on ${until}, so replies that use it cannot be inserted.`,
      'Set a new value and last day, or take the fact out of the replies.',
    );
    report.warning(at(['facts', id, 'until']), fieldName(['facts', id, 'until']), words);
  }
  for (const [index, { from, until }] of front.announcements.entries()) {
    const path = ['announcements', index, 'until'];
    if (until < from) {
      report.error(
        at(path),
        fieldName(path),
        complaint(
          'announcement-days',
          `This announcement ends on ${until}, before it begins on ${from}.`,
          'Correct one of the two days.',
        ),
      );
    } else if (until < sources.today) {
      report.warning(
        at(path),
        fieldName(path),
        complaint('announcement-over', `This announcement ended on ${until}.`, 'Delete it.'),
      );
    }
  }
}

function checkVerified({ base, until }: RevisionSource, sources: PackSources): void {
  const { file, at, front } = base;
  const { today } = sources;
  // What is no longer in force needs no fresh eye.
  if (front.verified === undefined || (until !== undefined && until < today)) return;
  const { state, due } = freshnessOf(
    { verified: { on: front.verified.on, everyDays: front.verified.every } },
    today,
  );
  if (state === 'unverified') {
    const words = complaint(
      'verified-in-future',
      `This card was verified on ${front.verified.on}, which is still to come.`,
      'Write the day on which somebody last checked it.',
    );
    reportIn(sources, file).warning(at(['verified', 'on']), 'verified.on', words);
  } else if (state === 'overdue') {
    const words = complaint(
      'verification-overdue',
      `This card was due to be checked by ${due ?? ''}.`,
      `Read it, correct what has changed, then write \`on: ${today}\`.`,
    );
    reportIn(sources, file).warning(at(['verified']), 'verified', words);
  }
}
