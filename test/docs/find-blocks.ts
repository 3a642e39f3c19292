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

const fence = /^(\s*(?:\*\s*)?)(`{3,}|~{3,})(.*)$/;
/** A fence where the runner does not look: in a quotation, or on the line of a list marker. */
const hiddenFence = /^\s*(?:\*\s*)?(?:>|[-+] |\d+[.)] )[\s>]*(?:`{3,}|~{3,})/;
/** Languages of blocks that need not run. */
const notCode = ['text', 'sh', 'json'];

/** Every `ts` block of a markdown document, or of the doc comments of a source file. */
export function findBlocks(text: string): Found {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  const problems: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [opening, prefix = '', ticks = '', info = ''] = fence.exec(lines[at] ?? '') ?? [];
    const line = at + 1;
    if (opening === undefined) {
      if (hiddenFence.test(lines[at] ?? ''))
        problems.push(
          `line ${line}: a block in a quotation or behind a list marker is not checked`,
        );
      continue;
    }
    const body: string[] = [];
    for (at++; at < lines.length && !closes(lines[at] ?? '', ticks); at++)
      body.push(withoutPrefix(lines[at] ?? '', prefix));
    if (at === lines.length) problems.push(`line ${line}: the block is never closed`);
    const [language = '', ...tags] = info.trim().split(/\s+/);
    if (language !== 'ts') {
      if (!notCode.includes(language))
        problems.push(`line ${line}: ${whatIsWrong(language)}; only \`ts\` blocks are checked`);
      continue;
    }
    if (ticks.startsWith('~')) problems.push(`line ${line}: write the fence with backticks`);
    const unknown = tags.filter((tag) => tag !== 'no-run');
    if (unknown.length > 0) problems.push(`line ${line}: unknown tag ${unknown.join(' ')}`);
    const file = /^\/\/ file: (\S+\.ts)$/.exec(body[0] ?? '')?.[1] ?? null;
    blocks.push({ line, code: body.join('\n'), runs: !tags.includes('no-run'), file });
  }
  return { blocks, problems };
}

function whatIsWrong(language: string): string {
  return language === ''
    ? `a block without a language (${notCode.join(', ')} or ts)`
    : `the language of a block is one of ${notCode.join(', ')}, ts, not ${language}`;
}

function closes(line: string, ticks: string): boolean {
  const [found, , closing = '', info = ''] = fence.exec(line) ?? [];
  return found !== undefined && closing.startsWith(ticks) && info.trim() === '';
}

/** Without the star of the doc comment or the indentation of the list item that the fence stands in. */
function withoutPrefix(line: string, prefix: string): string {
  if (prefix.includes('*')) return line.replace(/^\s*\* ?/, '');
  return line.startsWith(prefix) ? line.slice(prefix.length) : line.trimStart();
}
