import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { toExpression } from '../e2e/lib/script';

interface Indexed {
  width: number;
  height: number;
  /** Three bytes a colour. */
  palette: number[];
  /** A colour's number for each pixel, as base64. */
  pixels: string;
}

/** A picture with its 256 commonest colours, the others as the nearest of them: a third of the size. */
export async function indexedPng(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, palette, pixels } = await page.evaluate<Indexed>(
    toExpression(inColours, [png.toString('base64')]),
  );
  const bytes = Buffer.from(pixels, 'base64');
  // Each line begins with its filter: none.
  const lines = Array.from({ length: height }, (_, line) =>
    Buffer.concat([Buffer.of(0), bytes.subarray(line * width, (line + 1) * width)]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // eight bits a pixel, by palette
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Runs in the browser, which can read pictures. */
async function inColours(base64: string): Promise<Indexed> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < colours.length; pixel += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3);
    const colour = (red << 16) | (green << 8) | blue;
    colours[pixel] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 256);
  const palette = common.map(([colour]) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  const numbers = new Map(common.map(([colour], index) => [colour, index]));
  const nearest = (colour: number): number => {
    let best = 0;
    let least = Infinity;
    for (const [index, [red = 0, green = 0, blue = 0]] of palette.entries()) {
      const far =
        (red - (colour >> 16)) ** 2 + (green - ((colour >> 8) & 255)) ** 2 + (blue - (colour & 255)) ** 2;
      if (far < least) [best, least] = [index, far];
    }
    numbers.set(colour, best);
    return best;
  };
  let pixels = '';
  for (const colour of colours) pixels += String.fromCharCode(numbers.get(colour) ?? nearest(colour));
  return { width, height, palette: palette.flat(), pixels: btoa(pixels) };
}
