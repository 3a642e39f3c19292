import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import budgets from '../config/size-budgets.json' with { type: 'json' };

export interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly problems: readonly string[];
}

/** What each line of `size-budgets.json` costs a user of the installed package: bundled, minified and compressed. */
export async function measureSizes(folder: string): Promise<readonly Size[]> {
  return Promise.all(budgets.map((budget) => measure(folder, budget)));
}

async function measure(folder: string, budget: (typeof budgets)[number]): Promise<Size> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: budget.import, resolveDir: folder },
    absWorkingDir: folder,
    outfile: join(folder, 'bundle.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const bytes = gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
  const limit = budget.kilobytes * 1000;
  const included = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  const unwanted = budget.without.filter((name) =>
    included.some(([file]) => file.includes(`node_modules/${name}/`)),
  );
  return {
    name: budget.name,
    bytes,
    problems: [
      ...(bytes > limit ? [`${bytes} bytes are more than the ${limit} of its budget`] : []),
      ...unwanted.map((name) => `contains ${name}`),
    ],
  };
}
