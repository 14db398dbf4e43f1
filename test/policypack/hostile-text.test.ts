import assert from "node:assert/strict";

import { kubernetesRules } from "../../policypack/catalogue";
import { celExpression, celVariables } from "../../policypack/expression";
import { re2 } from "../../policypack/re2";

/** Texts in the expressions that are regular expressions, or can be read as such. */
const patterns = new Set(
  kubernetesRules
    .flatMap((rule) => [
      ...celVariables(rule).map(({ expression }) => expression),
      ...rule.validations.map(celExpression),
    ])
    .flatMap((expression) => expression.match(/"(?:[^"\\]|\\.)*"/g) ?? [])
    .map((literal) => JSON.parse(literal) as string)
    .filter((text) => /[+*{^$|]/.test(text) && isPattern(text)),
);

/** What a pattern may be led astray with: over and over, and an end that it does not expect. */
const repeated = ["a", "A", "0", "-", "_", ".", "/", ":", "=", " ", "a=", "a-", "a.", "a/", "a:a"];
const phrases = ["http://", "://a:", "AKIA", "password=", "x:y@", "eyJ", "--a ", "-----BEGIN "];

function isPattern(text: string): boolean {
  try {
    re2(text);
    return true;
  } catch {
    return false;
  }
}

/** Processor time, in milliseconds. */
function cost(pattern: string, text: string): number {
  const from = process.cpuUsage();
  re2(pattern).test(text);
  return process.cpuUsage(from).user / 1000;
}

// The engine of JavaScript goes back and tries again, which can take a time that grows with the square of a text or worse.
describe("a text that somebody made to keep a rule busy", () => {
  it("meets all of the catalogue's patterns", () => {
    assert.ok(patterns.size >= 15, `${patterns.size}`);
  });

  for (const pattern of patterns) {
    it(`is soon dealt with by ${pattern.slice(0, 60)}`, () => {
      for (const part of [...repeated, ...phrases]) {
        const text = `${part.repeat(32_000 / part.length)}\n!`;
        assert.ok(cost(pattern, text) < 100, `${JSON.stringify(part)} repeated`);
      }
    });
  }
});
