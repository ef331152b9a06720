import { type Density, useDensity } from '../shell/density';

const heights: Record<Density, number> = { comfortable: 48, standard: 36, compact: 28 };

/** By how close the person wants things to stand; wide enough for fingers where they are used. */
export const useRowHeight = (): number => heights[useDensity()];
