import { Injectable } from '@nestjs/common';
import { type Actor, runsTheCampus } from '../../identity/index.js';
import { inLanguage, type Language, zoneName } from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { inZone } from '../../time/index.js';
import { AreaService } from '../area.service.js';
import { NoShowsService } from '../usage/no-shows.service.js';
import type { UsageCellShown, UtilisationQuery } from '../usage/usage.dto.js';
import { UtilisationService } from '../usage/utilisation.service.js';
import type { ReportQuery } from './report.dto.js';
import type { Report, ReportRow } from './report-sheet.js';
import { reportWords } from './report-words.js';

type Place = NonNullable<UsageCellShown['building']>;

/** The figures of utilisation together, as who asks may read each of them. */
@Injectable()
export class ReportService {
  constructor(
    private readonly utilisation: UtilisationService,
    private readonly noShows: NoShowsService,
    private readonly area: AreaService,
    private readonly catalogue: Catalogue,
  ) {}

  async of(actor: Actor, query: ReportQuery, language: Language): Promise<Report> {
    const by = (groupBy: UtilisationQuery['groupBy']) => this.utilisation.of(actor, { ...query, groupBy });
    const words = reportWords(language);
    const week = await by(['weekday', 'hour']);
    // What is of one company or floor is not told by its parts.
    const isOfPart = query.floor !== undefined || query.tenant !== undefined || !runsTheCampus(actor);
    const level = query.building !== undefined && !isOfPart ? 'floor' : 'building';
    const places = (await by([level])).cells;
    const kinds = (await by(['kind'])).cells;
    const { data } = await this.noShows.of(actor, { ...query, groupBy: ['kind'] });
    const nameOf = ({ code, name }: Place) => {
      const shown = inLanguage(name, language);
      return shown.includes(code) ? shown : `${code} ${shown}`;
    };
    const placeOf = (cell: UsageCellShown) =>
      level === 'floor' ? `${cell.building!.code} ${cell.floor!.code}` : nameOf(cell.building!);
    const { timeZone } = (await this.catalogue.current()).campus;
    const clocks = (at: string) => inZone(Date.parse(at), timeZone).slice(0, 16).replace('T', ' ');
    const isOfAll = !isOfPart && query.building === undefined && query.kind === undefined;
    return {
      words,
      place: query.building && places[0]?.building && nameOf(places[0].building),
      kinds: (query.kind ?? []).map((kind) => words.nameOfKind[kind]!),
      week,
      asOf: week.asOf === null ? undefined : `${clocks(week.asOf)} ${zoneName(timeZone, language)}`,
      noShows: {
        due: data.reduce((sum, { due }) => sum + (due ?? 0), 0),
        missed: data.reduce((sum, { missed }) => sum + (missed ?? 0), 0),
      },
      places: {
        by: level === 'floor' ? 'byFloor' : 'byBuilding',
        rows: places.map((cell) => ({ ...cell, name: placeOf(cell) })).toSorted(fullestFirst),
      },
      byKind: kinds
        .map((cell) => ({ ...cell, name: words.nameOfKind[cell.kind!] ?? cell.kind! }))
        .toSorted(fullestFirst),
      area: isOfAll ? await this.area.by({ groupBy: ['useClass'] }, actor) : undefined,
    };
  }
}

const fullestFirst = (a: ReportRow, b: ReportRow): number => (b.frequency ?? -1) - (a.frequency ?? -1);
