import { apportion } from './apportion.js';
import { clusters, companyName, inventedWords, trades, type Cluster } from './company-words.js';
import { idsFor } from './ids.js';
import { nations, type Nation } from './nations.js';
import { randomFor, weighted } from './random.js';
import { text, type Text } from './text.js';

export interface Tenant {
  id: string;
  code: string;
  name: Text;
  country: string;
  cluster: Cluster | 'campus_operation';
  /** Of its people, those that are not from Hong Kong. */
  nation: Nation;
  /** The building that its people mostly use: a position in the list of buildings. */
  home: number;
}

const companies = 1_700;

/** The company that the demo sign-ins belong to, and the one that runs the campus. */
export const novabio = 'novabio';
export const operatingCompany = 'tolo-park';

export function foundTenants(buildingCodes: readonly string[]): Tenant[] {
  const random = randomFor('tenants');
  const id = idsFor('tenants');
  const local = nations[0]!;
  const words = random.shuffled(inventedWords);
  const shares = apportion(
    companies - 1,
    nations.map(({ share }) => share),
  );
  const origins = nations.flatMap((nation, n) => Array.from({ length: shares[n]! }, () => nation));
  const clusterOf = weighted(random, [26, 17, 13, 30, 14]);
  const used = new Set<string>();

  const firm = (nation: Nation, n: number): Tenant => {
    const cluster = clusters[clusterOf()]!;
    const word = words[n % words.length]!;
    let trade: Text;
    do trade = random.pick(trades[cluster]);
    while (used.has(word.en + trade.en) && trades[cluster].some(({ en }) => !used.has(word.en + en)));
    used.add(word.en + trade.en);
    return {
      id: id(),
      code: `${word.en}-${trade.en}`.toLowerCase(),
      name: companyName(word, trade, nation.form),
      country: nation.country,
      cluster,
      nation,
      home: random.whole(0, buildingCodes.length - 1),
    };
  };

  const own = { country: local.country, nation: local };
  return [
    {
      ...own,
      id: id(),
      code: operatingCompany,
      name: text('Tolo Park Operations Limited', '吐露園區營運有限公司', '吐露园区运营有限公司'),
      cluster: 'campus_operation',
      home: buildingCodes.indexOf('1E'),
    },
    {
      ...own,
      id: id(),
      code: novabio,
      name: text('NovaBio Limited', '諾維生物有限公司', '诺维生物有限公司'),
      cluster: 'biomedical',
      home: buildingCodes.indexOf('5E'),
    },
    ...random.shuffled(origins).map(firm),
  ];
}
