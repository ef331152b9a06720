import { spaceKinds, useClasses } from '../../spaces/index.js';
import { inLanguage, type Language } from '../../platform/index.js';

/** What stands on a report beside its figures. */
const english = {
  title: 'Utilisation',
  period: 'Opening hours without holidays and closures',
  asOf: 'As of',
  counting: 'Days that are still to be counted',
  place: 'Place',
  kinds: 'Kinds of space',
  figures: 'In all',
  booked: 'Booked',
  used: 'Used',
  unused: 'Booked, not used',
  occupancy: 'Occupancy',
  noShows: 'No-shows',
  peak: 'Peak',
  week: 'Used, by weekday and hour',
  byBuilding: 'By building',
  byFloor: 'By floor',
  byKind: 'By kind of space',
  byUse: 'Area by use',
  hoursOffered: 'Hours offered',
  hoursBooked: 'Hours booked',
  hoursUsed: 'Hours used',
  area: 'Area, m²',
  share: 'Share',
  rest: 'Not in any space',
  total: 'Together',
  withheld: 'Too few people stand behind some figures to be told.',
  page: 'Page',
  weekdays: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
};
type Plain = typeof english;
export type ReportWords = Plain & {
  nameOfKind: Readonly<Record<string, string>>;
  nameOfUse: Readonly<Record<string, string>>;
};

const words: Record<Language, Plain> = {
  en: english,
  'zh-Hant-HK': {
    title: '使用率',
    period: '只計開放時間，不計假期及關閉時段',
    asOf: '截至',
    counting: '尚待統計的日數',
    place: '地點',
    kinds: '空間類型',
    figures: '整體',
    booked: '已預訂',
    used: '已使用',
    unused: '已預訂但未使用',
    occupancy: '入座率',
    noShows: '缺席',
    peak: '高峰',
    week: '按星期及時段的使用率',
    byBuilding: '按大樓',
    byFloor: '按樓層',
    byKind: '按空間類型',
    byUse: '按用途劃分的面積',
    hoursOffered: '開放時數',
    hoursBooked: '預訂時數',
    hoursUsed: '使用時數',
    area: '面積（平方米）',
    share: '比例',
    rest: '不屬任何空間',
    total: '合計',
    withheld: '部分數字涉及人數過少，不予顯示。',
    page: '頁',
    weekdays: { mon: '週一', tue: '週二', wed: '週三', thu: '週四', fri: '週五', sat: '週六', sun: '週日' },
  },
  'zh-Hans': {
    title: '使用率',
    period: '只计开放时间，不计假期和关闭时段',
    asOf: '截至',
    counting: '尚待统计的天数',
    place: '地点',
    kinds: '空间类型',
    figures: '整体',
    booked: '已预订',
    used: '已使用',
    unused: '已预订但未使用',
    occupancy: '入座率',
    noShows: '缺席',
    peak: '高峰',
    week: '按星期和时段的使用率',
    byBuilding: '按大楼',
    byFloor: '按楼层',
    byKind: '按空间类型',
    byUse: '按用途划分的面积',
    hoursOffered: '开放时数',
    hoursBooked: '预订时数',
    hoursUsed: '使用时数',
    area: '面积（平方米）',
    share: '比例',
    rest: '不属于任何空间',
    total: '合计',
    withheld: '部分数字涉及人数过少，不予显示。',
    page: '页',
    weekdays: { mon: '周一', tue: '周二', wed: '周三', thu: '周四', fri: '周五', sat: '周六', sun: '周日' },
  },
};

const named = (names: Readonly<Record<string, Parameters<typeof inLanguage>[0]>>, language: Language) =>
  Object.fromEntries(Object.entries(names).map(([code, text]) => [code, inLanguage(text, language)]));

export const reportWords = (language: Language): ReportWords => ({
  ...words[language],
  nameOfKind: named(spaceKinds, language),
  nameOfUse: named(useClasses, language),
});
