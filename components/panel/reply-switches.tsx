import { channelsOf, languagesOf, tonesOf } from '@/lib/reply/offered';
import { ChoiceGroup } from '../ui/choice-group';
import { useText } from '../ui/text';
import { usePanel } from './context';
import { replyOf, type LoadedCard } from './reply';

/** Which of the card's replies: language, channel, tone. Each only where the card has more than one. */
export function ReplySwitches({ card }: { card: LoadedCard }) {
  const { t, languageName } = useText();
  const panel = usePanel();
  const languages = languagesOf(card.view);
  const channels = channelsOf(card.view.card);
  const tones = tonesOf(card.view.card);
  if (languages.length < 2 && channels.length < 2 && tones.length < 2) return null;
  return (
    <div className="switches">
      <Switch
        label={t('switch_language')}
        options={languages}
        chosen={replyOf(card).language}
        name={languageName}
        onChoose={(language) => panel.card.turnTo({ language })}
      />
      <Switch
        label={t('switch_tone')}
        options={tones}
        chosen={card.tone}
        name={(tone) => t(`tone_${tone}`)}
        onChoose={(tone) => panel.card.turnTo({ tone })}
      />
      <Switch
        label={t('switch_channel')}
        options={channels}
        chosen={card.channel}
        name={(channel) => t(`channel_${channel}`)}
        onChoose={(channel) => panel.card.turnTo({ channel })}
      />
    </div>
  );
}

interface SwitchProps<T extends string> {
  label: string;
  options: T[];
  chosen: string;
  name: (option: T) => string;
  onChoose: (option: T) => void;
}

function Switch<T extends string>({ label, options, chosen, name, onChoose }: SwitchProps<T>) {
  if (options.length < 2) return null;
  return (
    <ChoiceGroup
      look="tab"
      label={label}
      options={options.map((id) => ({ id, label: name(id) }))}
      chosen={chosen}
      onChoose={(id) => {
        const option = options.find((option) => option === id);
        if (option !== undefined) onChoose(option);
      }}
    />
  );
}
