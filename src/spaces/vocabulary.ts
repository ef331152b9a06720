import type { LocalizedText } from '../platform/index.js';

const text = (en: string, zhHant: string, zhHans: string): LocalizedText => ({ en, zhHant, zhHans });

/** What a space is for the person who looks for one. */
export const spaceKinds = {
  desk_area: text('Co-working area', '共享工作區', '共享工作区'),
  desk: text('Desk', '工作枱', '办公桌'),
  lab: text('Laboratory', '實驗室', '实验室'),
  bench: text('Lab bench', '實驗枱', '实验台'),
  office: text('Office', '辦公室', '办公室'),
  meeting_room: text('Meeting room', '會議室', '会议室'),
  event_hall: text('Event hall', '活動禮堂', '活动礼堂'),
  other: text('Other', '其他', '其他'),
} as const satisfies Record<string, LocalizedText>;

export type SpaceKind = keyof typeof spaceKinds;
export const spaceKindCodes = Object.keys(spaceKinds) as SpaceKind[];

/** A statutory holiday is a general one that every employer must give. */
export const holidayKinds = ['general', 'statutory'] as const;
export type HolidayKind = (typeof holidayKinds)[number];

/** Spaces that people share unless they ask for the whole. */
const sharedKinds: ReadonlySet<SpaceKind> = new Set<SpaceKind>(['desk_area', 'lab']);

export const isShared = ({ kind }: { kind: SpaceKind }): boolean => sharedKinds.has(kind);

/** Whose an allowance is: the company's, or each person's. */
export const allowancePers = ['tenant', 'person'] as const;
export type AllowancePer = (typeof allowancePers)[number];

/** After what an allowance begins anew, by the clocks of the campus; weeks begin on Monday. */
export const allowancePeriods = ['day', 'week', 'month', 'year'] as const;
export type AllowancePeriod = (typeof allowancePeriods)[number];

/** What an allowance counts; an hour of three desks is 180 unit minutes. */
export const allowanceMeasures = ['minutes', 'bookings', 'unit_minutes'] as const;
export type AllowanceMeasure = (typeof allowanceMeasures)[number];

export const spaceStatuses = ['active', 'hidden', 'retired'] as const;
export type SpaceStatus = (typeof spaceStatuses)[number];

/** What an area is used for, as landlords count it. */
export const useClasses = {
  rd_office: text('R&D office', '研發辦公室', '研发办公室'),
  lab: text('Laboratory', '實驗室', '实验室'),
  co_working: text('Co-working', '共享工作', '共享办公'),
  meeting: text('Meeting', '會議', '会议'),
  event: text('Event', '活動', '活动'),
  amenity: text('Amenity', '配套設施', '配套设施'),
  support: text('Support', '後勤支援', '后勤支持'),
  retail: text('Retail', '零售', '零售'),
  vacant: text('Vacant', '空置', '空置'),
} as const satisfies Record<string, LocalizedText>;

export type UseClass = keyof typeof useClasses;
export const useClassCodes = Object.keys(useClasses) as UseClass[];
