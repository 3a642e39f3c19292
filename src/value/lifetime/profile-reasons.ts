import type { Reason } from '../../kernel/decision/index.js';
import { numberOf } from './finite-number.js';
import type { ValueLevel, ValuePart } from './profile-policy.js';
import type { Measured } from './read-value-facts.js';
import type { LifetimeReasonCode } from './reasons.js';

type Why = Reason<LifetimeReasonCode>;
type Levels = Readonly<Record<ValuePart, ValueLevel | null>>;

/** Why a customer has this profile: a reason for each part, or that it is not known. */
export function profileReasons(measured: Measured, levels: Levels): readonly Why[] {
  return [
    presentReason(measured, levels.present),
    potentialReason(measured, levels.potential),
    longTermReason(measured, levels.longTerm),
    frequencyReason(measured, levels.frequency),
  ];
}

function unknown(part: ValuePart): Why {
  return { code: 'value/part-not-known', params: { part } };
}

function presentReason({ present }: Measured, level: ValueLevel | null): Why {
  if (present === null) return unknown('present');
  const { amount, period, lines } = present;
  return { code: 'value/present', figure: amount, params: { ...period, lines, level } };
}

function potentialReason({ potential }: Measured, level: ValueLevel | null): Why {
  if (potential === null) return unknown('potential');
  const { gap, incremental, crossSelling, spend, ours } = potential;
  return {
    code: 'value/potential',
    figure: gap,
    params: { spend, ours, level },
    parts: [
      { code: 'value/incremental-room', figure: incremental, params: {} },
      { code: 'value/cross-selling-room', figure: crossSelling, params: {} },
    ],
  };
}

function longTermReason({ figures }: Measured, level: ValueLevel | null): Why {
  if (figures.longTerm === null) return unknown('longTerm');
  return { code: 'value/long-term', figure: numberOf(figures.longTerm), params: { level } };
}

function frequencyReason({ figures }: Measured, level: ValueLevel | null): Why {
  if (figures.frequency === null) return unknown('frequency');
  return { code: 'value/purchases', figure: numberOf(figures.frequency), params: { level } };
}
