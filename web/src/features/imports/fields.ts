import type en from '../../i18n/en';

export type FieldName = keyof typeof en.imports.fields;

/** What a column may be. */
export const fieldNames: readonly FieldName[] = [
  'code',
  'kind',
  'building',
  'floor',
  'path',
  'name_en',
  'name_zh_hant',
  'name_zh_hans',
  'use_class',
  'area_m2',
  'capacity',
  'amenities',
  'hazards',
  'required_qualifications',
  'form_required',
  'status',
  'part_of',
  'x',
  'y',
  'outline',
  'id',
];
