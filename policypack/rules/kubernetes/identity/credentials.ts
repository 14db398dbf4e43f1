// What a credential looks like, in the words that RE2 and JavaScript share. Where a repetition could be long it has an
// end: the text may be anybody's, and JavaScript tries every length.

/** Words that are credentials where they end a name, in the capitals that people use. */
const words = [
  "PASSWORD|[Pp]assword",
  "PASSWD|[Pp]asswd",
  "PASSPHRASE|[Pp]assphrase",
  "TOKEN|[Tt]oken",
  "(API|[Aa]pi|ACCESS|[Aa]ccess|ACCOUNT|[Aa]ccount|ENCRYPTION|[Ee]ncryption|PRIVATE|[Pp]rivate" +
    "|SECRET|[Ss]ecret|SIGNING|[Ss]igning)[-_.]?(KEY|[Kk]ey)",
];

/** A name that says that its value is a credential. */
const credentialName = `(${words.join("|")}|SECRET|[Ss]ecret|[-_.](PASS|pass|PWD|pwd))$`;

/** A value that is none, whatever its name says: nothing, a switch, a file, or a reference that something fills in. */
const harmlessValue = [
  "^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF)?$",
  "^(/[A-Za-z0-9._-]+)+$",
  "\\$[({]",
  "\\{\\{",
  // What a webhook replaces by the secret that it names.
  "^(vault|op|gcp:secretmanager|azure:keyvault|arn:aws[a-z-]*:(secretsmanager|ssm)):",
].join("|");

/** Credentials that are known by their form. */
const forms = [
  // Access keys of AWS.
  "(^|[^A-Z0-9])A[KS]IA[A-Z2-7]{16}([^A-Z0-9]|$)",
  // GitHub, GitLab, Slack, npm, Docker Hub, Hugging Face, Databricks, Stripe.
  "gh[opsur]_[A-Za-z0-9]{36}",
  "github_pat_[A-Za-z0-9_]{22}",
  "glpat-[A-Za-z0-9_-]{20}",
  "xox[abeoprs]-[A-Za-z0-9-]{10}",
  "npm_[A-Za-z0-9]{36}",
  "dckr_pat_[A-Za-z0-9_-]{27}",
  "hf_[A-Za-z0-9]{34}",
  "dapi[0-9a-f]{32}",
  "[rs]k_live_[A-Za-z0-9]{24}",
  // API keys of Google.
  "AIza[A-Za-z0-9_-]{35}",
  // JSON Web Tokens: header and claims.
  "eyJ[A-Za-z0-9_-]{16,200}\\.eyJ",
  // Private keys, and the same in base64.
  "-----BEGIN ([A-Z]{1,12} ){0,2}PRIVATE KEY",
  ...["", "RSA ", "EC ", "OPENSSH ", "ENCRYPTED "].map(privateKeyInBase64),
  // URLs and connection strings with a password in them, and not a reference to one.
  "://[^/ @:\\t\\n]{0,200}:([^$/ @{\\t\\n]|\\$[^({/ @\\t\\n])[^/ @\\t\\n]{0,200}@",
  "(^|;) {0,4}([Pp]assword|[Pp]wd|PWD|AccountKey|SharedAccessKey)=[^;$ ]",
];

/** A text with a credential in it. */
export const credentialForm = forms.join("|");

/** The part of the encoding that does not depend on what follows. */
function privateKeyInBase64(algorithm: string): string {
  const line = Buffer.from(`-----BEGIN ${algorithm}PRIVATE KEY`);
  return line
    .subarray(0, line.length - (line.length % 3))
    .toString("base64")
    .replaceAll("+", "\\+");
}

/** An option of a command, followed by its value: the words that are not often names of something else. */
export const credentialOption =
  `(^|[ ;"'\\t\\n])--?[A-Za-z0-9._-]{0,40}(${words.join("|")}|([Cc]lient|[Ss]hared)[-_.]?[Ss]ecret)` +
  `[ =]["']?[A-Za-z0-9!#%&*+.@^_~]`;

/** CEL that is true of a value that is a credential, or whose name says so. */
export function isCredential(name: string, value: string): string {
  return (
    `(${matches(value, credentialForm)} || ` +
    `${matches(name, credentialName)} && !${matches(value, harmlessValue)})`
  );
}

function matches(text: string, expression: string): string {
  return `${text}.matches(${JSON.stringify(expression)})`;
}
