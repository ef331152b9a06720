/** How people of a language are named: family name and given name, and which comes first. */
interface Naming {
  family: readonly string[];
  given: readonly string[];
  familyFirst?: true;
}

const words = (list: string) => list.split(' ');

const namings = {
  cantonese: {
    family: words(
      'Chan Wong Lee Cheung Lau Ng Ho Leung Lam Yip Tsang Kwok Fung Yuen Tang Chow Poon Mak Tse Hui Lo Siu Choi Kwan',
    ),
    given: words(
      'Ka-ming Wing-yan Chi-ho Mei-ling Tsz-ching Ho-yin Ka-yan Man-kit Wai-lam Sze-wan Lok-yi Chun-hei Hoi-ting Yuk-shan Kin-fai Pui-shan Siu-man Yat-long Hiu-tung Wai-keung',
    ),
    familyFirst: true,
  },
  mandarin: {
    family: words('Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo'),
    given: words(
      'Wei Jing Yifan Minghao Xinyi Haoran Yuxuan Zihan Lijun Xiaoyan Jiahui Pengfei Ruoxi Shiyu Tianyu Wenjie Yawen Zhiqiang',
    ),
    familyFirst: true,
  },
  english: {
    family: words(
      'Hartley Whitcombe Ashdown Mercer Prescott Langford Tilbury Weston Garside Holloway Redfern Thackery Barlow Winslow',
    ),
    given: words('Alice Thomas Emma Oliver Grace Henry Lucy James Hannah Daniel Sophie Samuel Ruth Edward'),
  },
  german: {
    family: words('Brandt Lindner Vogel Steiner Keller Hartmann Seidel Winkler Baumann Kessler Reuter Amsel'),
    given: words('Anna Lukas Katrin Jonas Lena Felix Miriam Tobias Greta Matthias Ulrike Stefan'),
  },
  french: {
    family: words(
      'Moreau Lefort Girard Delorme Chevrier Fontaine Barbier Renard Marchand Perrin Vasseur Colbert',
    ),
    given: words('Camille Julien Elodie Mathieu Claire Antoine Manon Hugo Solene Pascal Ines Remy'),
  },
  japanese: {
    family: words('Sato Tanaka Mori Fujii Okada Hayashi Nakano Kimura Ueda Ishikawa Matsui Ogawa'),
    given: words('Haruka Kenji Yui Takumi Aiko Sho Naomi Daiki Mika Ren Sakura Hiroto'),
  },
  korean: {
    family: words('Kim Park Choi Jung Kang Yoon Jang Lim Han Shin Seo Kwon'),
    given: words(
      'Min-jun Seo-yeon Ji-hoon Ha-eun Do-yun Soo-jin Tae-yang Yu-na Hyun-woo Ji-won Eun-ji Sang-ho',
    ),
    familyFirst: true,
  },
  indian: {
    family: words('Sharma Iyer Patel Rao Menon Banerjee Kulkarni Gupta Nair Reddy Joshi Desai'),
    given: words('Ananya Rohan Priya Vikram Kavya Arjun Meera Sanjay Nisha Rahul Divya Karthik'),
  },
  hebrew: {
    family: words('Cohen Mizrahi Peretz Biton Azulay Shalev Barak Golan Navon Tzur'),
    given: words('Noa Yonatan Tamar Eitan Shira Amit Michal Oren Yael Gil'),
  },
  dutch: {
    family: words('Jansen Visser Bakker Mulder Dekker Hoekstra Vermeer Kuipers Brouwer Postma'),
    given: words('Sanne Daan Lotte Bram Femke Joris Anouk Sander Marijke Thijs'),
  },
  nordic: {
    family: words('Lindqvist Berglund Nyman Solberg Dahl Korhonen Virtanen Hedlund Kjeldsen Ostergaard'),
    given: words('Astrid Erik Linnea Mikael Freja Lars Aino Henrik Signe Antti'),
  },
  italian: {
    family: words('Bianchi Ferrara Marino Colombo Galli Rinaldi Moretti Fabbri Serra Vitale'),
    given: words('Giulia Marco Chiara Lorenzo Elena Matteo Silvia Davide Paola Andrea'),
  },
  spanish: {
    family: words('Ortega Navarro Delgado Romero Iglesias Molina Serrano Vidal Cabrera Fuentes'),
    given: words('Lucia Javier Carmen Diego Marta Pablo Elena Sergio Irene Alvaro'),
  },
  malay: {
    family: words('Rahman Ismail Hassan Yusof Ahmad Salleh Idris Osman Karim Aziz'),
    given: words('Nurul Hafiz Aisyah Farid Siti Amir Zara Faisal Huda Imran'),
  },
  thai: {
    family: words('Suwan Chaiyo Rattana Srisai Boonmee Thongdee Wattana Kittisak Prasert Saetang'),
    given: words('Anong Somchai Malee Niran Kanya Arthit Ploy Decha Siriporn Krit'),
  },
} satisfies Record<string, Naming>;

export interface Nation {
  country: string;
  naming: Naming;
  /** How its companies end their names in English. */
  form: string;
  /** Tenants relative to other nations. */
  share: number;
}

const nation = (country: string, language: keyof typeof namings, form: string, share: number): Nation => ({
  country,
  naming: namings[language],
  form,
  share,
});

/** Where tenants come from. */
export const nations: readonly Nation[] = [
  nation('HK', 'cantonese', 'Limited', 900),
  nation('CN', 'mandarin', 'Co., Ltd.', 330),
  nation('US', 'english', 'Inc.', 85),
  nation('GB', 'english', 'Ltd', 60),
  nation('SG', 'mandarin', 'Pte. Ltd.', 45),
  nation('JP', 'japanese', 'K.K.', 40),
  nation('DE', 'german', 'GmbH', 35),
  nation('KR', 'korean', 'Co., Ltd.', 30),
  nation('FR', 'french', 'SAS', 25),
  nation('IN', 'indian', 'Pvt. Ltd.', 25),
  nation('AU', 'english', 'Pty Ltd', 20),
  nation('CA', 'english', 'Inc.', 20),
  nation('CH', 'german', 'AG', 15),
  nation('IL', 'hebrew', 'Ltd.', 15),
  nation('NL', 'dutch', 'B.V.', 12),
  nation('SE', 'nordic', 'AB', 10),
  nation('FI', 'nordic', 'Oy', 8),
  nation('DK', 'nordic', 'A/S', 8),
  nation('IT', 'italian', 'S.r.l.', 8),
  nation('ES', 'spanish', 'S.L.', 7),
  nation('MY', 'malay', 'Sdn. Bhd.', 7),
  nation('TH', 'thai', 'Co., Ltd.', 5),
  nation('BE', 'french', 'BV', 5),
  nation('AT', 'german', 'GmbH', 5),
  nation('IE', 'english', 'Ltd', 5),
  nation('NZ', 'english', 'Ltd', 5),
];
