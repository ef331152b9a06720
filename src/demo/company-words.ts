import { phrase, text, type Text } from './text.js';

export const clusters = [
  'biomedical',
  'electronics',
  'green_technology',
  'ict',
  'materials_precision_engineering',
] as const;
export type Cluster = (typeof clusters)[number];

const firsts = [
  text('Ver', '維', '维'),
  text('Luk', '路'),
  text('Kor', '科'),
  text('Mar', '瑪', '玛'),
  text('Tir', '天'),
  text('Sav', '薩', '萨'),
  text('Rui', '瑞'),
  text('Nel', '諾', '诺'),
  text('Bey', '貝', '贝'),
  text('Dov', '多'),
  text('Fey', '菲'),
  text('Hai', '海'),
  text('Jun', '駿', '骏'),
  text('Kiv', '琪'),
  text('Lov', '洛'),
  text('Miv', '米'),
  text('Ney', '尼'),
  text('Orv', '奧', '奥'),
  text('Pav', '柏'),
  text('Quil', '奎'),
  text('Ryn', '睿'),
  text('Sov', '索'),
  text('Tuv', '圖', '图'),
  text('Xiv', '曦'),
  text('Yav', '雅'),
  text('Ald', '艾'),
  text('Elv', '埃'),
  text('Zan', '贊', '赞'),
];
const seconds = [
  text('ara', '拉'),
  text('elin', '琳'),
  text('idex', '德'),
  text('omor', '默'),
  text('itik', '迪'),
  text('uvent', '文'),
  text('akes', '克'),
  text('olia', '利亞', '利亚'),
  text('anor', '諾', '诺'),
  text('iris', '麗', '丽'),
  text('esen', '森'),
  text('otan', '坦'),
  text('avio', '威'),
  text('ezar', '澤', '泽'),
  text('uden', '登'),
  text('igan', '根'),
  text('ohan', '涵'),
  text('emir', '米爾', '米尔'),
  text('arion', '里安'),
  text('ulan', '蘭', '兰'),
];

/** Names that mean nothing in any language, so that they belong to nobody. */
export const inventedWords: readonly Text[] = firsts.flatMap((first) =>
  seconds.map((second) =>
    text(first.en + second.en, first.zhHant + second.zhHant, first.zhHans + second.zhHans),
  ),
);

export const trades: Record<Cluster, readonly Text[]> = {
  biomedical: [
    text('Biologics', '生物製劑', '生物制剂'),
    text('Therapeutics', '醫療', '医疗'),
    text('Genomics', '基因'),
    text('Diagnostics', '診斷', '诊断'),
    text('Biosciences', '生命科學', '生命科学'),
    text('Medtech', '醫療科技', '医疗科技'),
  ],
  electronics: [
    text('Semiconductors', '半導體', '半导体'),
    text('Photonics', '光電', '光电'),
    text('Sensors', '傳感', '传感'),
    text('Microsystems', '微系統', '微系统'),
    text('Circuits', '電路', '电路'),
  ],
  green_technology: [
    text('Energy', '能源'),
    text('Water', '水務', '水务'),
    text('Batteries', '電池', '电池'),
    text('Carbon', '碳科技'),
    text('Solar', '光伏'),
    text('Recycling', '循環', '循环'),
  ],
  ict: [
    text('Software', '軟件', '软件'),
    text('Data', '數據', '数据'),
    text('Robotics', '機械人', '机器人'),
    text('Networks', '網絡', '网络'),
    text('Security', '資訊安全', '信息安全'),
    text('Cloud', '雲端', '云端'),
  ],
  materials_precision_engineering: [
    text('Materials', '材料'),
    text('Coatings', '塗層', '涂层'),
    text('Nano', '納米', '纳米'),
    text('Precision', '精密'),
    text('Alloys', '合金'),
    text('Optics', '光學', '光学'),
  ],
};

const limited = text('Limited', '有限公司');

export const companyName = (word: Text, trade: Text, form: string): Text => ({
  ...phrase(word, trade, limited),
  en: `${word.en} ${trade.en} ${form}`,
});
