/** A numeric column with two decimals, which a number keeps exactly enough; sums are made in the database. */
export const decimal = {
  to: (value: number) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};
