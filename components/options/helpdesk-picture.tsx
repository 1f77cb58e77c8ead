import { useText } from '../ui/text';

/** A browser window with a ticket in it: the toolbar button, and the panel that it opens beside the ticket. */
export function HelpdeskPicture() {
  const { t } = useText();
  return (
    <svg className="picture" viewBox="0 0 520 210" role="img" aria-label={t('welcome_helpdesk_picture')}>
      <rect className="picture-window" x="1" y="1" width="518" height="208" rx="10" />
      <path className="picture-line" d="M1 40h518" />
      <rect className="picture-soft" x="76" y="11" width="326" height="19" rx="9.5" />
      <g className="picture-mute">
        <circle cx="20" cy="20.5" r="4.5" />
        <circle cx="36" cy="20.5" r="4.5" />
        <circle cx="52" cy="20.5" r="4.5" />
      </g>
      <rect className="picture-ring" x="417" y="8" width="25" height="25" rx="7" />
      <rect className="picture-accent" x="421" y="12" width="17" height="17" rx="4.5" />
      <path className="picture-sign" d="M425.500 18h8M425.500 22.500h5" />
      <path className="picture-line" d="M458 16h7a3 3 0 0 1 6 0h4v5a3 3 0 0 0 0 6v3h-17z" />
      <g className="picture-soft">
        <rect x="22" y="60" width="120" height="11" rx="5.5" />
        <rect x="22" y="86" width="276" height="8" rx="4" />
        <rect x="22" y="102" width="252" height="8" rx="4" />
        <rect x="22" y="118" width="198" height="8" rx="4" />
      </g>
      <rect className="picture-box" x="22" y="146" width="286" height="44" rx="7" />
      <path className="picture-caret" d="M34 157v15" />
      <path className="picture-panel" d="M336 40.500h183V199a10 10 0 0 1-10 10H336z" />
      <path className="picture-arrow" d="M429.500 37v16" />
      <rect className="picture-box" x="350" y="62" width="154" height="20" rx="6" />
      <rect className="picture-first" x="350" y="92" width="154" height="48" rx="7" />
      <rect className="picture-box" x="350" y="148" width="154" height="48" rx="7" />
      <g className="picture-soft">
        <rect x="362" y="103" width="98" height="8" rx="4" />
        <rect x="362" y="120" width="126" height="7" rx="3.5" />
        <rect x="362" y="159" width="84" height="8" rx="4" />
        <rect x="362" y="176" width="112" height="7" rx="3.5" />
      </g>
    </svg>
  );
}
