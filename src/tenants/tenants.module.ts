import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Member } from './member.entity.js';
import { MemberStore } from './member.store.js';
import { MemberQualification } from './member-qualification.entity.js';
import { QualificationStore } from './qualification.store.js';
import { Tenant } from './tenant.entity.js';
import { TenantStore } from './tenant.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([Tenant, Member, MemberQualification])],
  providers: [TenantStore, MemberStore, QualificationStore],
  exports: [TenantStore, MemberStore, QualificationStore],
})
export class TenantsModule {}
