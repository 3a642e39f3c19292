export interface Block {
  /** Line of the opening fence, from 1. */
  readonly line: number;
  readonly code: string;
  /** False for a block that is only type-checked. */
  readonly runs: boolean;
  /** Name that other blocks of the document import it by: a first line `// file: plan.ts`. */
  readonly file: string | null;
}

export interface Found {
  readonly blocks: readonly Block[];
  /** Fences that would go unchecked without anyone noticing. */
  readonly problems: readonly string[];
}

const fence = /^(\s*(?:\* ?)?)(`{3,})(.*)$/;
const otherNamesOfCode = ['typescript', 'tsx', 'mts', 'js', 'javascript', 'jsx', 'mjs', 'cjs'];

/** Every `ts` block of a markdown document, or of the doc comments of a source file. */
export function findBlocks(text: string): Found {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  const problems: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [opening, prefix = '', ticks = '', info = ''] = fence.exec(lines[at] ?? '') ?? [];
    if (opening === undefined) continue;
    const line = at + 1;
    const body: string[] = [];
    for (at++; at < lines.length && !closes(lines[at] ?? '', ticks); at++)
      body.push(withoutPrefix(lines[at] ?? '', prefix));
    if (at === lines.length) problems.push(`line ${line}: the block is never closed`);
    const [language = '', ...tags] = info.trim().split(/\s+/);
    if (otherNamesOfCode.includes(language))
      problems.push(`line ${line}: only \`ts\` blocks are checked, this one is \`${language}\``);
    if (language !== 'ts') continue;
    const unknown = tags.filter((tag) => tag !== 'no-run');
    if (unknown.length > 0) problems.push(`line ${line}: unknown tag ${unknown.join(' ')}`);
    const file = /^\/\/ file: (\S+\.ts)$/.exec(body[0] ?? '')?.[1] ?? null;
    blocks.push({ line, code: body.join('\n'), runs: !tags.includes('no-run'), file });
  }
  return { blocks, problems };
}

function closes(line: string, ticks: string): boolean {
  const [found, , closing = '', info = ''] = fence.exec(line) ?? [];
  return found !== undefined && closing.length >= ticks.length && info.trim() === '';
}

/** Without the star of the doc comment or the indentation of the list item that the fence stands in. */
function withoutPrefix(line: string, prefix: string): string {
  if (prefix.includes('*')) return line.replace(/^\s*\* ?/, '');
  return line.startsWith(prefix) ? line.slice(prefix.length) : line.trimStart();
}
