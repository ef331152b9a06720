import { applyDecorators } from '@nestjs/common';
import { NeedsRole, NeedsScope } from '../identity/index.js';

/** Open to whoever keeps the inventory. */
export const ForInventoryKeepers = () =>
  applyDecorators(NeedsScope('admin'), NeedsRole('operator', 'campus_admin'));
