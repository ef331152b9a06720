export { ChangeViews } from './change-views.js';
export type { ChangeView } from './changes.dto.js';
export { eventIdOf } from './event-id.js';
export { NotificationsModule } from './notifications.module.js';
export { ChangeWatch, type Listener } from './stream/change-watch.js';
export { pauseAfter } from './retries.js';
