import type { Likely } from './likely.js';
import { text, type Text } from './text.js';

/** A lab's purpose decides what stands in it and what it exposes people to. */
interface LabType {
  name: Text;
  has: Likely;
  hazards: Likely;
}

export const labTypes: readonly LabType[] = [
  {
    name: text('Wet lab', '濕實驗室', '湿实验室'),
    has: { fume_hood: 1, gas_n2: 0.7, hplc: 0.3, cold_room: 0.15 },
    hazards: { bsl1: 0.6, flammable_storage: 0.4, corrosive: 0.3 },
  },
  {
    name: text('Chemistry lab', '化學實驗室', '化学实验室'),
    has: { fume_hood: 1, gas_n2: 0.8, hplc: 0.6 },
    hazards: { flammable_storage: 0.8, corrosive: 0.6, compressed_gas: 0.5 },
  },
  {
    name: text('Cell culture lab', '細胞培養實驗室', '细胞培养实验室'),
    has: { biosafety_cabinet: 1, incubator: 0.9, gas_co2: 0.9, microscope: 0.7, cold_room: 0.2 },
    hazards: { bsl2: 0.8, cryogenic: 0.3 },
  },
  {
    name: text('Molecular biology lab', '分子生物實驗室', '分子生物实验室'),
    has: { clean_bench: 0.8, biosafety_cabinet: 0.5, autoclave: 0.5, fume_hood: 0.4, cold_room: 0.3 },
    hazards: { bsl1: 0.8, radioisotope: 0.1 },
  },
  {
    name: text('Microscopy suite', '顯微成像室', '显微成像室'),
    has: { microscope: 1, quiet: 0.4 },
    hazards: { laser_class_3b: 0.4 },
  },
  {
    name: text('Optics lab', '光學實驗室', '光学实验室'),
    has: { laser_table: 1, oscilloscope: 0.5 },
    hazards: { laser_class_3b: 0.6, laser_class_4: 0.5 },
  },
  {
    name: text('Electronics lab', '電子實驗室', '电子实验室'),
    has: { esd_bench: 1, oscilloscope: 0.9, microscope: 0.2 },
    hazards: { high_voltage: 0.3 },
  },
  {
    name: text('Clean room', '無塵室', '洁净室'),
    has: { clean_room: 1, gas_n2: 0.8, fume_hood: 0.4, microscope: 0.4 },
    hazards: { compressed_gas: 0.5, corrosive: 0.4 },
  },
  {
    name: text('Materials lab', '材料實驗室', '材料实验室'),
    has: { fume_hood: 0.7, gas_n2: 0.6, microscope: 0.5 },
    hazards: { compressed_gas: 0.5, cryogenic: 0.2 },
  },
  {
    name: text('Prototyping bay', '原型製作間', '原型制作间'),
    has: { printer_3d: 1, cnc_mill: 0.5, esd_bench: 0.3 },
    hazards: { compressed_gas: 0.2 },
  },
  {
    name: text('Dry lab', '乾實驗室', '干实验室'),
    has: { esd_bench: 0.3, whiteboard: 0.7, monitor: 0.6 },
    hazards: {},
  },
];
