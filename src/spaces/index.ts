export { Catalogue } from './catalogue.js';
export type {
  CatalogueLease,
  CatalogueSnapshot,
  CatalogueSpace,
  Name,
  Requirements,
} from './catalogue-snapshot.js';
export { QrCodes } from './qr-codes.service.js';
export { SpacesModule } from './spaces.module.js';
export { defaultTerms, type Terms } from './terms.js';
export { NameShown } from './names.dto.js';
export { refuseUnknownLabels } from './labels.js';
export { type SpaceKind, spaceKindCodes, type UseClass, useClassCodes } from './vocabulary.js';
export { maySee } from './spaces.service.js';
