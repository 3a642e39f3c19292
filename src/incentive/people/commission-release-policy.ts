/** Commission is released as the invoice is paid. */
export interface CommissionRelease {
  readonly type: 'commission-release';
  /**
   * A customer pays more than the invoice, or takes back more than was paid: nothing beyond the whole commission is released
   * (`capped`), or commission goes on in proportion (`in-proportion`).
   */
  readonly overpayment: 'capped' | 'in-proportion';
}

/** {@link CommissionRelease} as it is typed; unless told, `overpayment` is `capped`. */
export type CommissionReleaseDraft = Pick<CommissionRelease, 'type'> & Partial<CommissionRelease>;
