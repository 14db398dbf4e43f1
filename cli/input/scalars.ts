/** What a scalar can stand for. Integers beyond 2^53 are kept whole. */
export type Scalar = string | number | bigint | boolean | null;

/**
 * A plain scalar as kubectl reads it. Its parser is YAML 1.1 with Go's numbers: `yes`, `on` and `y` are true, `017` and
 * `0o17` are 15, `1_000` is 1000, and a timestamp stays text.
 */
export function plainScalar(text: string): Scalar {
  const hint = hints[text.charCodeAt(0)];
  if (hint === undefined && text !== "") return text;
  const word = words.get(text);
  if (word !== undefined) return word;
  if (hint === "word") return text;
  return number(hint === "digits" ? text.replaceAll("_", "") : text) ?? text;
}

/** By the code of the first character; what is not listed begins a string. */
const hints: readonly ("word" | "digits" | "dot" | undefined)[] = Array.from(
  { length: 128 },
  (_, code) => {
    const character = String.fromCharCode(code);
    if (/[yYnNtTfFoO~]/.test(character)) return "word";
    if (/[-+0-9]/.test(character)) return "digits";
    return character === "." ? "dot" : undefined;
  },
);

const words: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ...spellings(true, "y", "yes", "true", "on"),
  ...spellings(false, "n", "no", "false", "off"),
  ...spellings(null, "null", "~", ""),
  ...spellings(Number.POSITIVE_INFINITY, ".inf", "+.inf"),
  ...spellings(Number.NEGATIVE_INFINITY, "-.inf"),
  ...[".nan", ".NaN", ".NAN"].map((text) => [text, Number.NaN] as const),
]);

/** In lower case, with a capital, in capitals; any other mixture is a string. */
function spellings(value: Scalar, ...texts: readonly string[]): [string, Scalar][] {
  return texts.flatMap((text) =>
    [text, text.replace(/[a-z]/, (first) => first.toUpperCase()), text.toUpperCase()].map(
      (spelling): [string, Scalar] => [spelling, value],
    ),
  );
}

const integer = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9]\d*)$/;
const float = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

function number(text: string): number | bigint | undefined {
  const [, sign = "", digits] = integer.exec(text) ?? [];
  const whole = digits === undefined ? undefined : integerOf(sign, digits);
  if (whole !== undefined || !float.test(text)) return whole;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** Of 64 bits, or undefined. Kubernetes makes a double of what is unsigned and has the highest bit set. */
function integerOf(sign: string, digits: string): number | bigint | undefined {
  const magnitude = BigInt(/^0[0-7]/.test(digits) ? `0o${digits}` : digits.toLowerCase());
  const value = sign === "-" ? -magnitude : magnitude;
  if (BigInt.asIntN(64, value) === value) {
    const near = Number(value);
    return Number.isSafeInteger(near) ? near : value;
  }
  return sign === "" && BigInt.asUintN(64, value) === value ? Number(value) : undefined;
}
