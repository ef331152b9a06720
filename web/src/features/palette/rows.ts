/** What can be gone along by J and K: each `data-row`, which is opened by what is marked `data-opens`. */
const rowsShown = () =>
  [...document.querySelectorAll<HTMLElement>('main [data-row]')].filter((row) => row.checkVisibility());

const rowAtFocus = () => document.activeElement?.closest<HTMLElement>('[data-row]');

/** The next row or the one before; the first where none has the focus yet. */
export function goAlong(by: 1 | -1): void {
  const rows = rowsShown();
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = here < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, here + by));
  rows[next]?.querySelector<HTMLElement>('[data-opens]')?.focus();
}

/** Presses what does this in the row that has the focus, where it can be done there. */
export const pressInRow = (act: string): void =>
  rowAtFocus()?.querySelector<HTMLButtonElement>(`button[data-act=${act}]`)?.click();

/** From what opens a row to the first thing that can be done there. */
export const goToActs = (): void => rowAtFocus()?.querySelector<HTMLElement>('[data-acts] button')?.focus();
