import ts from 'typescript';
import { compilerOptions } from '../config/compiler-options.js';
import { entryFiles } from './entry-exports.js';

/**
 * A program of the declarations of the package, as users get them, but without comments: in them every inferred type is
 * written out, so that no change of a signature can hide.
 */
export function declarationProgram(): ts.Program {
  const written = emitDeclarations();
  const options: ts.CompilerOptions = { ...compilerOptions(), noEmit: true };
  const disk = ts.createCompilerHost(options);
  const isSource = (file: string) => written.has(declarationOf(file)) && !written.has(file);
  return ts.createProgram([...entryFiles.values()].map(declarationOf), options, {
    ...disk,
    // The source files lie where the declarations are to be found, and would win.
    fileExists: (file) => !isSource(file) && (written.has(file) || disk.fileExists(file)),
    readFile: (file) => written.get(file) ?? disk.readFile(file),
    getSourceFile: (file, language) => {
      const text = written.get(file);
      return text === undefined
        ? disk.getSourceFile(file, language)
        : ts.createSourceFile(file, text, language, true);
    },
  });
}

export function declarationOf(file: string): string {
  return file.replace(/(?<!\.d)\.ts$/, '.d.ts');
}

function emitDeclarations(): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  ts.createProgram([...entryFiles.values()], {
    ...compilerOptions(),
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    removeComments: true,
  }).emit(undefined, (file, text) => written.set(file, text));
  return written;
}
