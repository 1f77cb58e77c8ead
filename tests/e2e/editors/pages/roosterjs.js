import { Editor } from 'roosterjs-content-model-core';
import { EditPlugin, PastePlugin, ShortcutPlugin } from 'roosterjs-content-model-plugins';
import { createDomToModelContext, domToContentModel } from 'roosterjs-content-model-dom';
import { element, fill, offer, paragraphs, textOfHtml } from './page.js';

offer((host, draft) => {
  const place = element(host, 'div', { role: 'textbox', 'aria-label': 'Reply', class: 'box' });
  const source = document.createElement('div');
  fill(source, paragraphs(draft));
  const editor = new Editor(place, {
    plugins: [new EditPlugin(), new PastePlugin(), new ShortcutPlugin()],
    initialModel: domToContentModel(source, createDomToModelContext()),
  });
  const html = () => htmlOf(editor.getContentModelCopy('disconnected'));
  return { element: () => place, text: () => textOfHtml(html()), html, close: () => editor.dispose() };
});

/** The content model's text, links and list items. */
function htmlOf({ blocks }) {
  return blocks.map(blockHtml).join('');
}

function blockHtml(block) {
  if (block.blockType === 'Paragraph') return `<p>${block.segments.map(segmentHtml).join('')}</p>`;
  if (block.blockType !== 'BlockGroup') return '';
  return block.blockGroupType === 'ListItem' ? `<li>${htmlOf(block)}</li>` : htmlOf(block);
}

function segmentHtml(segment) {
  if (segment.segmentType === 'Br') return '<br>';
  if (segment.segmentType !== 'Text') return '';
  const text = segment.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return segment.link ? `<a href="${segment.link.format.href}">${text}</a>` : text;
}
