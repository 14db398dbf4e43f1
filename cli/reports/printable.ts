/**
 * Text from a manifest as a terminal may get it: on one line, and without characters that steer a terminal or turn the
 * direction of writing.
 */
export function printable(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text;
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
