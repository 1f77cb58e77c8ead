import type { CDPSession, Page } from 'playwright-core';
import { READ_ELEMENT, type ClosedRoot, type RootElement } from '../closed-root';
import { HOST_ELEMENT } from '../paths';

/** By the DevTools protocol, which describes closed roots too. */
export class ChromiumClosedRoot implements ClosedRoot {
  private session: Promise<CDPSession> | undefined;

  constructor(private readonly page: Page) {}

  async read(css: string): Promise<RootElement | null> {
    const session = await (this.session ??= this.page.context().newCDPSession(this.page));
    const root = await this.root(session);
    if (root === undefined) return null;
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: root,
      functionDeclaration: `function (css) { return (${READ_ELEMENT})(this, css); }`,
      arguments: [{ value: css }],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as RootElement | null;
  }

  /** The protocol's handle of the shadow root. It dies with the document, so it is looked up each time. */
  private async root(session: CDPSession): Promise<string | undefined> {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(HOST_ELEMENT)})`,
    });
    if (result.objectId === undefined) return undefined;
    const { node } = await session.send('DOM.describeNode', {
      objectId: result.objectId,
      depth: 1,
      pierce: true,
    });
    const [root] = node.shadowRoots ?? [];
    if (!root) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    return object.objectId;
  }
}
