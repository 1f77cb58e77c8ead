import $ from 'jquery';

// Summernote looks for it there.
window.jQuery = $;
window.$ = $;
