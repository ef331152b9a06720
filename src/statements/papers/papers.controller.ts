import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Controller, Get, Param, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { csvFile, type Language, languageOf, type Request, zoneName } from '../../platform/index.js';
import { DraftQuery } from '../statements.dto.js';
import { StatementsService, type WholeStatement } from '../statements.service.js';
import { paperWords } from './paper-words.js';
import type { Sheet } from './statement-sheet.js';
import { statementTable } from './statement-table.js';

const thread = new URL('./statement-sheet.worker.js', import.meta.url);

/** Statements to take away: the same lines and sums, in other clothes. */
@Controller()
export class PapersController {
  constructor(private readonly statements: StatementsService) {}

  /** A line for each line and each credit; their amounts add up to what is due. */
  @Get('statements/:id/csv')
  @NeedsScope('tenant:read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async downloadStatement(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return csvOf(await this.statements.whole(actor, id));
  }

  /** On A4, in the language of `Accept-Language`. */
  @Get('statements/:id/pdf')
  @NeedsScope('tenant:read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async printStatement(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    return pdfOf(await this.statements.whole(actor, id), languageOf(request));
  }

  @Get('tenants/:tenant/statement-draft/csv')
  @NeedsScope('tenant:read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async downloadStatementDraft(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Query() { month }: DraftQuery,
  ): Promise<StreamableFile> {
    return csvOf(await this.statements.wholeDraft(actor, tenant, month));
  }

  @Get('tenants/:tenant/statement-draft/pdf')
  @NeedsScope('tenant:read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async printStatementDraft(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Query() { month }: DraftQuery,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    return pdfOf(await this.statements.wholeDraft(actor, tenant, month), languageOf(request));
  }
}

const nameOf = ({ shown }: WholeStatement) => `statement-${shown.number ?? `${shown.month}-draft`}`;

const csvOf = (whole: WholeStatement): StreamableFile => csvFile(nameOf(whole), statementTable(whole));

async function pdfOf(whole: WholeStatement, language: Language): Promise<StreamableFile> {
  const { en, zhHant, zhHans } = whole.shown.tenant.name;
  const company = { en, 'zh-Hant-HK': zhHant, 'zh-Hans': zhHans }[language] ?? en;
  const zone = zoneName(whole.timeZone, language);
  const sheet: Sheet = { ...whole, words: paperWords(language), company, zone };
  const [pdf] = (await once(new Worker(thread, { workerData: sheet }), 'message')) as [Uint8Array];
  return new StreamableFile(pdf, {
    type: 'application/pdf',
    disposition: `attachment; filename="${nameOf(whole)}.pdf"`,
  });
}
