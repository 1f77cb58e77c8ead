/** Milliseconds that the pointer has been in the panel, and the panel in its place, before a click is no accident. */
const REST_MS = 500;
/** Pixels that rounding may make of the place. */
const SLACK = 2;
/** Pixels of the screen for one of a page without zoom. */
const DISPLAY_SCALES = [1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** Where the document begins on the screen, if the page's zoom is `zoom`, and since when it has been there. */
interface Anchor {
  zoom: number;
  x: number;
  y: number;
  since: number;
}

/**
 * Watches whether the document stays where it is on the screen while the pointer is in it: a page can slide a frame
 * under a pointer that is about to click. A finger is nowhere between two touches, so its leaving says nothing.
 */
export function watchPointer(window: Window): { hasRested(event: MouseEvent): boolean } {
  let anchors: Anchor[] = [];
  const see = (event: MouseEvent): void => {
    if (!event.isTrusted) return;
    anchors = zooms(window).map((zoom) => {
      const old = anchors.find((anchor) => anchor.zoom === zoom);
      const now = anchorOf(event, zoom);
      return old && isNear(old, now) ? old : now;
    });
  };
  const leave = (event: PointerEvent): void => {
    if (event.relatedTarget === null && event.pointerType !== 'touch') anchors = [];
  };
  // Not `pointerover`: a frame that is slid under a resting pointer hears that, too.
  for (const type of ['pointermove', 'pointerdown'] as const)
    window.addEventListener(type, see, { capture: true, passive: true });
  window.addEventListener('pointerout', leave, { capture: true, passive: true });
  return {
    hasRested(event) {
      see(event);
      return anchors.some(({ since }) => event.timeStamp - since >= REST_MS);
    },
  };
}

/**
 * Chromium gives the place on the screen in pixels of the screen, whatever the page's zoom, and the zoom only as a part
 * of `devicePixelRatio`; Firefox gives both in the page's pixels. So every zoom that there can be is held possible.
 */
function zooms({ devicePixelRatio }: Window): number[] {
  return [...new Set([1, ...DISPLAY_SCALES.map((scale) => devicePixelRatio / scale)])];
}

function anchorOf({ clientX, clientY, screenX, screenY, timeStamp }: MouseEvent, zoom: number): Anchor {
  return { zoom, x: screenX - clientX * zoom, y: screenY - clientY * zoom, since: timeStamp };
}

function isNear(one: Anchor, other: Anchor): boolean {
  const slack = SLACK + one.zoom;
  return Math.abs(one.x - other.x) <= slack && Math.abs(one.y - other.y) <= slack;
}
