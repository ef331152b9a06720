import { nearestOf } from '../../platform/index.js';
import { type SpaceColumn, spaceColumns } from '../../spaces/index.js';

/** What a table may have beside the columns that an export has. */
export const columns = [...spaceColumns, 'path'] as const;
export type Column = SpaceColumn | 'path';

/** Headers as people write them, beside the names of the columns themselves. */
const synonyms: Record<Column, readonly string[]> = {
  code: [
    'space code',
    'room code',
    'space',
    'room',
    'room no',
    'room number',
    '編號',
    '空間編號',
    '房號',
    '房間編號',
    '编号',
    '空间编号',
    '房号',
    '房间编号',
  ],
  kind: [
    'type',
    'space kind',
    'space type',
    'room type',
    '種類',
    '類型',
    '空間種類',
    '空間類型',
    '种类',
    '类型',
    '空间种类',
    '空间类型',
  ],
  building: ['building code', 'block', 'tower', '大樓', '大廈', '樓宇', '大楼', '大厦', '楼宇'],
  floor: ['floor code', 'level', 'storey', '樓層', '楼层', '層', '层'],
  name_en: ['name', 'english name', 'name english', '英文名稱', '英文名称', '名稱', '名称'],
  name_zh_hant: [
    'name zh hk',
    'name zh tw',
    'name zh',
    'chinese name',
    'traditional chinese name',
    'name tc',
    '中文名稱',
    '繁體名稱',
    '繁體中文名稱',
    '繁体名称',
    '繁体中文名称',
  ],
  name_zh_hans: [
    'name zh cn',
    'simplified chinese name',
    'name sc',
    '中文名称',
    '簡體名稱',
    '簡體中文名稱',
    '简体名称',
    '简体中文名称',
  ],
  use_class: ['use', 'usage', '用途', '用途類別', '用途类别'],
  area_m2: ['area', 'net area', 'area sqm', 'sqm', 'm2', 'size', '面積', '淨面積', '面积', '净面积'],
  capacity: ['seats', 'people', 'units', 'pax', '容量', '人數', '人数', '座位', '座位數', '座位数'],
  amenities: ['amenity', 'equipment', 'facilities', '設備', '設施', '设备', '设施'],
  hazards: ['hazard', '危害', '危險', '危险'],
  required_qualifications: [
    'qualifications',
    'required qualification',
    '資格',
    '所需資格',
    '资格',
    '所需资格',
  ],
  form_required: ['risk form', 'risk form required', '須交風險表格', '風險評估', '须交风险表格', '风险评估'],
  status: ['state', '狀態', '状态'],
  part_of: ['parent', 'parent code', 'parent id', 'whole', '屬於', '所屬空間', '属于', '所属空间'],
  x: ['east', 'x m'],
  y: ['north', 'y m'],
  outline: ['geometry', 'shape', '輪廓', '轮廓'],
  id: ['space id'],
  path: ['location', '位置', '路徑', '路径'],
};

const plain = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const byHeader = new Map(
  columns.flatMap((column) => [column, ...synonyms[column]].map((header) => [plain(header), column])),
);

/** The column that a header means; undefined where it is none of ours. */
export const columnOf = (header: string): Column | undefined => byHeader.get(plain(header));

export const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name);

/** The column that a header that is none of ours may have meant. */
export function nearestColumn(header: string): Column | undefined {
  const nearest = nearestOf(plain(header), byHeader.keys());
  return nearest === undefined ? undefined : byHeader.get(nearest);
}
