export { stretchesOf } from './chinese-fonts.js';
export { write } from './write.js';
