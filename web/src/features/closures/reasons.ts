/** What closures are usually for, in the languages of the campus; people read it as it stands, or as it is changed. */
export const usualReasons = [
  { code: 'maintenance', text: { en: 'Maintenance', zhHant: '維修保養', zhHans: '维修保养' } },
  { code: 'cleaning', text: { en: 'Deep cleaning', zhHant: '深層清潔', zhHans: '深度清洁' } },
  { code: 'power', text: { en: 'Power shutdown', zhHant: '停電工程', zhHans: '停电施工' } },
  {
    code: 'air-conditioning',
    text: { en: 'Air-conditioning works', zhHant: '冷氣工程', zhHans: '空调施工' },
  },
  { code: 'event', text: { en: 'Event', zhHant: '活動', zhHans: '活动' } },
  { code: 'safety', text: { en: 'Safety inspection', zhHant: '安全檢查', zhHans: '安全检查' } },
] as const;
