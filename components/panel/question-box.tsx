import { useId } from 'react';
import type { Question, Translation } from '@/lib/policy/card';
import { ChoiceGroup } from '../ui/choice-group';
import { useText } from '../ui/text';
import { usePanel } from './context';
import { answersOf, type LoadedCard } from './reply';

interface QuestionBoxProps {
  card: LoadedCard;
  question: Question;
  /** The card's words in the agent's language, where there are any. */
  own: { language: string; translation: Translation | undefined };
  /** True where the reply or the offer waits for the answer. */
  open: boolean;
}

/** What must be known: answered by a field of the page, or by the agent, who may overrule the page. */
export function QuestionBox({ card, question, own, open }: QuestionBoxProps) {
  const panel = usePanel();
  const id = useId();
  const answer = answersOf(card)[question.id];
  const words = own.translation?.questions[question.id];
  const lang = words ? own.language : card.view.packLanguage;
  return (
    <section className="ask" data-question={question.id} data-fill="">
      <p id={id} className="ask-question" lang={lang} dir="auto">
        {words?.question ?? question.question}
      </p>
      <ChoiceGroup
        labelledBy={id}
        describedBy={`${id}source`}
        options={question.answers.map(({ id, label }) => ({ id, label: words?.answers[id] ?? label, lang }))}
        chosen={answer}
        unknown={open ? question.id : undefined}
        onChoose={(chosen) => panel.card.answer(question.id, chosen)}
      />
      <p id={`${id}source`} className="source">
        <Source card={card} question={question.id} answer={answer} open={open} />
      </p>
    </section>
  );
}

/** Who says so: the page's own field, the agent, or nobody yet. */
function Source({
  card,
  question,
  answer,
  open,
}: {
  card: LoadedCard;
  question: string;
  answer: string | undefined;
  open: boolean;
}) {
  const { t } = useText();
  const page = card.view.pageAnswers[question];
  if (answer === undefined) return t(open ? 'question_open' : 'question_moot');
  if (page === undefined) return t('question_yours');
  const key = page.answer === answer ? 'question_read' : 'question_overruled';
  return t(key, fieldName(page.field, t), page.value);
}

const FIELDS = {
  'order.status': 'field_order_status',
  'order.date': 'field_order_date',
  'order.total': 'field_order_total',
  'customer.plan': 'field_customer_plan',
  'customer.country': 'field_customer_country',
  'ticket.channel': 'field_ticket_channel',
  'ticket.tags': 'field_ticket_tags',
  'ticket.brand': 'field_ticket_brand',
} as const;

function fieldName(field: string, t: ReturnType<typeof useText>['t']): string {
  return field in FIELDS ? t(FIELDS[field as keyof typeof FIELDS]) : field;
}
