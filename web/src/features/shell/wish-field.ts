/** Where a wish is typed, on whichever page; `/` goes there. */
export const wishFieldId = 'wish';
