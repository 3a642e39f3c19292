import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import { numberOf } from './finite-number.js';
import type { LevelRule, ValueLevel, ValuePart } from './profile-policy.js';
import type { Measured } from './read-value-facts.js';
import type { LifetimeReasonCode } from './reasons.js';

type Why = Reason<LifetimeReasonCode>;

/** What is told of the level of a part: the level, and where levels begin, where everything is told. */
export interface ToldLevel {
  readonly level: ValueLevel | null;
  readonly rule?: LevelRule['type'];
  readonly middle?: DecimalString;
  readonly high?: DecimalString;
}
type Levels = Readonly<Record<ValuePart, ToldLevel>>;

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

function presentReason({ present }: Measured, told: ToldLevel): Why {
  if (present === null) return unknown('present');
  const { amount, period, lines } = present;
  return { code: 'value/present', figure: amount, params: { ...period, lines, ...told } };
}

function potentialReason({ potential }: Measured, told: ToldLevel): Why {
  if (potential === null) return unknown('potential');
  const { gap, incremental, crossSelling, spend, ours } = potential;
  return {
    code: 'value/potential',
    figure: gap,
    params: { spend, ours, ...told },
    parts: [
      { code: 'value/incremental-room', figure: incremental, params: {} },
      { code: 'value/cross-selling-room', figure: crossSelling, params: {} },
    ],
  };
}

function longTermReason({ figures }: Measured, told: ToldLevel): Why {
  if (figures.longTerm === null) return unknown('longTerm');
  return { code: 'value/long-term', figure: numberOf(figures.longTerm), params: { ...told } };
}

function frequencyReason({ figures }: Measured, told: ToldLevel): Why {
  if (figures.frequency === null) return unknown('frequency');
  return { code: 'value/purchases', figure: numberOf(figures.frequency), params: { ...told } };
}
