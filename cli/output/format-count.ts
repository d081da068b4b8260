/** `1,234`, whatever the language of the machine. */
export const formatCount = (count: number): string => count.toLocaleString('en-US');
