import { Injectable } from '@nestjs/common';
import {
  changeRow,
  invalid,
  notFound,
  refuseUnlessSeen,
  type Tx,
  type WriteOptions,
} from '../../platform/index.js';
import { Inventory, nameShown, recordCampusChange, toName } from '../../spaces/index.js';
import { Scenario } from './scenario.entity.js';
import type { PreparedBody, ScenarioList, ScenarioShown, ScenariosQuery } from './scenarios.dto.js';

const aCode = /^[a-z][a-z0-9-]{0,39}$/;

/** What is prepared for bad weather and drills: made, changed and retired before the weather comes. */
@Injectable()
export class PrepareScenarios {
  constructor(private readonly inventory: Inventory) {}

  async list({ state }: ScenariosQuery): Promise<ScenarioList> {
    const scenarios = await this.inventory.db.manager.find(Scenario, {
      where: { retired: state === 'retired' },
      order: { code: 'ASC' },
    });
    return { data: scenarios.map(presentScenario) };
  }

  async find(code: string): Promise<ScenarioShown> {
    return presentScenario(await scenarioOf(this.inventory.db.manager, code));
  }

  /** One that was retired is prepared again. */
  put(
    code: string,
    seen: number | undefined,
    { name, reason, kinds, hours }: PreparedBody,
    options: WriteOptions,
  ): Promise<{ scenario: ScenarioShown; created: boolean }> {
    if (!aCode.test(code))
      throw invalid({ pointer: '/code', code: 'matches', detail: 'A code is a word such as typhoon-8.' });
    const wanted = {
      name: toName(name),
      reasonText: toName(reason),
      kinds: [...new Set(kinds)],
      hours,
      retired: false,
    };
    return this.inventory.write(async (tx) => {
      const before = await tx.findOneBy(Scenario, { code });
      if (!before) {
        await tx.insert(Scenario, { code, ...wanted });
        await recordCampusChange(tx, 'scenario.created', code, 1);
        return { scenario: presentScenario(await scenarioOf(tx, code)), created: true };
      }
      refuseUnlessSeen(seen, presentScenario(before));
      return { scenario: presentScenario(await changed(tx, before, wanted)), created: false };
    }, options);
  }

  /** Twice is once; closures that came from it stay as they are. */
  retire(code: string, seen: number | undefined, options: WriteOptions): Promise<void> {
    return this.inventory.write(async (tx) => {
      const before = await scenarioOf(tx, code);
      if (before.retired) return;
      refuseUnlessSeen(seen, presentScenario(before));
      await changed(tx, before, { retired: true });
    }, options);
  }
}

export async function scenarioOf(tx: Tx, code: string): Promise<Scenario> {
  const scenario = await tx.findOneBy(Scenario, { code });
  if (!scenario) throw notFound('scenario');
  return scenario;
}

async function changed(tx: Tx, before: Scenario, patch: Partial<Scenario>): Promise<Scenario> {
  const { code } = before;
  const { row, changed: fields } = await changeRow(tx, Scenario, {
    key: { code },
    before,
    patch,
    present: presentScenario,
  });
  if (fields.length > 0) {
    const type = row.retired ? 'scenario.retired' : 'scenario.updated';
    await recordCampusChange(
      tx,
      type,
      code,
      row.version,
      fields.map((field) => (field === 'reasonText' ? 'reason' : field)),
    );
  }
  return row;
}

const presentScenario = ({
  code,
  name,
  kinds,
  hours,
  reasonText,
  retired,
  version,
}: Scenario): ScenarioShown => ({
  code,
  name: nameShown(name),
  kinds,
  hours,
  reason: nameShown(reasonText),
  retired,
  version,
  links: { self: `/api/v1/scenarios/${code}` },
});
