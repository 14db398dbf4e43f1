/**
 * A regular expression as RE2 means it, which Kyverno matches with: `.` is any character but a new line, `\s` the five
 * spaces of ASCII, and a character is never half of one.
 *
 * @throws where RE2 does not know the syntax, or where it is not translated here
 */
export function re2(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const [, flags = ""] = /^\(\?([ims]+)\)/.exec(pattern) ?? [];
  const body = flags === "" ? pattern : pattern.slice(flags.length + 3);
  const expression = new RegExp(translate(body, flags.includes("s")), `u${flags.replace("s", "")}`);
  compiled.set(pattern, expression);
  return expression;
}

const compiled = new Map<string, RegExp>();

/** Groups whose beginning both know. */
const knownGroup = /^\((?:\?(?::|P?<[A-Za-z_]))?(?!\?)/;
const repetition = /^\{\d+(?:,\d*)?\}/;
const spaces = "\\t\\n\\f\\r ";

/** The pattern in JavaScript's words, for the flag `u`. */
function translate(pattern: string, dotAll: boolean): string {
  let translated = "";
  let inClass = false;
  for (let at = 0; at < pattern.length;) {
    const rest = pattern.slice(at);
    const [char] = rest as unknown as [string];
    let taken = char;
    if (char === "\\") {
      taken = escapeAt(rest);
      translated += translateEscape(taken, inClass);
    } else if (inClass) {
      if (rest.startsWith("[:")) throw new SyntaxError(`[:…:] is not translated: ${pattern}`);
      inClass = char !== "]";
      translated += char === "[" ? "\\[" : char;
    } else if (char === "[") {
      inClass = true;
      // A bracket that comes first stands for itself.
      taken = /^\[\^?\]?/.exec(rest)?.[0] ?? char;
      translated += taken.replace("]", "\\]");
    } else if (char === "(") {
      if (!knownGroup.test(rest)) throw new SyntaxError(`RE2 has no such group: ${pattern}`);
      taken = rest.startsWith("(?P<") ? "(?P<" : char;
      translated += taken === char ? char : "(?<";
    } else if (char === "{") {
      taken = repetition.exec(rest)?.[0] ?? char;
      translated += taken === char ? "\\{" : taken;
    } else if (char === "." && !dotAll) translated += "[^\\n]";
    else if (char === ".") translated += "[^]";
    else translated += char === "}" || char === "]" ? `\\${char}` : char;
    at += taken.length;
  }
  return translated;
}

function escapeAt(rest: string): string {
  const long = /^\\(?:x\{[0-9A-Fa-f]+\}|x[0-9A-Fa-f]{2}|[pP](?:\{\^?\w+\}|[A-Z]))/.exec(rest);
  return long?.[0] ?? rest.slice(0, 2);
}

function translateEscape(escape: string, inClass: boolean): string {
  const letter = escape.charAt(1);
  if (escape.startsWith("\\x{")) return `\\u${escape.slice(2)}`;
  if (letter === "p" || letter === "P") return escape.replace(/([pP])([A-Z])$/, "$1{$2}");
  if (letter === "s") return inClass ? spaces : `[${spaces}]`;
  if (letter === "S" && !inClass) return `[^${spaces}]`;
  if (letter === "A" && !inClass) return "(?<![^])";
  if (letter === "z" && !inClass) return "(?![^])";
  if (letter === "a") return "\\x07";
  if (/^[dDwWtnrfvx]$/.test(letter) || (/^[bB]$/.test(letter) && !inClass)) return escape;
  if (/^[A-Za-z0-9]?$/.test(letter)) throw new SyntaxError(`RE2 has no ${escape}`);
  return /[\^$\\.*+?()[\]{}|/-]/.test(letter) && (letter !== "-" || inClass) ? escape : letter;
}
