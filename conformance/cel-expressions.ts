import fc from "fast-check";

/** An expression with the object that it is about. */
export interface Question {
  readonly expression: string;
  readonly object: Readonly<Record<string, unknown>>;
}

/** Texts that functions on text treat differently: case, spaces, what is no letter, what is two units of UTF-16. */
const texts = [
  ...[
    "",
    "a",
    "A",
    "ab",
    "aB-c",
    "a.b/c",
    "*",
    "x:y@z",
    " a ",
    "\ta\n",
    "a\nb",
    "é",
    "İ",
    "😀",
    "a😀b",
  ],
  ...[
    "nginx:1.27",
    "registry:5000/a/b:c",
    "true",
    "1",
    "10",
    "-1",
    "0x1",
    "1.5",
    "K",
    "ß",
    "\u0085a",
    "\ufeffa",
  ],
];

const keys = ["a", "b", "list", "map", "x.y/z", "text", "deep"];

const scalar = fc.oneof(
  fc.constantFrom<unknown>(...texts),
  fc.constantFrom<unknown>(0, 1, -1, 5, 65536, 2147483648, 0.5, -1.5, 1e21, true, false, null),
);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.array(fc.constantFrom(...texts), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 4 }),
  ),
}));

const object = fc
  .record(
    {
      text: fc.constantFrom<unknown>(...texts),
      number: fc.constantFrom<unknown>(0, 1, 1000, -1, 0.5, 2.5),
      list: fc.array(fc.oneof(fc.constantFrom<unknown>(...texts), scalar), { maxLength: 4 }),
      texts: fc.array(fc.constantFrom(...texts), { maxLength: 4 }),
      map: fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 4 }),
      deep: fc.record(
        { map: fc.dictionary(fc.constantFrom(...keys), value) },
        { requiredKeys: [] },
      ),
      items: fc.array(fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 3 }), {
        maxLength: 3,
      }),
      a: value,
    },
    { requiredKeys: [] },
  )
  // has(a.b) of a list is asked by itself: see knownCelDifferences.
  .chain((fields) =>
    fc
      .dictionary(fc.constantFrom(...keys), value, { maxKeys: 3 })
      .map((b) => ({ ...fields, map: { ...fields.map, b } })),
  );

/** Patterns in the words of RE2. */
const patterns = [
  ...[
    "^a",
    "b$",
    "^$",
    ".",
    "^.$",
    "[^:]+:[^:]+$",
    "(^|/)[^:/@]+:[^:/@]+$",
    "@sha256:[0-9a-f]{64}$",
  ],
  ...[
    "^\\\\d+$",
    "\\\\s",
    "^\\\\S+$",
    "\\\\w",
    "\\\\bA",
    "(?i)a",
    "a.b",
    "^[A-Za-z0-9_.-]*$",
    "\\\\.",
    "x{2,3}",
    "é|ß",
  ],
];

function quoted(text: string): string {
  return JSON.stringify(text);
}

/**
 * Places that are lists wherever they are there. Maps are left out of what keeps an order, which they have none of in
 * cel-go.
 */
const certain = ["object.texts", "object.list", "object.items", "object.?texts.orValue([])"];

type Language = Record<"bool" | "text" | "number" | "list" | "any" | "optional", string>;

