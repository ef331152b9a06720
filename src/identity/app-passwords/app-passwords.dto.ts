import { PageInfo } from '../../platform/index.js';
import { IsLine } from '../text.dto.js';

export class AppPasswordBody {
  /** The device and program that it is for, such as `Phone`. */
  @IsLine(100)
  name: string;
}

export class AppPasswordShown {
  /** `apw_…` */
  id: string;
  name: string;
  /** Enough of it to recognise it by. */
  hint: string;
  createdAt: Date;
  /** To the minute; null where it never was. */
  lastUsedAt: Date | null;
}

export class AppPasswordCreated extends AppPasswordShown {
  /** What the program asks for as user name. */
  username: string;
  /** Told this once: give it to the program, and to nobody else. */
  password: string;
}

export class AppPasswordPage {
  data: AppPasswordShown[];
  page: PageInfo;
}
