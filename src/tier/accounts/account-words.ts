/** How a share of the population becomes a whole number of accounts: half an account goes up, or it is cut, or it is filled up. */
export const topRoundings = ['half-away-from-zero', 'floor', 'ceiling'] as const;

/** The place of equal accounts: all have the best of the group, all the worst, or ids in ascending order take them. */
export const topTies = ['all-up', 'all-down', 'by-id'] as const;

/** A part of the account file 大客户档案. */
export type AccountFilePart = 'basics' | 'characteristics' | 'business' | 'transactions' | 'people';

/** The five parts of an account file. */
export const fileParts = [
  'basics',
  'characteristics',
  'business',
  'transactions',
  'people',
] as const satisfies readonly AccountFilePart[];

/** What counts for an indicator that nobody told. */
export const missingRules = ['refuse', 'zero', 'redistribute'] as const;

/** Does it take all gates, or any one? */
export const gateMatches = ['all', 'any'] as const;

/** On which side a figure counts that is exactly on its line. */
export const lineSides = ['above', 'below'] as const;
