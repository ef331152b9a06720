const little = 10;

/** A share in hundredths, as it is shown: whole, and of what is little to the tenth, so that not all of it is nothing. */
export function hundredths(share: number): number {
  const whole = Math.round(share * 100);
  return Math.abs(whole) < little ? Math.round(share * 1000) / 10 : whole;
}
