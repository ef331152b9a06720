import { text, type Text } from './text.js';

export interface CatalogueEntry {
  code: string;
  name: Text;
}

const entry = (code: string, en: string, zhHant: string, zhHans: string): CatalogueEntry => ({
  code,
  name: text(en, zhHant, zhHans),
});

/** What a space may offer. */
export const amenities: readonly CatalogueEntry[] = [
  entry('fume_hood', 'Fume hood', '抽氣櫃', '通风柜'),
  entry('gas_n2', 'Nitrogen supply', '氮氣供應', '氮气供应'),
  entry('gas_co2', 'Carbon dioxide supply', '二氧化碳供應', '二氧化碳供应'),
  entry('biosafety_cabinet', 'Biosafety cabinet', '生物安全櫃', '生物安全柜'),
  entry('clean_bench', 'Clean bench', '無塵工作枱', '洁净工作台'),
  entry('cold_room', 'Cold room', '冷藏室', '冷藏室'),
  entry('incubator', 'Incubator', '培養箱', '培养箱'),
  entry('autoclave', 'Autoclave', '高壓滅菌器', '高压灭菌器'),
  entry('microscope', 'Microscope', '顯微鏡', '显微镜'),
  entry('hplc', 'Liquid chromatograph (HPLC)', '高效液相色譜儀', '高效液相色谱仪'),
  entry('laser_table', 'Optical table', '光學平台', '光学平台'),
  entry('esd_bench', 'ESD-safe bench', '防靜電工作枱', '防静电工作台'),
  entry('oscilloscope', 'Oscilloscope', '示波器', '示波器'),
  entry('clean_room', 'Clean room', '無塵室', '洁净室'),
  entry('printer_3d', '3D printer', '3D 打印機', '3D 打印机'),
  entry('cnc_mill', 'CNC mill', '數控銑床', '数控铣床'),
  entry('projector', 'Projector', '投影機', '投影仪'),
  entry('video_conference', 'Video conferencing', '視像會議', '视频会议'),
  entry('whiteboard', 'Whiteboard', '白板', '白板'),
  entry('monitor', 'Monitor', '顯示器', '显示器'),
  entry('standing_desk', 'Standing desk', '升降桌', '升降桌'),
  entry('stage', 'Stage', '舞台', '舞台'),
  entry('wheelchair_accessible', 'Wheelchair accessible', '輪椅通道', '轮椅通道'),
  entry('hearing_loop', 'Hearing loop', '聽覺輔助環線', '助听感应环路'),
  entry('daylight', 'Daylight', '自然光', '自然光'),
  entry('quiet', 'Quiet zone', '安靜區', '安静区'),
  entry('phone_booth', 'Phone booth', '電話間', '电话间'),
  entry('kitchen', 'Kitchen', '茶水間', '茶水间'),
];

/** What people can be trained in. */
export const qualifications: readonly CatalogueEntry[] = [
  entry('lab_induction', 'Laboratory induction', '實驗室入門培訓', '实验室入门培训'),
  entry('biosafety', 'Biosafety', '生物安全', '生物安全'),
  entry('chemical', 'Chemical safety', '化學品安全', '化学品安全'),
  entry('laser', 'Laser safety', '激光安全', '激光安全'),
  entry('radiation', 'Radiation protection', '輻射防護', '辐射防护'),
  entry('high_voltage', 'Work near high voltage', '高壓電作業', '高压电作业'),
];

interface Hazard extends CatalogueEntry {
  required_qualifications: string[];
  form_required: boolean;
}

/** What a space may expose people to, and what it takes to work there. */
export const hazards: readonly Hazard[] = [
  hazard(entry('bsl1', 'Biosafety level 1', '生物安全一級', '生物安全一级'), 'lab_induction'),
  hazard(entry('bsl2', 'Biosafety level 2', '生物安全二級', '生物安全二级'), 'lab_induction', 'biosafety'),
  hazard(entry('laser_class_3b', 'Laser, class 3B', '3B 類激光', '3B 类激光'), 'laser'),
  withForm(hazard(entry('laser_class_4', 'Laser, class 4', '4 類激光', '4 类激光'), 'laser')),
  withForm(hazard(entry('radioisotope', 'Radioisotopes', '放射性同位素', '放射性同位素'), 'radiation')),
  hazard(entry('cryogenic', 'Cryogenic liquids', '低溫液體', '低温液体'), 'lab_induction'),
  hazard(entry('flammable_storage', 'Flammable storage', '易燃品儲存', '易燃品储存'), 'chemical'),
  hazard(entry('compressed_gas', 'Compressed gas', '壓縮氣體', '压缩气体'), 'lab_induction'),
  hazard(entry('corrosive', 'Corrosives', '腐蝕品', '腐蚀品'), 'chemical'),
  hazard(entry('high_voltage', 'High voltage', '高壓電', '高压电'), 'high_voltage'),
];

function hazard(named: CatalogueEntry, ...required_qualifications: string[]): Hazard {
  return { ...named, required_qualifications, form_required: false };
}

function withForm(risky: Hazard): Hazard {
  return { ...risky, form_required: true };
}
