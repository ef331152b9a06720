export { InsightsModule } from './insights.module.js';
export { UsageCounting } from './usage/usage-counting.js';
