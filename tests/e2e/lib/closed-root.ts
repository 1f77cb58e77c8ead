import type { EdgeTab, Rectangle } from './driver';
import { EDGE_TAB, HOST_ELEMENT, PANEL_FRAME } from './paths';
import { poll } from './poll';

/** What a script finds out about one of our elements in the closed shadow root. */
export interface RootElement {
  text: string;
  attributes: Record<string, string>;
  /** The content box in the viewport: where a frame's document lies. */
  box: Rectangle;
}

/** A function of the shadow root and a selector, as text: each browser runs it with its own way into the root. */
export const READ_ELEMENT = `function (root, css) {
  const element = root && root.querySelector(css);
  if (!element) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const edge = (side) => parseFloat(style['border' + side + 'Width']) + parseFloat(style['padding' + side]);
  return {
    text: element.innerText.trim(),
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    box: {
      x: x + edge('Left'),
      y: y + edge('Top'),
      width: width - edge('Left') - edge('Right'),
      height: height - edge('Top') - edge('Bottom'),
    },
  };
}`;

/** The inside of our closed shadow root, which the page's scripts cannot reach. */
export interface ClosedRoot {
  /** The first match now, or null. */
  read(css: string): Promise<RootElement | null>;
}

/** Where the document of the panel's frame lies in the viewport, once the frame is there. */
export async function panelPlace(root: ClosedRoot): Promise<Rectangle> {
  return (await poll("the panel's frame", () => root.read(PANEL_FRAME))).box;
}

export class RootEdgeTab implements EdgeTab {
  constructor(
    private readonly root: ClosedRoot,
    private readonly clickAt: (x: number, y: number) => Promise<void>,
  ) {}

  async exists(): Promise<boolean> {
    return (await this.root.read(EDGE_TAB)) !== null;
  }

  async text(): Promise<string> {
    return (await this.shown()).text;
  }

  async attribute(name: string): Promise<string | null> {
    return (await this.shown()).attributes[name] ?? null;
  }

  async box(): Promise<Rectangle> {
    return (await this.shown()).box;
  }

  async click(): Promise<void> {
    const { x, y, width, height } = await this.box();
    await this.clickAt(x + width / 2, y + height / 2);
  }

  private shown(): Promise<RootElement> {
    return poll(`the edge tab in ${HOST_ELEMENT}`, async () => {
      const found = await this.root.read(EDGE_TAB);
      return found && found.box.width > 0 && found.box.height > 0 ? found : null;
    });
  }
}
