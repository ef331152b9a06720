// In the package, the types made from openapi.json stand here.
export type * from '../../../web/src/api/schema.js';
