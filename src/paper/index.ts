export { stretchesOf } from './chinese-fonts.js';
export { useFont } from './open-font.js';
export { type Cell, Pages } from './pages.js';
