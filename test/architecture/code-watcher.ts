/** The global function that the watched source calls with each code that it puts into an object (see `watch-codes.ts`). */
export const watcher = '__clienteleCode';
