import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Member } from './member.entity.js';
import { MemberStore } from './member.store.js';
import { Tenant } from './tenant.entity.js';
import { TenantStore } from './tenant.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([Tenant, Member])],
  providers: [TenantStore, MemberStore],
  exports: [TenantStore, MemberStore],
})
export class TenantsModule {}
