import type { SpaceContent, SpacePatch } from './spaces.dto.js';
import type { KnownSpace } from './known-spaces.js';

/** A space that somebody wants made, or changed. */
export type WantedSpace =
  | { before?: undefined; code: string; content: SpaceContent }
  | { before: KnownSpace; seen?: number; patch: SpacePatch };
