/** The answer, or that there is none where the figure it hangs on does not exist. */
export function undeterminedOr(figure: unknown, answer: unknown): unknown {
  return figure === null ? { undetermined: true } : answer;
}
