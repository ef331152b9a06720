export { AllowancesModule } from './allowances.module.js';
export { AllowanceDraw, AllowanceShare } from './allowances.dto.js';
export { Charges, isOverAllowance } from './charges.js';
export { keyOf, type Left, type Share } from './left.js';
export { type Draw, presentDraws } from './present-allowance.js';
