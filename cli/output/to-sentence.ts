/** The text with exactly one full stop at its end. */
export const toSentence = (text: string): string => `${text.replace(/\.$/, '')}.`;
