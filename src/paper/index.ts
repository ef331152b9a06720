export { stretchesOf } from './chinese-fonts.js';
export { type Cell, Pages } from './pages.js';
