export { stretchesOf } from './chinese-fonts.js';
export { widthOf, write } from './write.js';
