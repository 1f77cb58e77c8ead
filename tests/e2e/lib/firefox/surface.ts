import type { Rectangle } from '../driver';
import { ScriptedSurface } from '../surface';
import { chordActions, textActions, type KeyAction } from './keys';
import type { Place, Session } from './session';

/** A document that Firefox shows. Keys and clicks go to the window, and the browser hands them on. */
export class FirefoxSurface extends ScriptedSurface {
  constructor(
    protected readonly session: () => Session,
    protected readonly document: Place,
    /** Where the document lies in its viewport; default: it fills it. */
    private readonly ownPlace?: () => Promise<Rectangle>,
  ) {
    super();
  }

  protected run(expression: string): Promise<unknown> {
    return this.session().call('evaluate', this.document, `return (${expression});`);
  }

  protected async place(): Promise<Rectangle> {
    if (this.ownPlace) return this.ownPlace();
    const size = (await this.run('{ width: innerWidth, height: innerHeight }')) as {
      width: number;
      height: number;
    };
    return { x: 0, y: 0, ...size };
  }

  activate(): Promise<void> {
    return this.session().activate(this.document);
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.activate();
    const point = await this.session().call('pointInWindow', this.document, x, y);
    await this.session().clickAt(point.x, point.y);
  }

  async pointAt(x: number, y: number): Promise<void> {
    await this.activate();
    const point = await this.session().call('pointInWindow', this.document, x, y);
    await this.session().pointAt(point.x, point.y);
  }

  press(chord: string, times = 1): Promise<void> {
    return this.keys(Array.from({ length: times }, () => chordActions(chord)).flat());
  }

  type(text: string): Promise<void> {
    return this.keys(textActions(text));
  }

  private async keys(actions: readonly KeyAction[]): Promise<void> {
    await this.activate();
    await this.session().keys(actions);
  }

  protected async picture(part: Rectangle): Promise<Buffer> {
    return Buffer.from(await this.session().call('picture', this.document, part), 'base64');
  }
}
