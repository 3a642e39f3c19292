import { vi } from 'vitest';

const methods = ['log', 'info', 'warn', 'error', 'debug', 'table'] as const;

/** What an example prints is for its reader, not for the report of the tests. */
export function silenceConsole(): void {
  for (const method of methods) vi.spyOn(console, method).mockImplementation(() => undefined);
}
