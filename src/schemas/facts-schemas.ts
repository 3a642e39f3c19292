import type * as z from 'zod';
import type { ChannelSale } from '../channel/facts.js';
import { saleFields } from '../channel/summarise-channels.js';
import type { RebateFacts } from '../incentive/facts.js';
import { rebateFields } from '../incentive/settle-rebate.js';
import { schemaOfFields } from '../kernel/schema/fields-schema.js';
import type { StageFacts, StageHistory } from '../lifecycle/facts.js';
import { historyFields, stageFields } from '../lifecycle/read-history.js';
import type { CriteriaFacts } from '../scoring/criteria/facts.js';
import { criteriaFields } from '../scoring/criteria/read-facts.js';
import type { ScoredFacts } from '../scoring/facts.js';
import { scoredFields } from '../scoring/read-scored-facts.js';
import type { CustomerFacts } from '../tier/facts.js';
import { customerFields } from '../tier/facts.js';
import type { MemberFacts } from '../tier/grant/facts.js';
import { memberFields } from '../tier/grant/member-fields.js';
import { type GradingNeedFacts, gradingNeedFields } from '../tier/worth/grading-check/facts.js';
import { type ProspectFacts, prospectFields } from '../tier/worth/prospects/facts.js';
import {
  type SmallCustomerFacts,
  smallCustomerFields,
} from '../tier/worth/small-customers/facts.js';
import type { CategoryLine } from '../value/base/affinity-figures.js';
import { type LabelFacts, labelFields } from '../value/base/label-facts.js';
import { categoryLineFields } from '../value/base/read-category-lines.js';
import type { Order } from '../value/purchases/facts.js';
import { orderFields } from '../value/purchases/purchase-fold.js';
import type { FigureFacts } from '../value/rfm/figure-facts.js';
import { figureFields } from '../value/rfm/score-figures.js';

/** The zod schemas of the facts of every room, made from the tables that the fast readers use. */
export interface FactsSchemas {
  readonly categoryLine: z.ZodType<CategoryLine>;
  readonly channelSale: z.ZodType<ChannelSale>;
  readonly criteriaFacts: z.ZodType<CriteriaFacts>;
  readonly customerFacts: z.ZodType<CustomerFacts>;
  readonly figureFacts: z.ZodType<FigureFacts>;
  readonly gradingNeedFacts: z.ZodType<GradingNeedFacts>;
  readonly labelFacts: z.ZodType<LabelFacts>;
  readonly memberFacts: z.ZodType<MemberFacts>;
  readonly order: z.ZodType<Order>;
  readonly prospectFacts: z.ZodType<ProspectFacts>;
  readonly rebateFacts: z.ZodType<RebateFacts>;
  readonly scoredFacts: z.ZodType<ScoredFacts>;
  readonly smallCustomerFacts: z.ZodType<SmallCustomerFacts>;
  readonly stageFacts: z.ZodType<StageFacts>;
  readonly stageHistory: z.ZodType<StageHistory>;
}

/**
 * How do I check facts at the edge of my own service, with the schemas of my framework?
 *
 * Decisions read their facts themselves; these are for places that want zod: a form, an HTTP route, a queue.
 *
 * @returns a zod schema for the facts of each room; it accepts exactly what the decisions accept
 * @guarantee the schema and the reader of the same facts accept the same values
 * @example
 * ```ts
 * import { factsSchemas } from 'clientele/schemas';
 * factsSchemas().order.safeParse({ customer: 'C-1', date: '2026-02-30', amount: '1' }).success;   // => false
 * ```
 * @category Schemas
 */
export function factsSchemas(): FactsSchemas {
  return {
    categoryLine: schemaOfFields(categoryLineFields),
    channelSale: schemaOfFields(saleFields),
    criteriaFacts: schemaOfFields(criteriaFields),
    customerFacts: schemaOfFields(customerFields),
    figureFacts: schemaOfFields(figureFields),
    gradingNeedFacts: schemaOfFields(gradingNeedFields),
    labelFacts: schemaOfFields(labelFields),
    memberFacts: schemaOfFields(memberFields),
    order: schemaOfFields(orderFields),
    prospectFacts: schemaOfFields(prospectFields),
    rebateFacts: schemaOfFields(rebateFields),
    scoredFacts: schemaOfFields(scoredFields),
    smallCustomerFacts: schemaOfFields(smallCustomerFields),
    stageFacts: schemaOfFields(stageFields),
    stageHistory: schemaOfFields(historyFields),
  };
}
