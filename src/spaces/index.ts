export { Catalogue } from './catalogue.js';
export type {
  CatalogueBuilding,
  CatalogueCampus,
  CatalogueFloor,
  CatalogueLease,
  CatalogueSnapshot,
  CatalogueSpace,
  Name,
} from './catalogue-snapshot.js';
export { SpacesModule } from './spaces.module.js';
export { defaultTerms, type Origin, type Terms, type TermsOrigin } from './terms.js';
export { type SpaceKind, spaceKindCodes, type SpaceStatus } from './vocabulary.js';
export { type PresentableSpace, presentSpace } from './present-space.js';
export { spaceFilter, type SpaceWish } from './space-filter.js';
export { findSpace, maySee, SpacesService } from './spaces.service.js';
