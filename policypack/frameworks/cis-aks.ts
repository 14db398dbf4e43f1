/** CIS AKS Benchmark v1.8.0, the controls that a rule claims, titles in our words. */
export const cisAks = {} as const;
