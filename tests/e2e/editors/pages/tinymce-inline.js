import { offer } from './page.js';
import { tinymceIn } from './tinymce-options.js';

offer(tinymceIn(true));