/** Expressions over `object`, of everything that the rules of the catalogue are written with. */
const language = fc.letrec<Language>((tie) => {
  const join = (parts: readonly (string | fc.Arbitrary<string>)[]) =>
    fc
      .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part)))
      .map((all) => all.join(""));
  const step = fc.constantFrom(
    ...[".a", ".b", ".list", ".map", ".text", ".number", ".texts", ".items", ".deep", ".deep.map"],
    ...[
      ".?a",
      ".?map.?b",
      ".?deep.?map.?a",
      ".map.?a",
      '.map["x.y/z"]',
      '.?map[?"x.y/z"]',
      ".?none",
    ],
  );
  const place = join(["object", step]);
  const bool = tie("bool");
  const text = tie("text");
  const number = tie("number");
  const list = tie("list");
  const any = tie("any");
  const itemBool = fc.constantFrom(
    ...['i == "a"', 'i != ""', "i == 1", "i > 0", 'i.startsWith("a")', 'i.a == "a"'],
    ...['i.?a.orValue("") == "a"', "i", '"a" in i', "i.b.size() > 0", "i in [1, 2]"],
  );
  return {
    bool: fc.oneof(
      { maxDepth: 4, depthSize: "medium" },
      fc.constantFrom("true", "false"),
      place,
      join(["(", bool, " && ", bool, ")"]),
      join(["(", bool, " || ", bool, ")"]),
      join(["!(", bool, " && ", bool, ")"]),
      join(["(", any, fc.constantFrom(" == ", " != "), any, ")"]),
      join(["(", number, fc.constantFrom(" < ", " <= ", " > ", " >= "), number, ")"]),
      join([
        "has(",
        join(["object", fc.constantFrom(".a", ".map.a", ".map.b.a", ".deep.map.text", ".none.a")]),
        ")",
      ]),
      join(["(", any, " in ", fc.constantFrom(...certain, '["a", "b"]', "[1, 0.5]"), ")"]),
      join(["(", text, " in ", place, ")"]),
      join([list, fc.constantFrom(".all", ".exists", ".exists_one"), "(i, ", itemBool, ")"]),
      fc.constantFrom("all", "exists").map((name) => `object.items.${name}(i, has(i.a))`),
      join([text, fc.constantFrom(".startsWith(", ".endsWith(", ".contains("), text, ")"]),
      join([text, ".matches(", fc.constantFrom(...patterns).map((pattern) => `"${pattern}"`), ")"]),
      join(["(", bool, " ? ", bool, " : ", bool, ")"]),
      join([tie("optional"), ".hasValue()"]),
      join(["(", place, " == null)"]),
    ),
    text: fc.oneof(
      { maxDepth: 3, depthSize: "medium" },
      fc.constantFrom(...texts).map(quoted),
      place,
      join(["(", text, " + ", text, ")"]),
      join([tie("optional"), '.orValue("a")']),
      join([text, fc.constantFrom(".lowerAscii()", ".upperAscii()", ".trim()")]),
      join([text, ".substring(", fc.constantFrom("0", "1", "2", "0, 1", "1, 3", "-1"), ")"]),
      join([text, ".split(", fc.constantFrom('":"', '""', '"."', '":", 1', '"", 2'), ")[0]"]),
      join([list, fc.constantFrom(".join()", '.join("-")')]),
      join(["(", bool, " ? ", text, " : ", text, ")"]),
      join(["string(", any, ")"]),
    ),
    number: fc.oneof(
      { maxDepth: 3, depthSize: "medium" },
      fc.constantFrom("0", "1", "2", "-1", "1000", "0.5", "1.0", "9223372036854775807"),
      place,
      join([fc.oneof(text, list), ".size()"]),
      join(["size(", fc.oneof(text, list, place), ")"]),
      join(["(", number, fc.constantFrom(" + ", " - ", " * ", " / ", " % "), number, ")"]),
      join([tie("optional"), ".orValue(0)"]),
    ),
    list: fc.oneof(
      { maxDepth: 3, depthSize: "medium" },
      fc.constantFrom("[]", '["a", "b"]', "[1, 2]", '["", "*"]'),
      place,
      join(["(", list, " + ", list, ")"]),
      join([tie("optional"), ".orValue([])"]),
      join([fc.constantFrom(...certain), ".filter(i, ", itemBool, ")"]),
      join([
        fc.constantFrom(...certain),
        ".map(i, ",
        fc.constantFrom("i", "i.a", 'i.?b.orValue("")', "string(i)"),
        ")",
      ]),
      join([text, ".split(", fc.constantFrom('":"', '"/"', '"."'), ")"]),
    ),
    optional: fc.oneof(
      { maxDepth: 2, depthSize: "medium" },
      join(["object.?", fc.constantFrom("a", "map", "text", "none", "list")]),
      join(["object.?map.?", fc.constantFrom("a", "b", "text", "none")]),
      join(["object.?map[?", fc.constantFrom(...keys, "none").map(quoted), "]"]),
      join(["object.?list[?", fc.constantFrom("0", "1", "-1", "9"), "]"]),
      join(["object.?deep.?map.?", fc.constantFrom("a", "text")]),
      join(["optional.of(", fc.constantFrom("object.a", "object.map", '"a"', "1", "[]"), ")"]),
      join([tie("optional"), ".or(", tie("optional"), ")"]),
    ),
    any: fc.oneof(
      { maxDepth: 3, depthSize: "medium" },
      place,
      text,
      number,
      bool,
      list,
      fc.constantFrom("null", "1", '"a"', "true", "0.5"),
    ),
  };
});

/** Functions and macros that {@link questions} asks about. */
export const askedFunctions: readonly string[] = [
  ...["all", "contains", "endsWith", "exists", "exists_one", "filter", "has", "hasValue"],
  ...["join", "lowerAscii", "map", "matches", "of", "or", "orValue", "size", "split"],
  ...["startsWith", "string", "substring", "trim", "upperAscii"],
];

export const questions: fc.Arbitrary<Question> = fc.record({
  expression: fc.oneof(language.bool, language.bool, language.any),
  object,
});
