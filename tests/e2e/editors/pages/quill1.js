import Quill from 'quill1';
import { offerQuill } from './quill-page.js';

offerQuill(Quill);
