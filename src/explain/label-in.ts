import type { JsonValue } from '../kernel/decision/index.js';

/**
 * The words of a label in a language: under exactly its tag, else whatever the case of the tag, else under the language
 * alone (`zh` for `zh-CN`), else under another tag of the language.
 */
export function labelIn(label: JsonValue | undefined, language: string): string | undefined {
  const words = entryOf(label, language);
  if (typeof words === 'string') return words;
  if (typeof label !== 'object' || label === null || Array.isArray(label)) return undefined;
  const tag = language.toLowerCase();
  const [alone = tag] = tag.split('-');
  const tagged = Object.entries(label).map(([name, text]) => [name.toLowerCase(), text] as const);
  const find = (fits: (name: string) => boolean) => tagged.find(([name]) => fits(name))?.[1];
  const found =
    find((name) => name === tag) ??
    find((name) => name === alone) ??
    find((name) => name.startsWith(`${alone}-`));
  return typeof found === 'string' ? found : undefined;
}

/** What stands under a name of its own in an object that may be anything. */
export function entryOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, JsonValue>>)[name]
    : undefined;
}
