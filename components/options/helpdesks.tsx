import { useState } from 'react';
import { Button } from '../ui/button';
import { useText } from '../ui/text';
import type { OptionsActions, Settings } from './actions';
import { useListFocus } from './list-focus';
import { Section } from './section';

type Site = Settings['helpdesks'][number];

interface HelpdesksProps {
  sites: Site[];
  onRemove: OptionsActions['removeSite'];
}

/** The sites that the agent chose: each can be given back, and asked for again where the browser has taken it away. */
export function Helpdesks({ sites, onRemove }: HelpdesksProps) {
  const { t } = useText();
  const [said, setSaid] = useState('');
  const { root, goes } = useListFocus(sites.length);
  const remove = ({ origin }: Site, at: number): void => {
    goes(at);
    onRemove(origin).then(
      () => setSaid(t('options_removed', origin)),
      () => setSaid(t('options_not_removed', origin)),
    );
  };
  return (
    <Section
      title={t('options_helpdesks')}
      lead={t(sites.length === 0 ? 'options_helpdesks_none' : 'options_helpdesks_lead')}
    >
      <div ref={root} tabIndex={-1} className="keeps-focus">
        {sites.length === 0 ? null : (
          <ul className="list">
            {sites.map((site, at) => (
              <Line key={site.origin} site={site} onRemove={() => remove(site, at)} />
            ))}
          </ul>
        )}
      </div>
      <p className="section-lead" role="status">
        {said}
      </p>
    </Section>
  );
}

function Line({ site: { origin, granted, insecure }, onRemove }: { site: Site; onRemove: () => void }) {
  const { t } = useText();
  return (
    <li className="list-line">
      <span>
        <bdi>{origin}</bdi>
        {insecure ? <small className="warn">{t('options_insecure')}</small> : null}
        {granted ? null : <small className="warn">{t('options_access_gone')}</small>}
      </span>
      <span className="button-row">
        {granted ? null : (
          <a
            className="button"
            href={`/grant.html#${encodeURIComponent(origin)}`}
            target="_blank"
            rel="noreferrer"
            aria-label={t('options_allow_site', origin)}
          >
            {t('options_allow')}
          </a>
        )}
        <Button data-goes aria-label={t('options_remove_site', origin)} onClick={onRemove}>
          {t('options_remove')}
        </Button>
      </span>
    </li>
  );
}
