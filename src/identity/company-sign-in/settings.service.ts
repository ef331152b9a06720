import { Injectable } from '@nestjs/common';
import {
  Database,
  invalid,
  notFound,
  publicId,
  refuseUnlessSeen,
  type Request,
  type Tx,
  type WriteOptions,
} from '../../platform/index.js';
import { type Actor, hasRole } from '../actor.js';
import { mayKeepMembers, permit } from '../permissions.js';
import { TenantsService } from '../tenants/tenants.service.js';
import { Addresses } from './addresses.js';
import { Providers } from './providers.js';
import type { CompanySignInBody, CompanySignInShown, ProviderChecked } from './settings.dto.js';
import { secretMissing, type Settings, SettingsStore } from './settings.store.js';

/** How a company's people sign in with the company's own provider, set up by its admins or by the campus. */
@Injectable()
export class CompanySignInService {
  constructor(
    private readonly db: Database,
    private readonly settings: SettingsStore,
    private readonly tenants: TenantsService,
    private readonly providers: Providers,
    private readonly addresses: Addresses,
  ) {}

  /** Undefined where people sign in with passwords. */
  async read(actor: Actor, tenant: string, request: Request): Promise<CompanySignInShown | undefined> {
    const tenantId = await this.mayKeep(this.db.manager, actor, tenant);
    const settings = await this.settings.find(this.db.manager, tenantId);
    return settings && this.present(settings, request);
  }

  save(
    actor: Actor,
    tenant: string,
    seen: number | undefined,
    { clientSecret, ...body }: CompanySignInBody,
    request: Request,
    options: WriteOptions,
  ): Promise<CompanySignInShown> {
    const fault = this.providers.faultOf(body.issuer);
    if (fault !== undefined) throw invalid({ pointer: '/issuer', code: 'issuer', detail: fault });
    const byCampus = hasRole(actor, 'campus_admin');
    return this.db.write(async (tx) => {
      const tenantId = await this.mayKeep(tx, actor, tenant);
      const before = await this.settings.find(tx, tenantId, { lock: true });
      if (before) refuseUnlessSeen(seen, this.present(before, request));
      // Told to another provider, the secret would be given away.
      const isSame = before?.issuer === body.issuer && before.clientId === body.clientId;
      const secret = clientSecret ?? (isSame ? before.clientSecret : undefined);
      if (secret === undefined) throw secretMissing();
      if (!byCampus) await this.settings.refuseIfOfOthers(tx, tenantId, body.domains);
      const saved = await this.settings.save(tx, { ...body, tenantId, clientSecret: secret, byCampus });
      return this.present(saved, request);
    }, options);
  }

  /** People of the company sign in with passwords from now on; who is signed in stays so. */
  remove(actor: Actor, tenant: string, options: WriteOptions): Promise<void> {
    return this.db.write(async (tx) => {
      await this.settings.remove(tx, await this.find(tx, actor, tenant, { lock: true }));
    }, options);
  }

  async check(actor: Actor, tenant: string): Promise<ProviderChecked> {
    const found = await this.providers.check(await this.find(this.db.manager, actor, tenant));
    return { ok: found.fault === undefined, ...found };
  }

  private async find(tx: Tx, actor: Actor, tenant: string, { lock = false } = {}): Promise<Settings> {
    const settings = await this.settings.find(tx, await this.mayKeep(tx, actor, tenant), { lock });
    if (!settings) throw notFound('sign-in of the company');
    return settings;
  }

  private async mayKeep(tx: Tx, actor: Actor, tenant: string): Promise<string> {
    const { id } = await this.tenants.find(tx, actor, tenant);
    permit(mayKeepMembers(actor, id), 'tenant_admin', 'campus_admin');
    return id;
  }

  private present(settings: Settings, request: Request): CompanySignInShown {
    const { tenantId, issuer, clientId, domains, createsMembers, trustsMail, byCampus, version } = settings;
    return {
      issuer,
      clientId,
      domains,
      createsMembers,
      trustsMail,
      forCampusRoles: byCampus,
      redirectUri: this.addresses.redirectUri(request),
      version,
      links: {
        self: `/api/v1/tenants/${publicId('tenant', tenantId)}/sign-in`,
        begin: this.addresses.begin(domains[0]!),
      },
    };
  }
}
