const SHORTEST = 4;

/**
 * Ever shorter texts to look for when nothing bears a name: without its last parts, then without its last
 * letters. `toSimilarTexts('Mistral-7B-v0.11')` begins `Mistral-7B-v0.11`, `Mistral-7B-v0`, `Mistral-7B`, `Mistral`.
 */
export function toSimilarTexts(name: string): readonly string[] {
  const texts = [name];
  for (let text = name; /[-_.\s]/.test(text);) {
    text = text.replace(/[-_.\s]+[^-_.\s]*$/, '');
    texts.push(text);
  }
  const first = texts.at(-1) ?? name;
  for (let length = first.length - 1; length >= SHORTEST; length--) texts.push(first.slice(0, length));
  return texts.filter((text) => text !== '').slice(0, 8);
}
