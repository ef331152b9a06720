import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsRole, NeedsScope } from '../../identity/index.js';
import { AuditExportQuery, type Format, AuditPage, AuditQuery } from './audit.dto.js';
import { AuditService } from './audit.service.js';

const types: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

@ApiTags('audit')
@Controller('audit')
@NeedsScope('bookings:read')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  /** Who did what to bookings, the newest first: before and after. A company's admins read of their company's. */
  @Get()
  @NeedsRole('tenant_admin', 'operator', 'campus_admin')
  listAudit(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<AuditPage> {
    return this.audit.list(actor, query);
  }

  /** The same as a file, the oldest first; however long, it begins at once. The change log tells of it. */
  @Get('export')
  @NeedsRole('tenant_admin', 'campus_admin')
  @ApiProduces('text/csv', 'application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  async exportAudit(@CurrentActor() actor: Actor, @Query() query: AuditExportQuery): Promise<StreamableFile> {
    return new StreamableFile(await this.audit.export(actor, query), {
      type: types[query.format],
      disposition: `attachment; filename="audit.${query.format}"`,
    });
  }
}
