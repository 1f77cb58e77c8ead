import { $isLinkNode, LinkNode } from '@lexical/link';
import { $isListItemNode, ListItemNode, ListNode } from '@lexical/list';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { element, escaped, offer } from './page.js';

offer(async (host, draft) => {
  const place = element(host, 'div', {
    contenteditable: 'true',
    role: 'textbox',
    'aria-label': 'Reply',
    class: 'box',
  });
  const editor = createEditor({
    nodes: [LinkNode, ListNode, ListItemNode],
    onError: (error) => console.error(error),
  });
  registerRichText(editor);
  editor.setRootElement(place);
  await new Promise((resolve) =>
    editor.update(
      () =>
        $getRoot()
          .clear()
          .append(...draft.map(paragraph)),
      { onUpdate: resolve },
    ),
  );
  registerHistory(editor, createEmptyHistoryState(), 300);
  return {
    element: () => place,
    text: () => editor.read(() => $getRoot().getTextContent()),
    html: () => editor.read(() => $getRoot().getChildren().map(htmlOf).join('')),
    close: () => editor.setRootElement(null),
  };
});

const paragraph = (line) => $createParagraphNode().append(...(line ? [$createTextNode(line)] : []));

function htmlOf(node) {
  const inner = node.getChildren?.().map(htmlOf).join('') ?? escaped(node.getTextContent());
  if ($isLinkNode(node)) return `<a href="${node.getURL()}">${inner}</a>`;
  return $isListItemNode(node) ? `<li>${inner}</li>` : inner;
}
