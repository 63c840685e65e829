/** How coefficients, shares and rates are written: two decimals, and no sign before what rounds to zero. */
export const coefficientFormat = {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: "negative",
} as const;
