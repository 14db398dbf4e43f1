const createOnlyPhrases = [
  /\bforces? (?:a )?new (?:resource|\w+(?: \w+)?(?: to be created)?)/i,
  /\b(?:changing|change of|modifying|updating) (?:this|it|the)[^.]*\b(?:forces?|will force|requires?|causes?)\b[^.]*\b(?:new|recreat|replace)/i,
  /\bforces? (?:replacement|(?:resource )?(?:re-?creation))/i,
  /\b(?:this|the) (?:field|property|value|setting) (?:is immutable|cannot be changed|can't be changed|cannot be updated|may not be changed)/i,
  /\bit'?s immutable\b/i,
  /\bthe immutable \w+ of this\b/i,
  /\b(?:cannot|can not|can't) be (?:changed|updated|modified) (?:after|once)\b/i,
  /\bcan only be (?:set|specified|changed) (?:at|during|on|upon) (?:\w+ )?creation\b/i,
];

const exceptions = /without (?:creating|forcing|recreating) a? ?new/i;

/** Whether a property's doc comment publishes that a change of it replaces the resource. */
export function isCreateOnly(comment: string): boolean {
  return !exceptions.test(comment) && createOnlyPhrases.some((phrase) => phrase.test(comment));
}

const announcement =
  /\b(?:(?:possible|valid|allowed|accepted|supported) values(?: are)?|options are|one of):? ?((?:[`'"][\w.:/-]+[`'"](?:, (?:and |or )?| and | or )?)+)(?=\.|$| \(|;)/i;

/**
 * The values that a doc comment says are the only ones, for example `Possible values are: "A", "B".` Only the closed form is
 * read: a list of quoted words that ends its sentence, without "such as", "for example" or "etc.".
 */
export function valuesFrom(comment: string): readonly string[] {
  const match = announcement.exec(comment);
  const list = match?.[1];
  if (!match || list === undefined) return [];
  if (/such as|e\.g\.|for example|etc/i.test(comment.slice(0, match.index + match[0].length))) {
    return [];
  }
  const values = [...list.matchAll(/[`'"]([\w.:/-]+)[`'"]/g)].map((found) => found[1] ?? "");
  return values.length < 2 ? [] : [...new Set(values)];
}
