/**
 * A calendar date, `YYYY-MM-DD`, years 0001 to 9999; no time and no zone. Dates order as their text does.
 */
export type DateString = string;
