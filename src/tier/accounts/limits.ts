/*
 * Shared weights are compared as exact fractions. With so many groups, and weights of so many digits, no figure on the way
 * has more digits than our decimals keep.
 */

/** The most groups of an index system. */
export const mostGroups = 10;

/** The most digits of a weight, such as "0.12345678". */
export const weightDigits = 9;
