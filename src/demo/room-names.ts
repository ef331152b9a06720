import { text } from './text.js';

/** Words that meeting rooms are named after. */
export const roomWords = [
  text('Azalea', '杜鵑', '杜鹃'),
  text('Breeze', '清風', '清风'),
  text('Cedar', '雪松'),
  text('Cloud', '雲海', '云海'),
  text('Dawn', '晨曦'),
  text('Fern', '蕨影'),
  text('Jade', '翡翠'),
  text('Jasmine', '茉莉'),
  text('Moon', '明月'),
  text('Orchid', '蘭花', '兰花'),
  text('Rain', '細雨', '细雨'),
  text('Reef', '礁石'),
  text('River', '江河'),
  text('Sail', '風帆', '风帆'),
  text('Sparrow', '麻雀'),
  text('Willow', '垂柳'),
];

export const hallNames = [
  text('Lecture hall', '演講廳', '演讲厅'),
  text('Exhibition hall', '展覽廳', '展览厅'),
  text('Function hall', '多功能廳', '多功能厅'),
  text('Forum', '論壇廳', '论坛厅'),
];
