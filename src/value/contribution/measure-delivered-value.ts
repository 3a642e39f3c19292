import { type Decimal, plain, zero } from '../../kernel/decimal/decimal.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import type { Reason, Rows } from '../../kernel/decision/index.js';
import type {
  DeliveredComparison,
  DeliveredOffer,
  DeliveredTerm,
  DeliveredValue,
  OfferFacts,
} from './delivered-value.js';
import {
  deliveredBenefits,
  deliveredCosts,
  type ReadOffer,
  readCompare,
  readOffers,
} from './read-offers.js';
import type { ContributionReasonCode } from './reasons.js';

type Why = Reason<ContributionReasonCode>;

/**
 * What does the customer get from our offer for what it costs her, and from a rival's (顾客让渡价值)?
 *
 * Total value is product, service, personnel and image; total cost is money, time, physical effort and mental effort. How much each is worth
 * in money is the caller's estimate; this adds up, compares, and shows where an advantage comes from.
 *
 * Units: all terms in one unit of money, of either sign.
 *
 * @param offers - one or more offers, each with its eight terms; a term without worth is `'0'`
 * @param options - `compare`: the advantage of `offer` over `with`
 * @returns for each offer value, cost, their difference and their ratio (`null` with a reason where the cost is zero), and the comparison
 * term by term where it was asked
 * @throws {@link ClienteleError} one `input` error that lists every offer that cannot be read or whose id is repeated; `input/out-of-range` for no
 * offer; `input/not-one-of` to compare an offer that is not there
 * @guarantee the eight parts sum to the difference, those of a comparison to the advantage; changing sides changes every sign
 * @source Kotler, Marketing Management: customer delivered value
 * @example
 * ```ts
 * import { measureDeliveredValue } from 'clientele/value';
 * const none = { personnel: '0', image: '0' };
 * const effort = { time: '0', effort: '0', psychic: '0' };
 * const ours = { id: 'ours', benefits: { product: '103000', service: '7000', ...none }, costs: { money: '100000', ...effort } };
 * const theirs = { id: 'theirs', benefits: { product: '90000', service: '0', ...none }, costs: { money: '90000', ...effort } };
 * const { offers, comparison } = measureDeliveredValue([ours, theirs], { compare: { offer: 'ours', with: 'theirs' } });
 * offers.map((offer) => [offer.difference, offer.ratio?.value]);                    // => [['10000', 1.1], ['0', 1]]
 * comparison?.advantage;                                                            // => '10000'
 * comparison?.parts.filter((part) => part.advantage !== '0').map((part) => [part.term, part.advantage]);   // => [['product', '13000'], ['service', '7000'], ['money', '-10000']]
 * ```
 * @category Value
 */
export function measureDeliveredValue(
  offers: Rows<OfferFacts>,
  options: { readonly compare?: { readonly offer: string; readonly with: string } } = {},
): DeliveredValue {
  const read = readOffers(offers);
  const asked = readCompare(options, read);
  return {
    offers: read.map(deliveredBy),
    comparison: asked === null ? null : compared(asked.offer, asked.rival),
  };
}

function sumOf({ terms }: ReadOffer, names: readonly DeliveredTerm[]): Decimal {
  return names.reduce((sum, name) => sum.plus(terms[name]), zero);
}

function deliveredBy(offer: ReadOffer): DeliveredOffer {
  const value = sumOf(offer, deliveredBenefits);
  const cost = sumOf(offer, deliveredCosts);
  const difference = plain(value.minus(cost));
  const ratio = ratioOfDecimals(value, cost);
  const whole: Why = {
    code: 'value/delivered-value',
    figure: difference,
    params: { id: offer.id, totalValue: plain(value), totalCost: plain(cost) },
    parts: [
      ...deliveredBenefits.map((term) => part('value/delivered-benefit', term, offer.terms[term])),
      ...deliveredCosts.map((term) => part('value/delivered-cost', term, offer.terms[term].neg())),
    ],
  };
  const noCost: Why = { code: 'value/no-cost', params: { id: offer.id } };
  return {
    id: offer.id,
    totalValue: plain(value),
    totalCost: plain(cost),
    difference,
    ratio,
    reasons: ratio === null ? [whole, noCost] : [whole],
  };
}

function part(code: ContributionReasonCode, term: DeliveredTerm, worth: Decimal): Why {
  return { code, figure: plain(worth), params: { term } };
}

function compared(offer: ReadOffer, rival: ReadOffer): DeliveredComparison {
  const gains = [
    ...deliveredBenefits.map((term) => ({
      term,
      gain: offer.terms[term].minus(rival.terms[term]),
    })),
    ...deliveredCosts.map((term) => ({ term, gain: rival.terms[term].minus(offer.terms[term]) })),
  ];
  const advantage = plain(gains.reduce((sum, { gain }) => sum.plus(gain), zero));
  return {
    offer: offer.id,
    with: rival.id,
    advantage,
    parts: gains.map(({ term, gain }) => ({ term, advantage: plain(gain) })),
    reasons: [
      {
        code: 'value/delivered-advantage',
        figure: advantage,
        params: { offer: offer.id, with: rival.id },
        parts: gains.map(({ term, gain }) => part('value/delivered-difference', term, gain)),
      },
    ],
  };
}
