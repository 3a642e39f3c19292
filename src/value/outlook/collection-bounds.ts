import type { CollectionPolicy, PayDayHabit } from './collection-policy.js';

/** Every habit that may be looked for. */
export const payDayHabits: readonly PayDayHabit[] = ['month-day', 'weekday', 'either', 'none'];

/** How ties are broken. */
export const tieRules: readonly CollectionPolicy['ties'][] = ['earlier', 'later'];

/** What is done where no day is usual. */
export const otherwiseRules: readonly CollectionPolicy['otherwise'][] = ['median-late', 'due-date'];
