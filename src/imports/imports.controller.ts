import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../identity/index.js';
import {
  answerRead,
  answerWritten,
  Database,
  etagOf,
  Idempotency,
  languageOf,
  PageQuery,
  Problem,
  type Reply,
  type Request,
  seenVersion,
  WriteQuery,
} from '../platform/index.js';
import { ForInventoryKeepers } from '../spaces/index.js';
import { FollowImport } from './follow-import.service.js';
import { ImportStore } from './import.store.js';
import {
  ApplyImportBody,
  FixedImport,
  FixImportBody,
  ImportColumnsBody,
  ImportPage,
  ImportQuery,
  ImportRowPage,
  ImportRowsQuery,
  ImportShown,
  MissingSpacePage,
} from './imports.dto.js';
import { ImportsService } from './imports.service.js';
import { charsetOf } from './accept-tables.js';
import { ReceiveImport } from './receive-import.service.js';

@ApiTags('imports')
@Controller('imports')
@ForInventoryKeepers()
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly receiving: ReceiveImport,
    private readonly following: FollowImport,
    private readonly store: ImportStore,
    private readonly idempotency: Idempotency,
    private readonly db: Database,
  ) {}

  /** Send a table of spaces, as `text/csv` in UTF-8, Big5 or GB18030, with commas, semicolons or tabs. It is checked by the very code that applies it, and nothing is kept until it is applied; read the import to watch. */
  @Post()
  @HttpCode(202)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @ApiAcceptedResponse({ type: ImportShown })
  async createImport(
    @CurrentActor() actor: Actor,
    @Query() { dryRun, fileName, ...query }: ImportQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const bytes = request.body;
    if (!(bytes instanceof Readable))
      throw new Problem('unsupported-media-type', 'Send the table as text/csv.');
    // What is left of a table that was refused is read and let go, so that the refusal arrives.
    const table = {
      bytes: bytes.iterator({ destroyOnReturn: false }),
      charset: charsetOf(request),
      fileName,
    };
    const { id, hash } = await this.receiving.receive(actor, table, query).catch((error: unknown) => {
      bytes.resume();
      throw error;
    });
    let isBegun = false;
    try {
      const answer = async (repeat?: Parameters<Idempotency['keep']>[1]) =>
        this.db.write(
          async (tx) => {
            const begun = await this.imports.begin(tx, id);
            const shown = await this.imports.shown(tx, begun, languageOf(request));
            const stored = {
              status: 202,
              headers: { location: shown.links.self, etag: etagOf(shown.version) },
              body: shown,
            };
            if (repeat) await this.idempotency.keep(tx, repeat, stored);
            return stored;
          },
          { dryRun },
        );
      if (dryRun) {
        const { headers, body } = await answer();
        void reply.headers(headers);
        return body;
      }
      const owner = { ownerId: actor.memberId, required: actor.credential.kind === 'token', bodyHash: hash };
      return await this.idempotency.answer(request, reply, owner, async (repeat) => {
        const stored = await answer(repeat);
        isBegun = true;
        return stored;
      });
    } finally {
      if (!isBegun) await this.store.discard(id);
    }
  }

  /** The latest first. */
  @Get()
  listImports(@Query() query: PageQuery, @Req() request: Request): Promise<ImportPage> {
    return this.imports.list(query, languageOf(request));
  }

  @Get(':id')
  async readImport(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ImportShown | undefined> {
    return answerRead(request, reply, await this.imports.read(id, languageOf(request)));
  }

  /** How far it is, as it moves (`text/event-stream`): each message is the import as it is read. The stream ends when nobody works on it any more. */
  @Get(':id/events')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async followImport(@Param('id') id: string, @Req() request: Request, @Res() reply: Reply): Promise<void> {
    const language = languageOf(request);
    const found = await this.imports.find(id);
    await this.following.follow(request, reply, found, (one) =>
      this.imports.shown(this.db.manager, one, language),
    );
  }

  /** What comes of each row, and what of it changes. */
  @Get(':id/rows')
  listImportRows(
    @Param('id') id: string,
    @Query() query: ImportRowsQuery,
    @Req() request: Request,
  ): Promise<ImportRowPage> {
    return this.imports.rows(id, query, languageOf(request));
  }

  /** Spaces in use that the table does not speak of. An import never removes them: say `status` `retired` for that. */
  @Get(':id/missing')
  listImportMissing(@Param('id') id: string, @Query() query: PageQuery): Promise<MissingSpacePage> {
    return this.imports.missing(id, query);
  }

  /** The rows with errors, as they were sent, and what is wrong with each. Mend them there and send only them. */
  @Get(':id/errors.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async downloadImportErrors(@Param('id') id: string, @Req() request: Request): Promise<StreamableFile> {
    return new StreamableFile(await this.imports.errors(id, languageOf(request)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="errors.csv"',
    });
  }

  /** Mend a cell, or every cell of a column that says the same. The table is checked again. */
  @Post(':id/fixes')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: FixedImport })
  async fixImport(
    @Param('id') id: string,
    @Body() body: FixImportBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<FixedImport> {
    return answerWritten(reply, await this.imports.fix(id, body, languageOf(request), options));
  }

  /** Say what columns are. The table is checked again; the next with the same headers is read so at once. */
  @Post(':id/columns')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportShown })
  async nameImportColumns(
    @Param('id') id: string,
    @Body() body: ImportColumnsBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ImportShown> {
    return answerWritten(reply, await this.imports.nameColumns(id, body, languageOf(request), options));
  }

  /** Write the rows, in batches of 500 that are each written whole or not at all. */
  @Post(':id/apply')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportShown })
  async applyImport(
    @Param('id') id: string,
    @Body() body: ApplyImportBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ImportShown> {
    const { onError } = body ?? {};
    return answerWritten(
      reply,
      await this.imports.apply(id, seenVersion(request), onError, languageOf(request), options),
    );
  }

  /** Stop after the batch that is under way. What is applied stays. */
  @Post(':id/stop')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportShown })
  async stopImport(
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ImportShown> {
    return answerWritten(reply, await this.imports.stop(id, languageOf(request), options));
  }

  /** Go on where it stopped; without the rows that have errors, where one has stopped it and `onError` says `skip_row`. */
  @Post(':id/resume')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportShown })
  async resumeImport(
    @Param('id') id: string,
    @Body() body: ApplyImportBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ImportShown> {
    const { onError } = body ?? {};
    return answerWritten(reply, await this.imports.resume(id, onError, languageOf(request), options));
  }

  /** Take back what it has done, by another import of what was there before: it is checked, and applied like any other. What is new is retired. Rows that have been changed or booked since are its errors, and stay. */
  @Post(':id/undo')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportShown })
  async undoImport(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ImportShown> {
    const begun = await this.imports.undo(actor, id, languageOf(request), options);
    void reply.header('location', begun.links.self);
    return answerWritten(reply, begun);
  }
}
