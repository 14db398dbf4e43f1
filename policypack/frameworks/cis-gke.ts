/** CIS GKE Benchmark v1.9.0, the controls that a rule claims, titles in our words. */
export const cisGke = {} as const;
