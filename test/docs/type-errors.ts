import ts from 'typescript';
import { compilerOptions } from '../config/compiler-options.js';

export interface Complaint {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly message: string;
}

/** What the compiler says against each of the files, in one program with the options of the repository. */
export function typeErrors(files: readonly string[]): ReadonlyMap<string, readonly Complaint[]> {
  const program = ts.createProgram(files, {
    ...compilerOptions(),
    // An example may name something only to show it.
    noUnusedLocals: false,
    noUnusedParameters: false,
  });
  const errorsOf = (file: string): readonly Complaint[] => {
    const source = program.getSourceFile(file);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ start = 0, messageText }) => ({
      line: (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
  };
  return new Map(files.map((file) => [file, errorsOf(file)]));
}
