import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import type { CopyReply } from '@/lib/clipboard/copy';
import { PanelController } from '../panel/controller';
import { chordOf } from '../panel/chord';
import { useKeys, type KeyMap } from '../panel/key-map';
import { Panel } from '../panel/panel';
import type { Platform } from '../panel/platform';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { Sentence, useText } from '../ui/text';
import { storyActions } from './story-actions';
import { storyState } from './story-cards';

interface StoryProps {
  platform: Platform;
  openKey: string;
  copy: CopyReply;
}

/** The story, to be played once: the real panel beside a made-up ticket, and an editor that takes the reply. */
export function Story(story: StoryProps) {
  const [round, setRound] = useState(0);
  const again = () => setRound(round + 1);
  return <Play key={round} {...story} onAgain={again} />;
}

function Play({ platform, openKey, copy, onAgain }: StoryProps & { onAgain: () => void }) {
  const wording = useText();
  const { t } = wording;
  const editor = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState('');
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left > 0) editor.current?.focus();
  }, [left]);
  const panel = useMemo(() => {
    const insert = (text: string) => setDraft((before) => (before === '' ? text : `${before}\n\n${text}`));
    const leave = () => setLeft((times) => times + 1);
    const made = new PanelController(storyActions(wording, { insert, leave, copy }));
    made.receive(storyState(wording, ''));
    return made;
  }, [wording, copy]);
  // The key comes late, from the browser: what has been opened until then stays open.
  useEffect(() => panel.receive(storyState(wording, openKey), true), [panel, wording, openKey]);
  useFirstKey(panel, useKeys(), frame);
  return (
    <div className="story">
      <div className="story-hint">
        <p aria-live="polite">
          <Hint panel={panel} inserted={draft !== ''} />
        </p>
        {draft === '' ? null : <Button onClick={onAgain}>{t('story_again')}</Button>}
      </div>
      <div className="story-window" role="group" aria-label={t('story_window')}>
        <Ticket />
        <Editor field={editor} draft={draft} onDraft={setDraft} />
        <div className="story-panel" ref={frame}>
          <Panel panel={panel} platform={platform} sparesCaret={false} />
        </div>
      </div>
    </div>
  );
}

/** As in the panel's own page: its key opens that suggestion, though nothing here has the focus yet. */
function useFirstKey(panel: PanelController, keys: KeyMap, frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const open = (press: KeyboardEvent) => {
      if (press.target !== document.body) return;
      const suggestions = panel.store.getState().state?.suggestions ?? [];
      const suggestion = suggestions.find((_, at) => keys.of('openNumber', at) === chordOf(press));
      if (!suggestion) return;
      frame.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
      panel.open(suggestion.card);
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, [panel, keys, frame]);
}

/** What to do next, by where the story is. */
function Hint({ panel, inserted }: { panel: PanelController; inserted: boolean }) {
  const { t } = useText();
  const keys = useKeys();
  const opened = useSyncExternalStore(panel.store.subscribe, () => panel.store.getState().card !== undefined);
  if (inserted) return t('story_step_inserted');
  const key = <Kbd key="key">{keys.of(opened ? 'insert' : 'openNumber')}</Kbd>;
  return <Sentence of={opened ? 'story_step_card' : 'story_step_list'} fill={[key]} />;
}

function Ticket() {
  const { t } = useText();
  const message = t('story_message', t('story_marked'));
  return (
    <div className="story-ticket">
      <p className="story-subject">{t('story_subject')}</p>
      <p className="story-from">
        {t('story_customer')} · #10482 · {t('field_order_status')}: {t('story_status')}
      </p>
      <p className="story-message">{message}</p>
    </div>
  );
}

interface EditorProps {
  field: RefObject<HTMLTextAreaElement | null>;
  draft: string;
  onDraft: (draft: string) => void;
}

function Editor({ field, draft, onDraft }: EditorProps) {
  const { t } = useText();
  return (
    <textarea
      ref={field}
      className="input story-editor"
      aria-label={t('story_editor')}
      placeholder={t('story_editor')}
      value={draft}
      onChange={(event) => onDraft(event.target.value)}
    />
  );
}
