import { useText } from '../ui/text';
import type { TextKey } from '../ui/wording';

/** The shape of what is coming, while it is coming. */
export function Skeleton({ says }: { says: TextKey }) {
  const { t } = useText();
  return (
    <div className="skeleton" aria-busy="true">
      <p className="lead">{t(says)}</p>
      {[1, 2, 3].map((number) => (
        <div key={number} className="skeleton-card" aria-hidden="true">
          <i className="skeleton-line skeleton-title" />
          <i className="skeleton-line" />
          <i className="skeleton-line skeleton-short" />
        </div>
      ))}
    </div>
  );
}
