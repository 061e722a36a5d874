import './album-page.js';
import './albums-page.js';
import './chosen-page.js';
import './duplicates-page.js';
import './login-page.js';
import './photos-page.js';
import { refresh } from './router.js';

const language = localStorage.getItem('lang') ?? navigator.language;
document.body.dir = /^(ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr';

refresh();
