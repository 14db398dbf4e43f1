/** A program as public examples have them: what is not needed to make it run is left to the provider's defaults. */
export interface InsecureProgram {
  readonly title: string;
  readonly program: () => void;
  /** Rule and resource, as an expert would list them. */
  readonly expected: readonly string[];
}
