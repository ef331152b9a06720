export { AllowancesModule } from './allowances.module.js';
export { AllowanceShare } from './allowances.dto.js';
export { Charges, isOverAllowance } from './charges.js';
