import Quill from 'quill';
import { offerQuill } from './quill-page.js';

offerQuill(Quill);
