import {
  All,
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Res,
  UseFilters,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  etagOf,
  isKnown,
  notFound,
  type Reply,
  type Request,
  seenVersionIfSaid,
} from '../../platform/index.js';
import { companyRoles, type Member } from '../../tenants/index.js';
import type { Actor } from '../actor.js';
import { Addresses } from '../company-sign-in/addresses.js';
import { CurrentActor } from '../current-actor.decorator.js';
import { NeedsScope } from '../needs.decorator.js';
import { discovery, mostResults } from './discovery.js';
import { listOf, presentGroup, presentUser } from './present-user.js';
import { ScimRefusals, scimType } from './scim.filter.js';
import { ScimService } from './scim.service.js';

type ListQuery = Readonly<Record<string, unknown>>;

/** SCIM 2.0 (RFC 7643, 7644), by which the directory of a company keeps its people here. It describes itself, so that the contract of the API does not. */
@ApiExcludeController()
@NeedsScope('members:provision')
@UseFilters(ScimRefusals)
@Controller('scim/v2')
export class ScimController {
  constructor(
    private readonly scim: ScimService,
    private readonly addresses: Addresses,
  ) {}

  @Get('ServiceProviderConfig')
  @Header('content-type', scimType)
  readConfiguration(@Req() request: Request) {
    return discovery(this.base(request)).configuration;
  }

  @Get('ResourceTypes')
  @Header('content-type', scimType)
  listResourceTypes(@Req() request: Request) {
    return listOf(discovery(this.base(request)).resourceTypes);
  }

  @Get('ResourceTypes/:id')
  @Header('content-type', scimType)
  readResourceType(@Req() request: Request, @Param('id') id: string) {
    return known(discovery(this.base(request)).resourceTypes, id, 'resource type');
  }

  @Get('Schemas')
  @Header('content-type', scimType)
  listSchemas(@Req() request: Request) {
    return listOf(discovery(this.base(request)).schemas);
  }

  @Get('Schemas/:id')
  @Header('content-type', scimType)
  readSchema(@Req() request: Request, @Param('id') id: string) {
    return known(discovery(this.base(request)).schemas, id, 'schema');
  }

  @Get('Groups')
  @Header('content-type', scimType)
  listGroups(@Req() request: Request) {
    return listOf(companyRoles.map((role) => presentGroup(role, this.base(request))));
  }

  @Get('Groups/:id')
  @Header('content-type', scimType)
  readGroup(@Req() request: Request, @Param('id') id: string) {
    return known(
      companyRoles.map((role) => presentGroup(role, this.base(request))),
      id,
      'group',
    );
  }

  @Get('Users')
  @Header('content-type', scimType)
  async listUsers(@CurrentActor() actor: Actor, @Query() query: ListQuery, @Req() request: Request) {
    const startIndex = Math.max(1, wholeNumber(query['startIndex'], 1));
    const count = Math.min(mostResults, Math.max(0, wholeNumber(query['count'], 100)));
    const filter = typeof query['filter'] === 'string' ? query['filter'] : undefined;
    const { total, members } = await this.scim.list(actor, { filter, startIndex, count });
    const base = this.base(request);
    return listOf(
      members.map((member) => presentUser(member, base)),
      total,
      startIndex,
    );
  }

  @Post('Users')
  @HttpCode(201)
  @Header('content-type', scimType)
  async createUser(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const user = this.tell(reply, request, await this.scim.create(actor, body));
    void reply.header('location', user.meta.location);
    return user;
  }

  @Get('Users/:id')
  @Header('content-type', scimType)
  async readUser(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const member = await this.scim.read(actor, id);
    if (isKnown(request, reply, etagOf(member.version))) return undefined;
    return presentUser(member, this.base(request));
  }

  @Put('Users/:id')
  @Header('content-type', scimType)
  async replaceUser(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const seen = seenVersionIfSaid(request);
    return this.tell(reply, request, await this.scim.replace(actor, id, seen, body));
  }

  @Patch('Users/:id')
  @Header('content-type', scimType)
  async patchUser(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const seen = seenVersionIfSaid(request);
    return this.tell(reply, request, await this.scim.patch(actor, id, seen, body));
  }

  @Delete('Users/:id')
  @HttpCode(204)
  deleteUser(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: Request): Promise<void> {
    return this.scim.remove(actor, id, seenVersionIfSaid(request));
  }

  /** Nothing else is served here; even that is said in SCIM. */
  @All('*')
  refuse(): never {
    throw notFound('resource of SCIM');
  }

  private tell(reply: Reply, request: Request, member: Member) {
    void reply.header('etag', etagOf(member.version));
    return presentUser(member, this.base(request));
  }

  private base(request: Request): string {
    return `${this.addresses.origin(request)}/scim/v2`;
  }
}

function known<T extends { id?: string }>(list: readonly T[], id: string, what: string): T {
  const found = list.find((one) => one.id === id);
  if (!found) throw notFound(what);
  return found;
}

const wholeNumber = (text: unknown, otherwise: number): number =>
  typeof text === 'string' && /^-?\d{1,9}$/.test(text) ? Number(text) : otherwise;
