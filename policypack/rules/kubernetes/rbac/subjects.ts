/** CEL: none of the binding's subjects meets the condition on `subject`. */
export function noSubject(condition: string): string {
  return `!object.?subjects.orValue([]).exists(subject, ${condition})`;
}
