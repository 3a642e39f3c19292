import { recogniseRevenue } from 'clientele/incentive';

export const kind = 'incentive/variable-consideration';

export function answer(input: unknown): unknown {
  const { periods } = recogniseRevenue(input as never);
  return {
    revenue: periods.map(({ revenue }) => revenue),
    refundLiability: periods.map(({ refundLiability }) => refundLiability),
  };
}
