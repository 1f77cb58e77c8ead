import { customerLanguage, languagesOf } from '@/lib/reply/offered';
import { lookupLanguage } from '@/lib/reply/language';
import { useText } from '../ui/text';
import { useModel } from './context';
import { Notice } from './notices';
import type { LoadedCard } from './reply';

/**
 * What the agent must know of the language that the reply is in: that it is not the customer's, or that it is one which
 * they do not read. Nothing where both are fine. Names of languages are in the agent's own, since the reply's may be
 * one that they cannot read.
 */
export function ReplyLanguage({ card, language }: { card: LoadedCard; language: string }) {
  const { t, languageName } = useText();
  const read = useReadLanguages(card);
  const theirs = customerLanguage(card.view);
  if (theirs !== undefined && !isSame(theirs, language)) {
    const hasTheirs = lookupLanguage(languagesOf(card.view), theirs) !== undefined;
    return (
      <Notice icon="warn">
        {t(hasTheirs ? 'reply_turned' : 'reply_not_theirs', languageName(theirs), languageName(language))}
      </Notice>
    );
  }
  if (read.some((one) => isSame(one, language))) return null;
  const readable = languagesOf(card.view).find((other) => read.some((one) => isSame(one, other)));
  return (
    <Notice icon="help">
      {t('reply_unread', languageName(language))}
      {readable === undefined ? null : ` ${t('reply_unread_try', languageName(readable))}`}
    </Notice>
  );
}

/** The languages of the agent's profile and of their browser; the pack's too where the profile names none. */
function useReadLanguages({ view }: LoadedCard): string[] {
  const { language } = useText();
  const profile = useModel((model) => model.state?.profile.languages) ?? [];
  return [...profile, language, ...(profile.length === 0 ? [view.packLanguage] : [])];
}

function isSame(one: string, other: string): boolean {
  return primary(one) === primary(other);
}

function primary(language: string): string {
  return language.split(/[-_]/u)[0]?.toLowerCase() ?? language;
}
