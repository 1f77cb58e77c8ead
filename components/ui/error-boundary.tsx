import { Component, type ReactNode } from 'react';
import type { Wording } from './wording';

/** Plain sentences, made before anything could fail: the screen below depends on nothing. */
export interface FailureWords {
  title: string;
  meaning: string;
  again: string;
}

/** The sentences, read once at the start. */
export function failureWords({ t }: Pick<Wording, 't'>): FailureWords {
  return { title: t('failure_title'), meaning: t('failure'), again: t('failure_again') };
}

interface Props {
  words: FailureWords;
  onRestart: () => void;
  children: ReactNode;
}

/** Stands where the panel stood when drawing it failed. Says nothing of the error: its text may be a ticket's. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { words, onRestart, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div className="failure" role="alert">
        <h1>{words.title}</h1>
        <p>{words.meaning}</p>
        <button type="button" className="button button-main" onClick={onRestart}>
          {words.again}
        </button>
      </div>
    );
  }
}
