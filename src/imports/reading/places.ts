import { nearestOf } from '../../platform/index.js';
import type { KnownFloor } from '../../spaces/index.js';
import { type Fault, FaultyCell } from './faults.js';

/** Finds the floors that a table speaks of. */
export class Places {
  private readonly byBuilding = new Map<string, KnownFloor[]>();
  private readonly buildings = new Map<string, string>();

  constructor({ buildings, floors }: { buildings: readonly string[]; floors: readonly KnownFloor[] }) {
    for (const code of buildings) {
      this.buildings.set(plain(code), code);
      this.byBuilding.set(code, []);
    }
    for (const floor of floors) this.byBuilding.get(floor.building)!.push(floor);
  }

  /** By the codes of building and floor; `3`, `3F` and `L3` are the floor of level 3, too. */
  floor(building: string, floor: string): KnownFloor {
    const code = this.building(building);
    const found = this.find(code, floor);
    if (found) return found;
    const near = nearestOf(
      floor,
      this.byBuilding.get(code)!.map((known) => known.code),
    );
    throw new FaultyCell(unknown('floor', floor, 'unknown-floor', near));
  }

  /** `5E/3/312`: building, floor, and the space's code where it is given; a floor's own code may have slashes. */
  along(path: string): { floor: KnownFloor; code?: string } {
    const [building = '', ...rest] = path.split('/').map((part) => part.trim());
    const code = this.building(building, 'path');
    const whole = this.find(code, rest.join('/'));
    if (whole) return { floor: whole };
    const last = rest.pop();
    const floor = last === undefined ? undefined : this.find(code, rest.join('/'));
    if (!floor) throw new FaultyCell(unknown('path', path, 'unknown-floor'));
    return { floor, code: last! };
  }

  private building(code: string, column: 'building' | 'path' = 'building'): string {
    const found = this.buildings.get(plain(code));
    if (found !== undefined) return found;
    throw new FaultyCell(unknown(column, code, 'unknown-building', nearestOf(code, this.buildings.values())));
  }

  private find(building: string, floor: string): KnownFloor | undefined {
    const floors = this.byBuilding.get(building)!;
    const exact =
      floors.find(({ code }) => code === floor) ?? floors.find(({ code }) => plain(code) === plain(floor));
    if (exact) return exact;
    const level = levelIn(floor);
    const sameLevel = level === undefined ? [] : floors.filter((known) => known.level === level);
    return sameLevel.length === 1 ? sameLevel[0] : undefined;
  }
}

const plain = (code: string) => code.normalize('NFKC').trim().toLowerCase();

function levelIn(floor: string): number | undefined {
  const text = plain(floor);
  if (/^(g|g\/f|gf|地下|地面|0)$/.test(text)) return 0;
  const digits = /^(?:l|level |floor )?(-?\d+)(?:\/?f| ?樓|樓|楼|層|层)?$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const unknown = (column: Fault['column'], value: string, code: string, near?: string): Fault => ({
  column,
  value,
  code,
  ...(near !== undefined && { suggestions: [near] }),
});
