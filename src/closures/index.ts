export { ClosuresModule } from './closures.module.js';
