import type { CardView } from '@/lib/messages/views';
import { translationOf } from '@/lib/policy/translation';
import { useText } from '../ui/text';
import { Blocks } from './blocks';
import { useModel, usePanel } from './context';
import { OfferNote } from './offer-note';
import { QuestionBox } from './question-box';
import { replyOf, type LoadedCard } from './reply';
import { ReplyPreview } from './reply-preview';
import { ReplySwitches } from './reply-switches';
import { SafeLink } from './safe-link';
import { refKey } from './store';

/** The card itself: guidance, questions, offer, reply. */
export function CardBody({ card }: { card: LoadedCard }) {
  const { language } = useText();
  const spoken = useModel((model) => model.state?.profile.languages) ?? [];
  const { view } = card;
  const reply = replyOf(card);
  const own = translationOf(view.card, view.packLanguage, [...spoken, language]);
  const guidance = own.translation?.guidance.length ? own.translation.guidance : view.card.guidance;
  const guidanceLanguage = own.translation?.guidance.length ? own.language : view.packLanguage;
  const context = { facts: view.facts, labels: view.labels, language: guidanceLanguage };
  return (
    <>
      {guidance.length === 0 ? null : (
        <div className="guidance" data-part="guidance" lang={guidanceLanguage} dir="auto">
          <Blocks blocks={guidance} context={context} />
        </div>
      )}
      {view.card.ask.map((question) => (
        <QuestionBox
          key={question.id}
          card={card}
          question={question}
          own={own}
          open={reply.unanswered.includes(question.id)}
        />
      ))}
      <OfferNote card={card} own={own} />
      <ReplySwitches card={card} />
      <ReplyPreview card={card} reply={reply} />
      <Ends view={view} />
    </>
  );
}

/** Who answers for the card, and which cards lie beside it. */
function Ends({ view }: { view: CardView }) {
  const { t } = useText();
  const panel = usePanel();
  const { owner, related } = view;
  const contact = owner?.contact;
  if (contact === undefined && related.length === 0) return null;
  return (
    <div className="ends">
      {related.length === 0 ? null : <h3 className="section-title">{t('card_related')}</h3>}
      {related.map((summary) => (
        <button
          key={refKey(summary.ref)}
          type="button"
          className="button-plain"
          lang={summary.language ?? view.packLanguage}
          dir="auto"
          onClick={() => panel.open(summary)}
        >
          {summary.title}
        </button>
      ))}
      {owner === undefined || contact === undefined ? null : (
        <span className="ends-owner">
          <SafeLink url={contact} text="">
            {t('card_ask_owner', owner.name)}
          </SafeLink>
        </span>
      )}
    </div>
  );
}
