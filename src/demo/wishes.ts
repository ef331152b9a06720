import { dayMinutes, weekday } from './calendar.js';
import type { DemoCampus } from './campus.js';
import { habits, type Habit } from './habits.js';
import { keptFree } from './landmarks.js';
import type { Member } from './members.js';
import { weighted, type Random } from './random.js';
import { signInDiary } from './sign-in-diary.js';
import type { Space } from './spaces.js';
import { operatingCompany } from './tenants.js';

const firstDay = -14;
const lastDay = 21;

/** What somebody would like to book; times are local minutes. */
export interface Wish {
  space: Space;
  member: Member;
  bookedBy: Member;
  start: number;
  end: number;
  units: number;
  people: number;
  title: string | null;
  /** Whether it may turn out cancelled or a no-show. */
  fickle: boolean;
  /** It waits for approval. */
  waits?: boolean;
}

/** What the people of the demo sign-ins book in every demo. */
export function signInWishes(campus: DemoCampus, now: Date): Wish[] {
  const spaces = new Map(campus.spaces.map((space) => [space.code, space]));
  const members = new Map(campus.members.map((member) => [member.email, member]));
  return signInDiary(now).map(({ email, space: code, start, minutes, units, title, waits }) => {
    const space = spaces.get(code)!;
    const member = members.get(email)!;
    const taken = units ?? space.capacity;
    return {
      space,
      member,
      bookedBy: member,
      start,
      end: start + minutes,
      units: taken,
      people: taken,
      title,
      waits,
      fickle: false,
    };
  });
}

/** Chance draws who, what, where and when; people keep near their company's building. */
export function wishes(campus: DemoCampus, days: Days, random: Random): () => Wish {
  const { spaces, members, tenants, leases, buildings, floors } = campus;
  const buildingOrder = new Map(buildings.map(({ id }, n) => [id, n]));
  const buildingOf = new Map(floors.map(({ id, building_id }) => [id, buildingOrder.get(building_id)!]));
  const tenantOf = new Map(tenants.map((tenant) => [tenant.id, tenant]));
  const lessee = new Map(leases.map(({ space_id, tenant_id }) => [space_id, tenant_id]));
  const free = new Set(keptFree);

  const everywhere = new Map<string, Space[]>();
  const near = new Map<string, Space[]>();
  const leased = new Map<string, Space[]>();
  for (const space of spaces) {
    // The diary counts each space for itself: chance takes wholes, and leaves their parts to people.
    if (space.parent_id !== null || free.has(space.code)) continue;
    const holder = lessee.get(space.id);
    if (holder) listIn(leased, `${space.kind} ${holder}`).push(space);
    else {
      listIn(everywhere, space.kind).push(space);
      listIn(near, `${space.kind} ${buildingOf.get(space.floor_id)}`).push(space);
    }
  }
  const staff = new Map<string, Member[]>();
  for (const member of members) listIn(staff, member.tenant_id).push(member);
  const people = members.filter(
    ({ email, tenant_id }) =>
      !email.endsWith('@tolo.example') && tenantOf.get(tenant_id)!.code !== operatingCompany,
  );

  const dayOf = weighted(random, days.weights);
  const habitOf = weighted(
    random,
    habits.map(({ share }) => share),
  );
  const seated = new Set<string>();

  const spaceFor = (kind: string, member: Member): Space => {
    const own = leased.get(`${kind} ${member.tenant_id}`);
    if (own && random.chance(0.5)) return random.pick(own);
    const close = near.get(`${kind} ${tenantOf.get(member.tenant_id)!.home}`);
    return random.pick(close && random.chance(0.75) ? close : everywhere.get(kind)!);
  };

  return () => {
    for (;;) {
      const habit = habits[habitOf()]!;
      const member = random.pick(people);
      const day = days.first + dayOf();
      if (habit.kind === 'desk' || habit.kind === 'desk_area') {
        const seat = `${member.id} ${day}`;
        if (seated.has(seat)) continue;
        seated.add(seat);
      }
      const hour = habit.start(random);
      const start = day * dayMinutes + hour;
      const bookedBy = random.chance(0.08) ? random.pick(staff.get(member.tenant_id)!) : member;
      const space = spaceFor(habit.kind, member);
      const end = start + habit.length(random, hour);
      return {
        space,
        member,
        bookedBy,
        start,
        end,
        ...partyOf(habit, space, random),
        title: titleOf(habit, random),
        fickle: true,
      };
    }
  };
}

function partyOf(habit: Habit, { capacity }: Space, random: Random): { units: number; people: number } {
  if (random.chance(habit.inPart)) {
    const people = Math.min(random.pick([1, 1, 1, 2, 2, 3, 4]), capacity);
    return { units: people, people };
  }
  return { units: capacity, people: random.whole(Math.min(2, capacity), capacity) };
}

const titleOf = ({ titles, kind }: Habit, random: Random) =>
  random.chance(kind === 'desk' ? 0.9 : 0.3) ? null : random.pick(titles);

/** Days one after the other, and how much is booked on each in proportion to the others. */
export interface Days {
  first: number;
  weights: number[];
}

/** Densest near today. */
export function aroundToday(today: number): Days {
  const weights = Array.from({ length: lastDay - firstDay + 1 }, (_, n) => {
    const away = firstDay + n;
    const day = weekday(today + away);
    const busy = day === 0 ? 0.06 : day === 6 ? 0.2 : 1;
    return busy * Math.exp(away < 0 ? away / 10 : -away / 8);
  });
  return { first: today + firstDay, weights };
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}
