import './jquery-global.js';
import $ from 'jquery';
import 'summernote/dist/summernote-lite.js';
import { element, offer, paragraphs, textOfHtml } from './page.js';

offer((host, draft) => {
  const place = $(element(host, 'div'));
  place.summernote({ toolbar: [], height: 200 });
  place.summernote('code', paragraphs(draft));
  place.summernote('commit');
  const editable = host.querySelector('.note-editable');
  editable.setAttribute('aria-label', 'Reply');
  return {
    element: () => editable,
    text: () => textOfHtml(place.summernote('code')),
    html: () => place.summernote('code'),
    close: () => place.summernote('destroy'),
  };
});
