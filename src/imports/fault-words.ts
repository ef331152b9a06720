import {
  inLanguage,
  type Language,
  type LocalizedText,
  problemCatalogue,
  type ProblemCode,
} from '../platform/index.js';
import type { Warning } from './import.store.js';
import type { Fault } from './reading/faults.js';

const text = (en: string, zhHant: string, zhHans: string): LocalizedText => ({ en, zhHant, zhHans });

const noSuch = text('There is no "{value}" here.', '沒有「{value}」。', '没有“{value}”。');

/** By code; `{value}` and `{row}` are filled in. */
const faultWords: Record<string, LocalizedText> = {
  required: text('It is missing.', '此欄必須填寫。', '此栏必须填写。'),
  'unknown-kind': text('There is no kind "{value}".', '沒有「{value}」這種空間。', '没有“{value}”这种空间。'),
  'unknown-use-class': text(
    'There is no use class "{value}".',
    '沒有「{value}」這種用途。',
    '没有“{value}”这种用途。',
  ),
  'unknown-status': text(
    'There is no status "{value}".',
    '沒有「{value}」這種狀態。',
    '没有“{value}”这种状态。',
  ),
  'unknown-amenity': text(
    'There is no amenity "{value}".',
    '沒有「{value}」這項設備。',
    '没有“{value}”这项设备。',
  ),
  'unknown-hazard': text(
    'There is no hazard "{value}".',
    '沒有「{value}」這項危害。',
    '没有“{value}”这项危害。',
  ),
  'unknown-qualification': text(
    'There is no qualification "{value}".',
    '沒有「{value}」這項資格。',
    '没有“{value}”这项资格。',
  ),
  'unknown-building': text(
    'There is no building "{value}".',
    '沒有「{value}」這座大樓。',
    '没有“{value}”这座大楼。',
  ),
  'unknown-floor': text(
    'There is no floor "{value}" in this building.',
    '這座大樓沒有「{value}」這一層。',
    '这座大楼没有“{value}”这一层。',
  ),
  unknown: noSuch,
  'not-a-number': text('"{value}" is no number.', '「{value}」並非數字。', '“{value}”不是数字。'),
  'ambiguous-number': text(
    '"{value}" may be either of two numbers.',
    '「{value}」可解作兩個數字。',
    '“{value}”可解作两个数字。',
  ),
  'is-int': text('It must be a whole number.', '必須是整數。', '必须是整数。'),
  'is-number': text('It must be a number.', '必須是數字。', '必须是数字。'),
  'is-square-metres': text(
    'It must be a number with at most two decimals.',
    '必須是數字，最多兩位小數。',
    '必须是数字，最多两位小数。',
  ),
  min: text('"{value}" is too little.', '「{value}」過小。', '“{value}”过小。'),
  max: text('"{value}" is too much.', '「{value}」過大。', '“{value}”过大。'),
  'max-length': text('It is too long.', '內容過長。', '内容过长。'),
  matches: text(
    'A code is made of letters, digits, "-", "_" and ".".',
    '編號只可包含字母、數字、「-」、「_」及「.」。',
    '编号只可包含字母、数字、“-”、“_”及“.”。',
  ),
  'not-yes-or-no': text('Write true or false.', '請填 true 或 false。', '请填 true 或 false。'),
  'not-json': text(
    'An outline is a GeoJSON polygon.',
    '輪廓須為 GeoJSON 多邊形。',
    '轮廓须为 GeoJSON 多边形。',
  ),
  'array-unique': text('Something is named twice.', '有項目重複。', '有项目重复。'),
  'too-many-cells': text(
    'There are more cells than headers: {value}',
    '儲存格多於標題：{value}',
    '单元格多于标题：{value}',
  ),
  'duplicate-row': text(
    'Row {row} has this code already.',
    '第 {row} 列已用此編號。',
    '第 {row} 行已用此编号。',
  ),
  'booked-since': text(
    'It has been booked since: {value} bookings are to come. It stays.',
    '其後已有預訂：尚有 {value} 項未來預訂，故予保留。',
    '其后已有预订：尚有 {value} 项未来预订，故予保留。',
  ),
  'changed-since': text(
    'Somebody has changed it since: now it is "{value}".',
    '其後已被更改：現為「{value}」。',
    '其后已被更改：现为“{value}”。',
  ),
  'gone-since': text(
    'There is no space with this code any more.',
    '已沒有此編號的空間。',
    '已没有此编号的空间。',
  ),
  parent: text('It cannot be a part of "{value}".', '不能屬於「{value}」。', '不能属于“{value}”。'),
  parts: text(
    'Its parts are on this floor. Move them out of it first.',
    '其附屬空間仍在此樓層，請先移出。',
    '其附属空间仍在此楼层，请先移出。',
  ),
};

const didYouMean = text(' Did you mean "{meant}"?', ' 是否指「{meant}」？', ' 是否指“{meant}”？');

const fill = (words: string, values: Record<string, string | number | undefined>) =>
  words.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** What is wrong with a cell, in somebody's language; in English what only the rule itself can say. */
export function faultMessage(
  { code, value, row, suggestions = [], detail }: Fault,
  language: Language,
): string {
  const words = faultWords[code];
  const title = isProblem(code) ? inLanguage(problemCatalogue[code].title, language) : undefined;
  const said = words
    ? fill(inLanguage(words, language), { value, row })
    : [language === 'en' ? undefined : title, detail ?? title ?? code].filter(Boolean).join(' · ');
  const meant = suggestions.length > 0 ? suggestions.join('", "') : undefined;
  return meant === undefined ? said : said + fill(inLanguage(didYouMean, language), { meant });
}

const isProblem = (code: string): code is ProblemCode => Object.hasOwn(problemCatalogue, code);

const orphans = text(
  'It has {bookings} bookings to come, which stay.',
  '尚有 {bookings} 項未來預訂，將會保留。',
  '尚有 {bookings} 项未来预订，将会保留。',
);

export const warningMessage = ({ bookings }: Warning, language: Language): string =>
  fill(inLanguage(orphans, language), { bookings });
