export { CallLog } from './call-log.js';
export { CallsModule } from './calls.module.js';
export { logCalls } from './log-calls.js';
