export {
  Database,
  databaseError,
  isRetryable,
  preparedIn,
  type Reads,
  type Tx,
  type WriteOptions,
} from './database/database.js';
export { changeRow } from './database/change-row.js';
export { Gate } from './gate.js';
export { keysetPage } from './database/keyset-page.js';
export { namesFor } from './database/named.js';
export { Noting } from './noting.js';
export { BoundedPool, type BoundedPoolConfig } from './database/bounded-pool.js';
export type { Behind } from './database/lag.js';
export { Replica } from './database/replica.js';
export { SnakeNamingStrategy } from './database/snake-naming.strategy.js';
export { asWritten, csvFile, csvLine, harmless } from './csv.js';
export { answerCreated, answerRead, answerWritten } from './http/answers.js';
export { beginEvents, comeBackAfter, message } from './http/event-messages.js';
export {
  etagOf,
  isKnown,
  notModified,
  refuseUnlessSeen,
  seenVersion,
  seenVersionIfSaid,
  versionConflict,
  versionIn,
} from './http/etag.js';
export { IsCalendarDate, IsZone, MayBeLeftOut } from './http/fields.js';
export { Idempotency, partOf } from './http/idempotency.js';
export type { Repeatable, StoredAnswer } from './http/repeatable.js';
export { type ListFile, serveListFiles } from './http/list-files.js';
export { markTables } from './http/mark-tables.js';
export { linkPages } from './http/page-links.js';
export { PageInfo, PageQuery } from './http/page.dto.js';
export { idIn, keyIn, type Page, pageOf } from './http/pagination.js';
export { asProblem, ProblemFilter, sendProblem } from './http/problem.filter.js';
export { refusesTheUnreadable } from './http/unreadable.js';
export { languageOf, pathOf, type Reply, type Request } from './http/request.js';
export { validated, validationPipe } from './http/validation.js';
export { WriteQuery } from './http/write-query.dto.js';
export { type Kind, newUuid, prefixes, publicId, uuidOf, uuidOrNotFound } from './ids.js';
export { inLanguage, type Language, languageFor, languages } from './language.js';
export { nearestOf } from './nearest.js';
export { Destinations } from './outside/destinations.js';
export { lookupWithin } from './outside/lookup.js';
export { Names } from './outside/names.js';
export { OutsideFetch } from './outside/outside-fetch.js';
export { type FieldError, invalid, notFound, Problem } from './problem.js';
export { type LocalizedText, problemCatalogue, type ProblemCode } from './problem-catalogue.js';
export { sharingRuns } from './sharing-runs.js';
export { PlatformModule } from './platform.module.js';
export {
  type Audience,
  ChangeLog,
  concerns,
  isBehind,
  isOneOf,
  type LoggedChange,
  recordChange,
  recordChanges,
} from './change-log/change-log.js';
export { ChangePresenters } from './change-log/change-presenters.js';
export { type JobRun, JobRuns } from './jobs/job-runs.js';
export { Jobs } from './jobs/jobs.js';
export { zoneName } from './zone-name.js';
