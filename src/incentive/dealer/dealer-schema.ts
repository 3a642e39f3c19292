import * as z from 'zod';
import { conditionSchema, labelSchema, nameSchema } from '../../kernel/schema/envelope-schema.js';
import { dateSchema, decimalSchema } from '../../kernel/schema/fields-schema.js';
import { interestDayCounts } from './interest-day-count.js';

/** The shapes of the terms that are agreed with dealers. */
export function dealerSchemas() {
  return [
    interestSubsidySchema(),
    shipAndDebitSchema(),
    coopFundSchema(),
    supportPlanSchema(),
    paymentInstrumentsSchema(),
    rightsSchema(),
    offInvoiceSchema(),
  ] as const;
}

const figure = () => decimalSchema('not-negative');
const days = () => z.int().min(0).max(36_500);
const dayCount = () =>
  z
    .enum(interestDayCounts as [string, ...string[]])
    .describe('month-30: a rate per month over 30 days; year-365, year-360: a rate per year.');

function interestSubsidySchema() {
  return z.strictObject({
    type: z.literal('interest-subsidy').describe('Money paid before the goods are picked up.'),
    rate: figure().describe('Per month or per year, as the day count says; "0.006" is 0.6 %.'),
    dayCount: dayCount(),
    season: z
      .strictObject({ start: dateSchema(), end: dateSchema() })
      .optional()
      .describe('Deposits dated in it count; its end is the first day that is not part of it.'),
    earnsFrom: z
      .enum(['deposit-date', 'value-date'])
      .default('deposit-date')
      .describe('From which day a deposit earns: its own, or its value date.'),
  });
}

function shipAndDebitSchema() {
  const limits = {
    type: z.literal('ship-and-debit').describe('Claims on sales below the own cost terms.'),
    maximumQuantity: figure().optional().describe('The units that may be claimed for in all.'),
    claimWithinDays: days().optional().describe('The days after its sale in which a claim comes.'),
  };
  return z.discriminatedUnion('agreement', [
    z.strictObject({
      ...limits,
      agreement: z.literal('down-to-price').describe('Unit cost less this price.'),
      price: figure().describe('The unit price that the partner is brought down to.'),
    }),
    z.strictObject({
      ...limits,
      agreement: z.literal('down-by-amount').describe('An amount for each unit.'),
      amount: figure().describe('The amount for each unit.'),
    }),
    z.strictObject({
      ...limits,
      agreement: z.literal('down-by-rate').describe('A share of the unit cost.'),
      rate: figure().describe('The share of the unit cost, "0.1" is 10 %.'),
    }),
    z.strictObject({
      ...limits,
      agreement: z.literal('protect-margin').describe('A margin on the sell price is kept.'),
      margin: figure().describe('The margin on the sell price, "0.25" is 25 %.'),
    }),
  ]);
}

function coopFundSchema() {
  return z.strictObject({
    type: z.literal('coop-fund').describe('A fund that grows with purchases.'),
    accrualRate: figure().describe('The share of a purchase that goes into the fund, 0 to 1.'),
    reimbursementRate: figure().describe('The share of the spending that it pays, 0 to 1.'),
    expiresAfterMonths: z
      .int()
      .min(1)
      .max(1200)
      .optional()
      .describe('What a purchase brought is lost so many months later.'),
    activities: z
      .array(z.strictObject({ activity: nameSchema(), label: labelSchema().optional() }))
      .optional()
      .describe('What may be spent on; without it, anything.'),
    claimWithinDays: days()
      .optional()
      .describe('The days after the spending in which a claim comes.'),
    earlierSpend: z
      .enum(['paid-later', 'not-paid'])
      .default('paid-later')
      .describe(
        'Spending that the fund could not pay on its day: paid from later purchases, or not.',
      ),
  });
}

function supportPlanSchema() {
  return z.strictObject({
    type: z.literal('support-plan').describe('The support of a year, claimed against.'),
    supports: z
      .array(
        z.strictObject({
          kind: nameSchema().describe('storage, freight, venue, gifts, advertising, or another.'),
          label: labelSchema().optional(),
          budget: figure().describe('The most that is paid in all.'),
          share: figure().describe("The share of the partner's cost that is paid, 0 to 1."),
          actions: z.array(labelSchema()).optional().describe('What is to be done.'),
          effect: z
            .strictObject({
              measure: nameSchema().describe('What is looked at.'),
              target: decimalSchema('any').describe('The figure to reach.'),
            })
            .optional()
            .describe('What it is meant to bring.'),
        }),
      )
      .min(1)
      .describe('The kinds of support.'),
  });
}

function paymentInstrumentsSchema() {
  return z.strictObject({
    type: z.literal('payment-instruments').describe('By what partners pay.'),
    instruments: z.array(instrumentSchema()).min(1).describe('The instruments that are taken.'),
  });
}

function instrumentSchema() {
  return z.strictObject({
    instrument: nameSchema().describe('cash, bank-acceptance, or another.'),
    label: labelSchema().optional(),
    valueDate: z
      .union([
        z.enum(['on-receipt', 'at-maturity']),
        z.strictObject({ daysAfterReceipt: days().describe('Days after its receipt.') }),
      ])
      .describe('From which day it counts as money.'),
    discount: z
      .strictObject({ rate: figure().describe('The rate, as a fraction.'), dayCount: dayCount() })
      .optional()
      .describe('What it costs to turn it into cash before its maturity.'),
    collected: z
      .enum(['on-receipt', 'at-maturity', 'never'])
      .describe('When it counts as collected.'),
    collectedShare: figure().default('1').describe('The share that then counts, 0 to 1.'),
    earnsSubsidy: z.boolean().describe('Whether it earns the interest subsidy.'),
  });
}

function rightsSchema() {
  return z.strictObject({
    type: z.literal('rights').describe('What a partner may have that is not money.'),
    rights: z
      .array(
        z.strictObject({
          right: nameSchema().describe('The name of the right.'),
          label: labelSchema().optional(),
          when: conditionSchema().optional(),
        }),
      )
      .min(1)
      .describe('The rights, each with the condition on which it is granted.'),
  });
}

function offInvoiceSchema() {
  return z.strictObject({
    type: z.literal('off-invoice').describe('A discount deducted on the invoice.'),
    discount: z
      .union([
        z.strictObject({ rate: figure().describe('The share of a line, "0.03" is 3 %.') }),
        z.strictObject({ perUnit: figure().describe('The amount for each unit.') }),
      ])
      .describe('A share of the amount of a line, or an amount for each of its units.'),
    products: z.array(nameSchema()).optional().describe('The products that it is given on.'),
    when: conditionSchema().optional(),
  });
}
