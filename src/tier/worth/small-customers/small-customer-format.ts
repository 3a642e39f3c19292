/** The format of a small customer policy. */
export const smallCustomerFormat = 'clientele/small-customer-policy@1';
