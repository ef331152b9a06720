import { buildCampus } from './campus.js';
import { agreeEnds } from './leases.js';
import { amenities, hazards } from './catalogue.js';
import type { Outline } from './layout.js';

const demo = buildCampus();
const hundredths = (rows: readonly { gfa_m2: number }[]) =>
  rows.reduce((sum, { gfa_m2 }) => sum + Math.round(gfa_m2 * 100), 0);

describe('the demo campus', () => {
  it('is the same every time', () => {
    expect(JSON.stringify(buildCampus())).toBe(JSON.stringify(demo));
  });

  it('has floors of exactly 330,000 m² in 23 buildings', () => {
    expect(demo.buildings).toHaveLength(23);
    expect(demo.floors).toHaveLength(190);
    expect(hundredths(demo.floors)).toBe(33_000_000);
    for (const building of demo.buildings) {
      expect(hundredths(demo.floors.filter(({ building_id }) => building_id === building.id))).toBe(
        hundredths([building]),
      );
    }
  });

  it('gives every floor between half and 70 % of its area to spaces', () => {
    for (const floor of demo.floors) {
      const own = demo.spaces.filter(
        ({ floor_id, parent_id }) => floor_id === floor.id && parent_id === null,
      );
      const share = own.reduce((sum, { area_m2 }) => sum + area_m2, 0) / floor.gfa_m2;
      expect(share).toBeGreaterThan(0.5);
      expect(share).toBeLessThanOrEqual(0.7);
    }
  });

  it('has 12,000 spaces, of which desks and desk areas seat 9,200', () => {
    const of = (...kinds: string[]) => demo.spaces.filter(({ kind }) => kinds.includes(kind));
    expect(demo.spaces).toHaveLength(12_000);
    expect(of('desk', 'desk_area').reduce((sum, { capacity }) => sum + capacity, 0)).toBe(9_200);
    expect(of('office')).toHaveLength(1_400);
    expect(of('lab')).toHaveLength(520);
    expect(of('meeting_room', 'event_hall')).toHaveLength(480);
    expect(of('bench')).toHaveLength(288);
  });

  it('keeps a lab no smaller than its benches', () => {
    const benches = demo.spaces.filter(({ kind }) => kind === 'bench');
    for (const lab of demo.spaces.filter(({ id }) => benches.some(({ parent_id }) => parent_id === id))) {
      const parts = benches.filter(({ parent_id }) => parent_id === lab.id);
      expect(parts.reduce((sum, { area_m2 }) => sum + Math.round(area_m2 * 100), 0)).toBeLessThanOrEqual(
        Math.round(lab.area_m2 * 100),
      );
      expect(parts).toHaveLength(lab.capacity);
    }
  });

  it('draws every space on its floor, as large as it is, and none over another', () => {
    const boxOf = ({ geometry }: { geometry?: Outline }) => {
      const [southWest, , northEast] = geometry!.coordinates[0]!;
      return { west: southWest![0]!, south: southWest![1]!, east: northEast![0]!, north: northEast![1]! };
    };
    type Bounds = ReturnType<typeof boxOf>;
    const m2 = ({ west, south, east, north }: Bounds) => (east - west) * (north - south);
    const isIn = (a: Bounds, b: Bounds) =>
      a.west >= b.west && a.south >= b.south && a.east <= b.east && a.north <= b.north;
    const overlap = (a: Bounds, b: Bounds) =>
      a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
    const faults: string[] = [];
    for (const floor of demo.floors) {
      const plate = boxOf(floor);
      if (Math.abs(m2(plate) / floor.gfa_m2 - 1) > 0.001)
        faults.push(`${floor.code} is not ${floor.gfa_m2} m²`);
      const onIt = demo.spaces.filter(({ floor_id }) => floor_id === floor.id);
      const bounds = new Map(onIt.map((space) => [space.id, boxOf(space)]));
      onIt.forEach((space, n) => {
        const own = bounds.get(space.id)!;
        if (!isIn(own, space.parent_id ? bounds.get(space.parent_id)! : plate))
          faults.push(`${space.code} sticks out`);
        if (Math.abs(m2(own) / space.area_m2 - 1) > 0.02)
          faults.push(`${space.code} is not ${space.area_m2} m²`);
        for (const other of onIt.slice(n + 1))
          if (other.parent_id === space.parent_id && overlap(own, bounds.get(other.id)!))
            faults.push(`${space.code} overlaps ${other.code}`);
      });
    }
    expect(faults).toEqual([]);
  });

  it.each(['campus', 'buildings', 'floors', 'spaces', 'tenants'] as const)(
    'names the %s in three scripts',
    (what) => {
      const wrong = [demo[what]].flat().filter(({ name: { en, zhHant, zhHans } }) => {
        return !/^[\x20-\x7e]+$/.test(en) || ![zhHant, zhHans].every((name) => /\p{Script=Han}/u.test(name));
      });
      expect(wrong).toEqual([]);
    },
  );

  it('gives no code, email or id twice', () => {
    const unique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);
    const { spaces, tenants, members, leases, floors, buildings, ruleSets } = demo;
    unique(spaces.map(({ code }) => code));
    unique(tenants.map(({ code }) => code));
    unique(members.map(({ email }) => email));
    unique([spaces, tenants, members, leases, floors, buildings, ruleSets].flat().map(({ id }) => id));
  });

  it('knows every amenity and hazard that its spaces have', () => {
    const used = (what: 'amenities' | 'hazards') => new Set(demo.spaces.flatMap((space) => space[what]));
    const known = (entries: readonly { code: string }[]) => entries.map(({ code }) => code);
    expect(known(amenities)).toEqual(expect.arrayContaining([...used('amenities')]));
    expect(known(hazards)).toEqual(expect.arrayContaining([...used('hazards')]));
  });

  it('has a wet lab for four with a fume hood at 5E-312, and many like it', () => {
    const found = demo.spaces.filter(
      ({ amenities, capacity }) => amenities.includes('fume_hood') && capacity >= 4,
    );
    expect(found.find(({ code }) => code === '5E-312')).toMatchObject({
      kind: 'lab',
      capacity: 4,
      area_m2: 38,
    });
    expect(found.length).toBeGreaterThan(100);
  });

  it('houses 1,700 companies from 26 nations in five clusters, and who runs the campus', () => {
    const companies = demo.tenants.filter(({ code }) => code !== 'tolo-park');
    expect(demo.tenants).toHaveLength(1_701);
    expect(companies).toHaveLength(1_700);
    expect(new Set(companies.map(({ country }) => country)).size).toBe(26);
    expect(new Set(companies.map(({ cluster }) => cluster)).size).toBe(5);
  });

  it('employs 20,000 people, 13,000 of them in research', () => {
    expect(demo.members).toHaveLength(20_000);
    expect(demo.members.filter(({ research }) => research)).toHaveLength(13_000);
    expect(demo.members.filter(({ email }) => !/^[a-z0-9.-]+@[a-z0-9-]+\.example$/.test(email))).toEqual([]);
  });

  it('agrees on an end for most leases, some of them within half a year', () => {
    const now = new Date('2026-11-26T03:00:00Z');
    const ends = agreeEnds(demo.leases, now).map(({ during }) => during.slice('[2025-01-01,'.length, -1));
    const within = (from: string, to: string) => ends.filter((end) => end > from && end <= to).length;
    expect(within('', '2027-01-31')).toBe(0);
    expect(within('2027-01-31', '2027-05-28')).toBeGreaterThan(20);
    expect(ends.filter((end) => end === '').length).toBeGreaterThan(100);
  });

  it('leases offices and labs, but none that people are shown', () => {
    const leased = new Set(demo.leases.map(({ space_id }) => space_id));
    const spaces = demo.spaces.filter(({ id }) => leased.has(id));
    expect(leased.size).toBe(demo.leases.length);
    expect(spaces.filter(({ kind }) => kind === 'office')).toHaveLength(1_100);
    expect(spaces.filter(({ kind }) => kind === 'lab')).toHaveLength(120);
    expect(spaces.map(({ code }) => code)).not.toContain('5E-312');
    const novabio = demo.tenants.find(({ code }) => code === 'novabio')!;
    expect(demo.leases.filter(({ tenant_id }) => tenant_id === novabio.id).length).toBeGreaterThanOrEqual(6);
  });
});
