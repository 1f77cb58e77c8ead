import type { CDPSession } from 'playwright-core';

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/**
 * The bare protocol of one target, beside Playwright or where Playwright does not go: the side panel is neither a tab nor a
 * frame of one, and of a worker it shows little.
 */
export class TargetSession {
  private lastId = 0;
  private readonly waiting = new Map<number, (answer: Answer) => void>();

  private constructor(
    private readonly browser: CDPSession,
    private readonly sessionId: string,
  ) {
    browser.on('Target.receivedMessageFromTarget', ({ message, sessionId: from }) => {
      const answer = JSON.parse(message) as Answer;
      if (from === sessionId && answer.id !== undefined) this.waiting.get(answer.id)?.(answer);
    });
  }

  static async attach(browser: CDPSession, targetId: string): Promise<TargetSession> {
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
    return new TargetSession(browser, sessionId);
  }

  async send(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.lastId;
    const answer = new Promise<Answer>((resolve) => this.waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.browser.send('Target.sendMessageToTarget', { message, sessionId: this.sessionId });
    const { result, error } = await answer;
    this.waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  async detach(): Promise<void> {
    await this.browser.send('Target.detachFromTarget', { sessionId: this.sessionId });
  }
}
