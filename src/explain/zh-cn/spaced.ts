/** A name or figure within a Chinese sentence: Latin letters and digits stand apart from the characters beside them. */
export function spaced(text: string): string {
  const isLatin = (letter: string | undefined) => letter !== undefined && /[!-~]/.test(letter);
  return `${isLatin(text[0]) ? ' ' : ''}${text}${isLatin(text.at(-1)) ? ' ' : ''}`;
}
