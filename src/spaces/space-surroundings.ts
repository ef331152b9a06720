import { In } from 'typeorm';
import { type Tx, uuidOf } from '../platform/index.js';
import { type KnownSpace, knownSpaces } from './known-spaces.js';
import { Amenity, Hazard, Qualification } from './labels.entity.js';
import { Building, Floor } from './places.entity.js';
import type { PresentableSpace } from './present-space.js';
import type { WantedSpace } from './wanted-space.js';

/** All that wishes for spaces are judged by, read for many of them at once. */
export class Surroundings {
  readonly amenities = new Set<string>();
  readonly hazards = new Set<string>();
  readonly qualifications = new Set<string>();
  private readonly floors = new Map<string, Floor>();
  private readonly buildings = new Map<string, Building>();
  private readonly byId = new Map<string, KnownSpace>();
  private readonly byCode = new Map<string, KnownSpace>();
  private readonly wholes = new Set<string>();

  private constructor() {}

  static async of(tx: Tx, wishes: readonly WantedSpace[]): Promise<Surroundings> {
    const around = new Surroundings();
    const befores = wishes.flatMap(({ before }) => before ?? []);
    for (const known of befores) around.add(known);
    const bodies = wishes.map((wish) => (wish.before ? wish.patch : wish.content));
    await around.readPlaces(tx, [
      ...bodies.flatMap(({ floorId }) => (floorId === undefined ? [] : (uuidOf('floor', floorId) ?? []))),
      ...befores.map(({ row }) => row.floorId),
    ]);
    await around.readLabels(tx, bodies);
    await around.readWholes(
      tx,
      bodies.flatMap(({ parentId }) => parentId ?? []),
    );
    const moving = wishes.flatMap((wish) =>
      wish.before && wish.patch.floorId !== undefined ? [wish.before.row.id] : [],
    );
    await around.readParts(tx, moving);
    return around;
  }

  floor(id: string): Floor | undefined {
    return this.floors.get(id);
  }

  /** By its UUID. */
  space(id: string): KnownSpace | undefined {
    return this.byId.get(id);
  }

  /** By public id or by `code:…`. */
  named(id: string): KnownSpace | undefined {
    if (id.startsWith('code:')) return this.byCode.get(id.slice('code:'.length));
    const uuid = uuidOf('space', id);
    return uuid === undefined ? undefined : this.byId.get(uuid);
  }

  hasParts(id: string): boolean {
    return this.wholes.has(id);
  }

  /** What is judged later may be a part of it. */
  add(known: KnownSpace): void {
    this.byId.set(known.row.id, known);
    this.byCode.set(known.row.code, known);
  }

  present({
    row: { floorId, poolId: _, parentId, geometry, ...space },
    capacity,
  }: KnownSpace): PresentableSpace {
    const floor = this.floors.get(floorId)!;
    const parentCode = parentId === null ? undefined : this.byId.get(parentId)?.row.code;
    return {
      ...space,
      parentId: parentId ?? undefined,
      ...(parentCode !== undefined && { parentCode }),
      ...(geometry && { outline: JSON.stringify(geometry) }),
      capacity,
      floor,
      building: this.buildings.get(floor.buildingId)!,
    };
  }

  private async readPlaces(tx: Tx, floorIds: readonly string[]): Promise<void> {
    if (floorIds.length === 0) return;
    for (const floor of await tx.findBy(Floor, { id: In([...new Set(floorIds)]) }))
      this.floors.set(floor.id, floor);
    const ids = new Set([...this.floors.values()].map(({ buildingId }) => buildingId));
    for (const building of await tx.findBy(Building, { id: In([...ids]) }))
      this.buildings.set(building.id, building);
  }

  private async readLabels(tx: Tx, bodies: readonly Labelled[]): Promise<void> {
    const lists = [
      [this.amenities, Amenity, bodies.some(({ amenities }) => amenities?.length)],
      [this.hazards, Hazard, bodies.some(({ hazards }) => hazards?.length)],
      [
        this.qualifications,
        Qualification,
        bodies.some(({ requiredQualifications }) => requiredQualifications?.length),
      ],
    ] as const;
    for (const [codes, entity, isAsked] of lists)
      if (isAsked) for (const { code } of await tx.find<{ code: string }>(entity)) codes.add(code);
  }

  /** The spaces that others are, or are to be, a part of, and what those are a part of. */
  private async readWholes(tx: Tx, named: readonly string[]): Promise<void> {
    const codes = named.flatMap((id) => (id.startsWith('code:') ? [id.slice('code:'.length)] : []));
    const ids = named.flatMap((id) => uuidOf('space', id) ?? []);
    for (let wanted = this.missing(ids), first = true; wanted.length > 0 || (first && codes.length > 0);) {
      const found = await knownSpaces(tx, { ids: wanted, codes: first ? codes : [] });
      for (const known of found) if (!this.byId.has(known.row.id)) this.add(known);
      first = false;
      if (found.length === 0) return;
      wanted = this.missing([]);
    }
  }

  private missing(ids: readonly string[]): string[] {
    const parents = [...this.byId.values()].flatMap(({ row }) => row.parentId ?? []);
    return [...new Set([...ids, ...parents])].filter((id) => !this.byId.has(id));
  }

  private async readParts(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const rows = await tx.query<{ id: string }[]>(
      'SELECT DISTINCT parent_id AS id FROM space WHERE parent_id = ANY ($1)',
      [ids],
    );
    for (const { id } of rows) this.wholes.add(id);
  }
}

interface Labelled {
  amenities?: string[];
  hazards?: string[];
  requiredQualifications?: string[];
}
