/** One of those among whom something is shared, in the order that settles ties. */
export interface Sharer {
  readonly weight: bigint;
  /** How many steps it can take; `null`: any number. */
  readonly room: bigint | null;
}
