import { useId, useState } from 'react';
import { Button } from '../ui/button';
import { ownLanguageName } from '../ui/format';
import { useText } from '../ui/text';

interface LanguageChoiceProps {
  /** BCP 47 tags, the preferred one first. */
  chosen: string[];
  offered: string[];
  onChange: (languages: string[]) => void;
}

/** The languages that the agent answers in, in the order in which they were chosen. */
export function LanguageChoice({ chosen, offered, onChange }: LanguageChoiceProps) {
  const { t } = useText();
  const id = useId();
  const toggle = (language: string) =>
    onChange(chosen.includes(language) ? chosen.filter((one) => one !== language) : [...chosen, language]);
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span id={id} className="field-label">
        {t('profile_languages')}
      </span>
      <div className="choices">
        {[...new Set([...chosen, ...offered])].map((language) => (
          <button
            key={language}
            type="button"
            className="choice choice-toggle"
            lang={language}
            aria-pressed={chosen.includes(language)}
            onClick={() => toggle(language)}
          >
            {ownLanguageName(language)}
          </button>
        ))}
      </div>
      <OtherLanguage onAdd={(language) => onChange([...new Set([...chosen, language])])} />
    </div>
  );
}

function OtherLanguage({ onAdd }: { onAdd: (language: string) => void }) {
  const { t } = useText();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const add = (event: { preventDefault(): void }) => {
    event.preventDefault(); // Enter would save the form
    const language = canonical(code);
    setWrong(language === undefined);
    if (language === undefined) return;
    onAdd(language);
    setCode('');
  };
  return (
    <>
      <div className="input-row">
        <input
          className="input"
          type="text"
          aria-label={t('profile_language_other')}
          placeholder={t('profile_language_other')}
          aria-invalid={wrong}
          aria-describedby={wrong ? id : undefined}
          maxLength={35}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          onKeyDown={(press) => {
            if (press.key === 'Enter' && code.trim() !== '') add(press);
          }}
        />
        <Button onClick={add}>{t('action_add')}</Button>
      </div>
      {wrong ? (
        <span id={id} className="field-hint field-wrong">
          {t('profile_language_wrong')}
        </span>
      ) : null}
    </>
  );
}

/** The tag in its canonical form; undefined where it is none that a browser knows a name for. */
function canonical(code: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(code.trim());
    return tag !== undefined && ownLanguageName(tag) !== tag ? tag : undefined;
  } catch {
    return undefined;
  }
}
