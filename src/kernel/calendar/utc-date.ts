const constructDateFrom: unique symbol = Symbol.for('constructDateFrom') as never;

/**
 * A `Date` that knows no zone: every local getter and setter answers in UTC.
 *
 * The context for date-fns, which works in local time and is then wrong for days that a zone skipped (Apia,
 * 2011-12-30). Made from a time value only, so that years before 100 are never taken for 19xx.
 */
export class UtcDate extends Date {
  constructor(time: number | string | Date) {
    super(time);
  }
  override getTimezoneOffset(): number {
    return 0;
  }
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getDay(): number {
    return this.getUTCDay();
  }
  override getHours(): number {
    return this.getUTCHours();
  }
  override getMinutes(): number {
    return this.getUTCMinutes();
  }
  override getSeconds(): number {
    return this.getUTCSeconds();
  }
  override getMilliseconds(): number {
    return this.getUTCMilliseconds();
  }
  override setFullYear(...parts: [year: number, month?: number, date?: number]): number {
    return this.setUTCFullYear(...parts);
  }
  override setMonth(...parts: [month: number, date?: number]): number {
    return this.setUTCMonth(...parts);
  }
  override setDate(date: number): number {
    return this.setUTCDate(date);
  }
  override setHours(...parts: [hours: number, min?: number, sec?: number, ms?: number]): number {
    return this.setUTCHours(...parts);
  }
  override setMinutes(...parts: [min: number, sec?: number, ms?: number]): number {
    return this.setUTCMinutes(...parts);
  }
  override setSeconds(...parts: [sec: number, ms?: number]): number {
    return this.setUTCSeconds(...parts);
  }
  override setMilliseconds(ms: number): number {
    return this.setUTCMilliseconds(ms);
  }
  /** How date-fns makes another date of the same sort. */
  [constructDateFrom](time: number | string | Date): UtcDate {
    return new UtcDate(time);
  }
}

/** The `in:` option of every call of date-fns. */
export const inUtc = { in: (time: number | string | Date): UtcDate => new UtcDate(time) };
