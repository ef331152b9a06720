export { Catalogue } from './catalogue.js';
export type {
  CatalogueAllowance,
  CatalogueClosure,
  CatalogueLease,
  CatalogueSnapshot,
  CatalogueSpace,
  Name,
  Requirements,
} from './catalogue-snapshot.js';
export { type Draw, drawsOf } from './kinship.js';
export { QrLabelsModule } from './qr-labels/qr-labels.module.js';
export { QrCodes } from './qr-codes.service.js';
export { recordCampusChange } from './campus-changes.js';
export { Inventory } from './inventory.js';
export { ForInventoryKeepers } from './inventory-keepers.js';
export { RoomGained } from './room-gained.js';
export { SpacesModule } from './spaces.module.js';
export { proposedTerms, type Proposal } from './proposed-terms.js';
export { TermsBody } from './terms.dto.js';
export { defaultTerms, type Terms } from './terms.js';
export { LinksShown, NameBody, NamePatch, NameShown, WithName, WithNamePatch } from './names.dto.js';
export { nameShown, patchedName, toName } from './names.js';
export { refuseUnknownLabels } from './labels.js';
export {
  type AllowanceMeasure,
  allowanceMeasures,
  type AllowancePer,
  type AllowancePeriod,
  allowancePeriods,
  allowancePers,
  isShared,
  type HolidayKind,
  type SpaceKind,
  spaceKindCodes,
  spaceKinds,
  spaceStatuses,
  type UseClass,
  useClassCodes,
  useClasses,
} from './vocabulary.js';
export { spaceFilter, type SpaceWish } from './space-filter.js';
export { saysAll } from './space-filter.js';
export { maySee } from './spaces.service.js';
export { type KnownFloor, labelsKnown, placesKnown } from './places-known.js';
export { type SpaceColumn, spaceCells, spaceColumns } from './space-cells.js';
export { knownCells } from './known-cells.js';
export { type KnownSpace, knownSpaces } from './known-spaces.js';
export { SpaceWriter, type Written } from './space-writer.js';
export { SpaceBody, SpacePatch } from './spaces.dto.js';
export type { WantedSpace } from './wanted-space.js';
export { spaceFile } from './space-file.js';
