import { randomFor, type Random } from '../../src/demo/random.js';
import { type Act, acts } from './acts.js';
import { faults, overlooked } from './checks.js';
import { Model } from './model.js';
import type { World } from './world.js';

const steps = 12;
const mostAtOnce = 6;
const minute = 60_000;

/** A Monday morning, half past eight in Hong Kong. */
const beginning = Date.parse('2026-12-07T08:30:00+08:00');

/** One life of the campus. Throws with the seed and all that was done, where anything is not as it must be. */
export async function live(world: World, seed: number): Promise<void> {
  const random = randomFor(`simulation ${seed}`);
  const model = new Model();
  const diary: string[] = [];
  await world.begin(beginning);
  for (let step = 1; step <= steps; step++) {
    const together = random.chance(0.3) ? random.whole(2, mostAtOnce) : 1;
    const done = Array.from({ length: together }, () => pick(random));
    const told = await Promise.all(done.map((act) => act({ world, model, random, alone: together === 1 })));
    diary.push(`${step}. ${new Date(world.now).toISOString()} ${told.map(({ said }) => said).join(' | ')}`);
    const wrong = [
      ...told.flatMap(({ wrong: fault }) => fault ?? []),
      ...(await faults(world.db)),
      ...(await overlooked(world)),
      ...(await model.differences(world)),
    ];
    if (wrong.length > 0) {
      throw new Error(`Seed ${seed} went wrong at step ${step}:\n${wrong.join('\n')}\n\n${diary.join('\n')}`);
    }
    if (random.chance(0.25)) world.wait(random.whole(1, 40) * minute);
  }
}

function pick(random: Random): Act {
  const total = acts.reduce((sum, [weight]) => sum + weight, 0);
  let left = random.whole(1, total);
  for (const [weight, act] of acts) if ((left -= weight) <= 0) return act;
  return acts[0]![1];
}
