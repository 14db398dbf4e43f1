/** Azure's resources exist once for each version of its API, under a token of its own: a rule is on all of them. */
export function unversioned(token: string): string {
  return token.replace(/^(azure-native:[^/:]+)\/v\d{8}(?:preview)?:/, "$1:");
}

/** Packages for the clouds of our rules that name the same things otherwise, by what is judged in their stead. */
const unjudged: Readonly<Record<string, string>> = {
  "aws-native": "aws",
  azure: "azure-native",
  "google-native": "gcp",
};

/** The package whose resources the rules are on, for a resource of another one that makes the same things. */
export function judgedInstead(token: string): string | undefined {
  const [name = ""] = token.split(":");
  return Object.hasOwn(unjudged, name) ? unjudged[name] : undefined;
}
