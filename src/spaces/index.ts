export { Catalogue } from './catalogue.js';
export type { CatalogueLease, CatalogueSnapshot, CatalogueSpace, Name } from './catalogue-snapshot.js';
export { QrCodes } from './qr-codes.service.js';
export { SpacesModule } from './spaces.module.js';
export { defaultTerms, type Terms } from './terms.js';
export { type SpaceKind, spaceKindCodes } from './vocabulary.js';
export { maySee } from './spaces.service.js';
