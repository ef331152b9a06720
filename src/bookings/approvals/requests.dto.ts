import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { ViolationShown } from '../../availability/index.js';
import { IsZone, MayBeLeftOut, PageInfo, PageQuery } from '../../platform/index.js';
import { type Status, statuses } from '../../rules/index.js';
import { BookingView } from '../bookings.dto.js';
import { type Whose, whose } from './request.store.js';

// oxlint-disable-next-line no-control-regex -- they are what it is about
const printable = /^[^\u0000-\u001f\u007f]*$/;

export class ListRequestsQuery extends PageQuery {
  /** `deciding`: those that you may decide now; `mine`: those that you have made; `all`: all that you may see. */
  @IsOptional()
  @IsIn(whose)
  for: Whose = 'deciding';

  @IsOptional()
  @IsZone()
  timeZone?: string;
}

export class RequesterView {
  id: string;
  name: string;
  tenantId: string;
  /** By language. */
  @Type(() => Object)
  tenantName: Record<string, string>;
}

/** Something else in the same space at the same time; what you may not see shows only when and how much. */
export class CompetitorView {
  @IsIn(statuses)
  status: Status;
  start: string;
  end: string;
  units: number;
  visible: boolean;
  id?: string;
  title?: string | null;
  requester?: RequesterView;
}

/** What somebody is qualified for, in force at some time. */
export class HeldQualificationView {
  code: string;
  validFrom: string;
  /** The last day of it. */
  expiresOn?: string;
}

export class HeldFormView {
  hazards: string[];
  validFrom: string;
  expiresOn: string;
}

/** What has become of what somebody booked in the last 90 days. */
export class RecordView {
  /** Came to it, or had it without having to say so. */
  kept: number;
  missed: number;
  cancelled: number;
}

/** What whoever asks has to show for themselves. */
export class CredentialsView {
  qualifications: HeldQualificationView[];
  riskForms: HeldFormView[];
  record: RecordView;
}

export class RequestView extends BookingView {
  credentials: CredentialsView;
  requester?: RequesterView;
  /** What the rules say of it now, such as after they have changed; empty where it keeps them all. */
  violations: ViolationShown[];
  competitors: CompetitorView[];
}

export class RequestList {
  data: RequestView[];
  page: PageInfo;
}

const mostAtOnce = 100;

export class ApproveManyBody {
  /** `bkg_…` of requests. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostAtOnce)
  @ArrayUnique()
  @IsString({ each: true })
  ids: string[];

  @MayBeLeftOut()
  @IsString()
  @MaxLength(500)
  @Matches(printable, { message: 'note must not contain control characters' })
  note?: string;
}

/** What the request would have been answered alone. */
export class ApprovedItem {
  id: string;
  /** An HTTP status. */
  status: number;
  booking?: BookingView;
  @Type(() => Object)
  problem?: Record<string, unknown>;
}

export class ApprovedMany {
  data: ApprovedItem[];
}
