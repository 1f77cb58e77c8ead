const script = (name: string, nonce: string) =>
  `<script type="module" src="/assets/${name}.js" nonce="${nonce}"></script>`;

/** The one HTML page. It holds no text of any request: `hostile` only says whether the hostile script comes first. */
export function pageHtml(nonce: string, hostile: boolean): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Northwind support</title>',
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    '<link rel="stylesheet" href="/assets/app.css">',
    ...(hostile ? [script('hostile', nonce)] : []),
    script('app', nonce),
    '</head>',
    '<body>',
    '<div id="app"></div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The shop's mark: two peaks. */
export const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#17324d"/>' +
  '<path d="M5 24 13 10l5 8 3-4 6 10z" fill="#fff"/></svg>';

const TONES = ['#3f6fb0', '#7a5ba6', '#3d8361', '#a8623a', '#a34f6d', '#5b7083'];

/** A round picture with the first letter of a name; nothing else of the name gets into it. */
export function avatarSvg(name: string): string {
  const letter = /\p{L}/u.exec(name)?.[0].toUpperCase() ?? '?';
  const tone = TONES[name.length % TONES.length] ?? '#5b7083';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="20" fill="${tone}"/>` +
    `<text x="20" y="26" font-family="sans-serif" font-size="17" font-weight="600" fill="#fff" text-anchor="middle">${letter}</text></svg>`
  );
}
