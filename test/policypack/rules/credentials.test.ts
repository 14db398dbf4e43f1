import assert from "node:assert/strict";

import { celObject, compileRule } from "../../../policypack/cel";
import { disallowCredentialsInArguments } from "../../../policypack/rules/kubernetes/identity/disallow-credentials-in-arguments";
import { disallowCredentialsInConfigMaps } from "../../../policypack/rules/kubernetes/identity/disallow-credentials-in-config-maps";
import { disallowCredentialsInEnvironment } from "../../../policypack/rules/kubernetes/identity/disallow-credentials-in-environment";

const environment = compileRule(disallowCredentialsInEnvironment);
const configMaps = compileRule(disallowCredentialsInConfigMaps);
const argumentsOf = compileRule(disallowCredentialsInArguments);

/** Whether a value under a name is taken for a credential, as a variable and in a ConfigMap. */
function isCredential(name: string, value: string): boolean {
  const spec = { containers: [{ name: "app", env: [{ name, value }] }] };
  const { verdict } = environment.judge(celObject({ spec }));
  assert.equal(configMaps.judge(celObject({ data: { [name]: value } })).verdict, verdict);
  return verdict === "fail";
}

function inArguments(...args: string[]): boolean {
  const spec = { containers: [{ name: "app", args }] };
  return argumentsOf.judge(celObject({ spec })).verdict === "fail";
}

/** Nothing here is a credential: no secret has only one letter. */
const letters = (count: number, letter = "a") => letter.repeat(count);
const privateKey = (algorithm: string) =>
  ["-----BEGIN ", algorithm, "PRIVATE KEY-----\n", letters(64)].join("");

describe("a credential", () => {
  it("is known by the name that it has", () => {
    const names = [
      "PASSWORD",
      "PGPASSWORD",
      "db.password",
      "dbPassword",
      "ROOT_PASSWD",
      "rootPasswd",
      "KEY_PASSPHRASE",
      "keyPassphrase",
      "GITHUB_TOKEN",
      "accessToken",
      "CLIENT_SECRET",
      "clientSecret",
      "API_KEY",
      "APIKEY",
      "api-key",
      "apiKey",
      "ACCESS_KEY",
      "accountKey",
      "encryption.key",
      "PRIVATE_KEY",
      "secretKey",
      "SIGNING_KEY",
      "DB_PASS",
      "db-pass",
      "MYSQL_PWD",
      "mysql.pwd",
    ];
    for (const name of names) assert.ok(isCredential(name, "correct horse"), name);
  });

  it("is not known by a name that only has such a word in it", () => {
    const names = [
      "PWD",
      "COMPASS",
      "BYPASS",
      "TOKENS",
      "PASSWORD_FILE",
      "SECRET_NAME",
      "KEY",
      "MONKEY",
    ];
    for (const name of names) assert.ok(!isCredential(name, "correct horse"), name);
  });

  it("is not a switch, a file, or a reference that something fills in", () => {
    const values = [
      "",
      "true",
      "False",
      "yes",
      "NO",
      "on",
      "/run/secrets/db/password",
      "/key",
      "$(DB_PASSWORD)",
      "${DB_PASSWORD}",
      "{{ .password }}",
      "vault:secret/data/app#password",
      "op://team/app/password",
      "arn:aws:secretsmanager:eu-central-1:111122223333:secret:app",
      "arn:aws-cn:ssm:cn-north-1:111122223333:parameter/app",
      "gcp:secretmanager:projects/app/secrets/db",
      "azure:keyvault:app/db",
    ];
    for (const value of values) assert.ok(!isCredential("PASSWORD", value), value);
    for (const value of ["truest", "/", "vaults", "$", "a/b"]) {
      assert.ok(isCredential("PASSWORD", value), value);
    }
  });

  it("is known by its form, under any name", () => {
    const values = [
      `AKIA${letters(16, "A")}`,
      `id=ASIA${letters(16, "A")};`,
      ...["ghp", "gho", "ghs", "ghu", "ghr"].map((kind) => `${kind}_${letters(36)}`),
      `github_pat_${letters(22)}`,
      `glpat-${letters(20)}`,
      `xoxb-${letters(10)}`,
      `npm_${letters(36)}`,
      `dckr_pat_${letters(27)}`,
      `hf_${letters(34)}`,
      `dapi${letters(32)}`,
      `sk_live_${letters(24)}`,
      `AIza${letters(35)}`,
      `Bearer eyJ${letters(40)}.eyJ${letters(40)}.${letters(20)}`,
      ...["", "RSA ", "EC ", "OPENSSH ", "ENCRYPTED "].flatMap((algorithm) => [
        privateKey(algorithm),
        Buffer.from(privateKey(algorithm)).toString("base64"),
      ]),
      "postgres://app:correct@db/app",
      "url: redis://:correct@redis:6379\n",
      "https://app:$correct@example.com",
      "Server=db;Password=correct;",
      "AccountName=a;AccountKey=correct",
      "Endpoint=sb://a; SharedAccessKey=correct",
    ];
    for (const value of values) assert.ok(isCredential("VALUE", value), value.slice(0, 40));
  });

  it("is not what only looks alike", () => {
    const values = [
      `XAKIA${letters(16, "A")}`,
      `AKIA${letters(17, "A")}`,
      `ghp_${letters(35)}`,
      `eyJ${letters(40)}`,
      "-----BEGIN CERTIFICATE-----",
      "-----BEGIN PUBLIC KEY-----",
      Buffer.from("-----BEGIN CERTIFICATE-----").toString("base64"),
      "https://example.com:8080/users/app@example.com",
      "postgres://app@db/app",
      "postgres://app:$(PASSWORD)@db/app",
      "postgres://app:${PASSWORD}@db/app",
      "postgres://app:{{ password }}@db/app",
      "http://a.example:80 and http://b.example@c",
      "Password=;",
      "Password=${PASSWORD}",
    ];
    for (const value of values) assert.ok(!isCredential("VALUE", value), value.slice(0, 40));
  });

  it("is known as the value of an option", () => {
    const bad = [
      ["--password=correct"],
      ["--password", "correct"],
      ["-db.password='correct'"],
      ["--api-token", '"correct"'],
      ["--client-secret=correct"],
      ["--access-key", "correct"],
      ["app && other --password correct"],
    ];
    for (const args of bad) assert.ok(inArguments(...args), args.join(" "));
    const good = [
      ["--password=$(PASSWORD)"],
      ["--password", "$PASSWORD"],
      ['--password "${PASSWORD}"'],
      ["--password-file=correct"],
      ["--token", "/run/secrets/token"],
      ["--token", "--verbose"],
      ["--tls-secret", "app-tls"],
      ["password", "correct"],
      ["no--password=correct"],
      ["--password"],
    ];
    for (const args of good) assert.ok(!inArguments(...args), args.join(" "));
  });

  it("is looked for in a megabyte of anybody's text within a second", () => {
    const size = 1_000_000;
    const texts = [
      "eyJ",
      "://a:",
      "://",
      "-----BEGIN A ",
      "AKIA",
      "a",
      "--token-",
      "; ",
      "/a",
      "PASSWORD",
    ];
    const started = performance.now();
    for (const text of texts) {
      isCredential("PASSWORD", text.repeat(size / text.length));
      inArguments(text.repeat(size / text.length));
    }
    const seconds = (performance.now() - started) / 1000 / texts.length;
    assert.ok(seconds < 1, `${seconds.toFixed(1)} s for each`);
  });
});
