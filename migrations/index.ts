import { CreateChangeLog1764000000000 } from './1764000000000-create-change-log.js';
import { CreateTenants1764000100000 } from './1764000100000-create-tenants.js';
import { CreateCapacity1764000200000 } from './1764000200000-create-capacity.js';
import { CreateCampus1764000300000 } from './1764000300000-create-campus.js';
import { CreateBookings1764000400000 } from './1764000400000-create-bookings.js';
import { WidenBookings1764100000000 } from './1764100000000-widen-bookings.js';
import { CreateHolidays1764200000000 } from './1764200000000-create-holidays.js';
import { CreateSeries1764210000000 } from './1764210000000-create-series.js';
import { CreateRuleSetVersions1764310000000 } from './1764310000000-create-rule-set-versions.js';
import { CreateEligibility1764400000000 } from './1764400000000-create-eligibility.js';
import { CreateApprovals1764500000000 } from './1764500000000-create-approvals.js';
import { CreateWaitlist1764600000000 } from './1764600000000-create-waitlist.js';
import { AddCheckIn1764700000000 } from './1764700000000-add-check-in.js';
import { KeepWhoBooked1764710000000 } from './1764710000000-keep-who-booked.js';
import { KeepHistory1764710100000 } from './1764710100000-keep-history.js';
import { CreateBookingSpaces1764800000000 } from './1764800000000-create-booking-spaces.js';
import { CreateAllowances1764900000000 } from './1764900000000-create-allowances.js';
import { CreateAttendees1765000000000 } from './1765000000000-create-attendees.js';
import { NameRiskForm1765000100000 } from './1765000100000-name-risk-form.js';
import { AddPresence1765200000000 } from './1765200000000-add-presence.js';
import { DrawFloors1765400000000 } from './1765400000000-draw-floors.js';
import { CreateFeeds1766000000000 } from './1766000000000-create-feeds.js';
import { FallBackToSpaces1767000000000 } from './1767000000000-fall-back-to-spaces.js';
import { NamePeopleOfSeries1767000100000 } from './1767000100000-name-people-of-series.js';
import { CreateCaldav1768000000000 } from './1768000000000-create-caldav.js';
import { CreateWebhooks1769000000000 } from './1769000000000-create-webhooks.js';
import { LinkExternalBookings1769010000000 } from './1769010000000-link-external-bookings.js';
import { CreateServiceAccounts1769020000000 } from './1769020000000-create-service-accounts.js';
import { CountDriftInOnePass1769100000000 } from './1769100000000-count-drift-in-one-pass.js';
import { CreateClosures1770000000000 } from './1770000000000-create-closures.js';
import { CreateMail1770100000000 } from './1770100000000-create-mail.js';
import { KeepAnswers1770100100000 } from './1770100100000-keep-answers.js';
import { RememberInvitedSpaces1770100200000 } from './1770100200000-remember-invited-spaces.js';
import { CreateCompanySignIn1770200000000 } from './1770200000000-create-company-sign-in.js';
import { KnowDirectories1770200100000 } from './1770200100000-know-directories.js';
import { CreateImports1770400000000 } from './1770400000000-create-imports.js';
import { CreateUsage1770500000000 } from './1770500000000-create-usage.js';
import { KeepJobRuns1770510000000 } from './1770510000000-keep-job-runs.js';
import { LinkUndoingImports1770600000000 } from './1770600000000-link-undoing-imports.js';
import { CloseThousandsOfSpaces1770700000000 } from './1770700000000-close-thousands-of-spaces.js';
import { CreateStatements1770800000000 } from './1770800000000-create-statements.js';
import { CreateCalls1771100000000 } from './1771100000000-create-calls.js';
import { TellOfAllowances1771100100000 } from './1771100100000-tell-of-allowances.js';
import { AnswerInvitationsLater1771100200000 } from './1771100200000-answer-invitations-later.js';
import { OrderAnswersToInvitations1771300000000 } from './1771300000000-order-answers-to-invitations.js';
import { MoveClosuresInTime1771400000000 } from './1771400000000-move-closures-in-time.js';
import { EditScenarios1771400100000 } from './1771400100000-edit-scenarios.js';
import { OrderImportsApart1771400200000 } from './1771400200000-order-imports-apart.js';
import { RememberClocks1771600000000 } from './1771600000000-remember-clocks.js';
import { FindWhatIsNotOver1771700000000 } from './1771700000000-find-what-is-not-over.js';
import { BindJourneysToProviders1771900000000 } from './1771900000000-bind-journeys-to-providers.js';
import { CreateFaults1771910000000 } from './1771910000000-create-faults.js';
import { RememberWhatWasRead1772000000000 } from './1772000000000-remember-what-was-read.js';
import { CreateDisplays1772000100000 } from './1772000100000-create-displays.js';
import { FindTouchedDays1772030000000 } from './1772030000000-find-touched-days.js';
import { FlagTouchedDays1772030100000 } from './1772030100000-flag-touched-days.js';
import { SayWhyItIsMade1772040000000 } from './1772040000000-say-why-it-is-made.js';
import { TellWhatAreaIsLeft1772050000000 } from './1772050000000-tell-what-area-is-left.js';

/** In the order in which they run. Listed by name: no glob, so that every runner of TypeScript can load them. */
export const migrations = [
  CreateChangeLog1764000000000,
  CreateTenants1764000100000,
  CreateCapacity1764000200000,
  CreateCampus1764000300000,
  CreateBookings1764000400000,
  WidenBookings1764100000000,
  CreateHolidays1764200000000,
  CreateSeries1764210000000,
  CreateRuleSetVersions1764310000000,
  CreateEligibility1764400000000,
  CreateApprovals1764500000000,
  CreateWaitlist1764600000000,
  AddCheckIn1764700000000,
  KeepWhoBooked1764710000000,
  KeepHistory1764710100000,
  CreateBookingSpaces1764800000000,
  CreateAllowances1764900000000,
  CreateAttendees1765000000000,
  NameRiskForm1765000100000,
  AddPresence1765200000000,
  DrawFloors1765400000000,
  CreateFeeds1766000000000,
  FallBackToSpaces1767000000000,
  NamePeopleOfSeries1767000100000,
  CreateCaldav1768000000000,
  CreateWebhooks1769000000000,
  LinkExternalBookings1769010000000,
  CreateServiceAccounts1769020000000,
  CountDriftInOnePass1769100000000,
  CreateClosures1770000000000,
  CreateMail1770100000000,
  KeepAnswers1770100100000,
  RememberInvitedSpaces1770100200000,
  CreateCompanySignIn1770200000000,
  KnowDirectories1770200100000,
  CreateImports1770400000000,
  CreateUsage1770500000000,
  KeepJobRuns1770510000000,
  LinkUndoingImports1770600000000,
  CloseThousandsOfSpaces1770700000000,
  CreateStatements1770800000000,
  CreateCalls1771100000000,
  TellOfAllowances1771100100000,
  AnswerInvitationsLater1771100200000,
  OrderAnswersToInvitations1771300000000,
  MoveClosuresInTime1771400000000,
  EditScenarios1771400100000,
  OrderImportsApart1771400200000,
  RememberClocks1771600000000,
  FindWhatIsNotOver1771700000000,
  BindJourneysToProviders1771900000000,
  CreateFaults1771910000000,
  RememberWhatWasRead1772000000000,
  CreateDisplays1772000100000,
  FindTouchedDays1772030000000,
  FlagTouchedDays1772030100000,
  SayWhyItIsMade1772040000000,
  TellWhatAreaIsLeft1772050000000,
];
