import * as z from 'zod';
import { incentivePlanSchema } from '../incentive/plan-schema.js';
import { lifecycleSchema } from '../lifecycle/lifecycle-schema.js';
import { scorecardSchema } from '../scoring/scorecard-schema.js';
import { tierPolicySchema } from '../tier/tier-schema.js';
import { rfmPolicySchema } from '../value/rfm-schema.js';

/** The zod schema of each kind of policy, by the name of its JSON Schema file. */
export const policySchemas = {
  'incentive-plan': incentivePlanSchema,
  lifecycle: lifecycleSchema,
  'rfm-policy': rfmPolicySchema,
  scorecard: scorecardSchema,
  'tier-policy': tierPolicySchema,
} as const;

/** A JSON Schema document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * How do I get the JSON Schemas of the policies, for an editor, a form or an API description?
 *
 * They ship with the package as `clientele/schema/<name>.json`; this makes the same. They describe the document as it is
 * typed, with defaults still open; what `lint…` finds beyond the shape (a sum that is not one) is not in them.
 *
 * @returns one schema for each kind of policy, by name: `incentive-plan`, `lifecycle`, `rfm-policy`, `scorecard`, `tier-policy`
 * @example
 * ```ts
 * import { jsonSchemas } from 'clientele/schemas';
 * Object.keys(jsonSchemas());                        // => ['incentive-plan', 'lifecycle', 'rfm-policy', 'scorecard', 'tier-policy']
 * jsonSchemas()['tier-policy']?.['type'];            // => 'object'
 * ```
 * @category Schemas
 */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(policySchemas).map(([name, schema]) => [name, jsonSchemaOf(name, schema())]),
  );
}

function jsonSchemaOf(name: string, schema: z.ZodType): JsonSchema {
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<
    string,
    unknown
  >;
  const { $schema, properties, ...rest } = made;
  return {
    $schema,
    $id: `https://unpkg.com/clientele/schema/${name}.json`,
    ...rest,
    properties: { $schema: { type: 'string' }, ...(properties as object) },
  };
}
