import { PickType } from '@nestjs/swagger';
import { UtilisationQuery } from '../usage/usage.dto.js';

/** Of what, and when: as of GET /insights/utilisation. */
export class ReportQuery extends PickType(UtilisationQuery, [
  'from',
  'to',
  'building',
  'floor',
  'kind',
  'tenant',
] as const) {}
