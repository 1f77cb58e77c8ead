const PATHS = {
  inbox: 'M4 13l2.5-7h11L20 13v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM4 13h5l1 2.5h4L15 13h5',
  people:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19c.4-3 2.6-4.7 5.5-4.7s5.1 1.7 5.5 4.7M15.5 5.3a3 3 0 0 1 0 5.5M17.3 14.7c1.9.6 3 2.1 3.2 4.3',
  chart: 'M5 19V11M10 19V5M15 19v-6M20 19V8',
  book: 'M5 5.5A1.5 1.5 0 0 1 6.5 4H19v14H6.5A1.5 1.5 0 0 0 5 19.5zM5 19.5A1.5 1.5 0 0 0 6.5 21H19v-3',
  search: 'M11 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM15.5 15.5 20 20',
  eye: 'M3 12s3.3-5.5 9-5.5S21 12 21 12s-3.3 5.5-9 5.5S3 12 3 12zM12 14.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  assign:
    'M10 11a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM4 19.5c.5-3.4 2.9-5.2 6-5.2 1.2 0 2.3.3 3.2.8M17.5 14v6M14.5 17h6',
  mail: 'M4 6.5h16v11H4zM4.5 7l7.5 6 7.5-6',
  chat: 'M5 5h14v10h-7l-4 4v-4H5z',
  social:
    'M17 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM7 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM17 20.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9.2 10.8l5.6-3.4M9.2 13.2l5.6 3.4',
  bold: 'M8 5h5a3.3 3.3 0 0 1 0 6.6H8zM8 11.6h5.8a3.5 3.5 0 0 1 0 7H8z',
  italic: 'M10.5 5H17M7 19h6.5M14 5l-4 14',
  quote: 'M5 6v12M9 8h10M9 12h10M9 16h6',
  lock: 'M7 11h10v8H7zM9 11V8.5a3 3 0 0 1 6 0V11',
  mountain: 'M3 19 9.5 7l4 6.5 2-2.5L21 19z',
} as const;

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

/** A line drawing, 24 units wide, in the colour of the text around it. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
