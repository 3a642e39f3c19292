import * as z from 'zod';
import { incentivePlanSchema } from '../incentive/plan-schema.js';
import { incentiveTermsSchema } from '../incentive/terms/terms-schema.js';
import { lifecycleSchema } from '../lifecycle/lifecycle-schema.js';
import { criteriaPolicySchema } from '../scoring/criteria/criteria-schema.js';
import { scorecardSchema } from '../scoring/scorecard-schema.js';
import { accountPolicySchema } from '../tier/accounts/account-schema.js';
import { resourcePolicySchema } from '../tier/sharing/resource-schema.js';
import { tierPolicySchema } from '../tier/tier-schema.js';
import { gradingCheckSchema } from '../tier/worth/grading-check/grading-check-schema.js';
import { prospectPolicySchema } from '../tier/worth/prospects/prospect-schema.js';
import { smallCustomerPolicySchema } from '../tier/worth/small-customers/small-customer-schema.js';
import { labelPolicySchema } from '../value/base/label-schema.js';
import { costToServePolicySchema } from '../value/contribution/cost-to-serve-schema.js';
import { profileSchema } from '../value/lifetime/profile-schema.js';
import { collectionPolicySchema } from '../value/outlook/collection-schema.js';
import { needPolicySchema } from '../value/outlook/need-schema.js';
import { rfmPolicySchema } from '../value/rfm/rfm-schema.js';
import { type FactsSchemas, factsSchemas } from './facts-schemas.js';
import { envelopeTexts, factsTexts, policyTexts, type Texts } from './texts.js';

/** The zod schema of each kind of policy, by the name of its JSON Schema file. */
const policySchemas: Readonly<Record<keyof typeof policyTexts, () => z.ZodType>> = {
  'account-policy': accountPolicySchema,
  'collection-policy': collectionPolicySchema,
  'cost-to-serve-policy': costToServePolicySchema,
  'criteria-policy': criteriaPolicySchema,
  'grading-check-policy': gradingCheckSchema,
  'incentive-plan': incentivePlanSchema,
  'incentive-terms': incentiveTermsSchema,
  'label-policy': labelPolicySchema,
  lifecycle: lifecycleSchema,
  'need-policy': needPolicySchema,
  'prospect-policy': prospectPolicySchema,
  'resource-policy': resourcePolicySchema,
  'rfm-policy': rfmPolicySchema,
  scorecard: scorecardSchema,
  'small-customer-policy': smallCustomerPolicySchema,
  'tier-policy': tierPolicySchema,
  'value-profile-policy': profileSchema,
};

/** The name in `factsSchemas()` of each kind of facts, by the name of its JSON Schema file. */
const factsNames: Readonly<Record<keyof typeof factsTexts, keyof FactsSchemas>> = {
  'category-line': 'categoryLine',
  'channel-sale': 'channelSale',
  'criteria-facts': 'criteriaFacts',
  'customer-facts': 'customerFacts',
  'figure-facts': 'figureFacts',
  'grading-need-facts': 'gradingNeedFacts',
  'label-facts': 'labelFacts',
  'member-facts': 'memberFacts',
  order: 'order',
  'prospect-facts': 'prospectFacts',
  'rebate-facts': 'rebateFacts',
  'scored-facts': 'scoredFacts',
  'small-customer-facts': 'smallCustomerFacts',
  'stage-facts': 'stageFacts',
  'stage-history': 'stageHistory',
};

/** A JSON Schema document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * How do I get the JSON Schemas of policies and facts, for an editor, a form or an API description?
 *
 * They ship with the package as `clientele/schema/<name>.json`; this makes the same. They describe the document as it is
 * typed, with defaults still open, and say in a sentence what each field is. What `lint…` finds beyond the shape (a sum that
 * is not one) is not in them, nor what JSON Schema cannot say: how many digits a number may have, which dates exist, that
 * periods do not overlap.
 *
 * @returns one schema for each kind of policy and of facts, by name; those of policies allow a `$schema` in the document
 * @example
 * ```ts
 * import { jsonSchemas } from 'clientele/schemas';
 * const { order, ...others } = jsonSchemas();
 * order?.['required'];                            // => ['customer', 'date', 'amount']
 * Object.keys(others).slice(0, 4);                // => ['account-policy', 'collection-policy', 'cost-to-serve-policy', 'criteria-policy']
 * ```
 * @category Schemas
 */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  const ofFacts = factsSchemas();
  return Object.fromEntries([
    ...namesOf(policyTexts).map((name) => [
      name,
      jsonSchemaOf(name, policySchemas[name](), withEnvelope(policyTexts[name]), {
        $schema: { type: 'string' },
      }),
    ]),
    ...namesOf(factsTexts).map((name) => [
      name,
      jsonSchemaOf(name, ofFacts[factsNames[name]], factsTexts[name], {}),
    ]),
  ]) as Readonly<Record<string, JsonSchema>>;
}

function withEnvelope(texts: Texts): Texts {
  return { ...texts, fields: { ...envelopeTexts, ...texts.fields } };
}

function namesOf<K extends string>(texts: Readonly<Record<K, Texts>>): readonly K[] {
  return Object.keys(texts) as K[];
}

function jsonSchemaOf(
  name: string,
  schema: z.ZodType,
  { title, description, fields }: Texts,
  more: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const { $schema, properties, ...rest } = made;
  const described = Object.entries(properties as Readonly<Record<string, JsonSchema>>).map(
    ([field, shape]) => [field, { ...shape, description: fields[field] }],
  );
  return {
    $schema,
    $id: `https://unpkg.com/clientele/schema/${name}.json`,
    title,
    description,
    ...rest,
    properties: { ...more, ...Object.fromEntries(described) },
  };
}
