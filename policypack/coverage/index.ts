import type { Coverage } from "./answer";
import { checkov } from "./checkov";
import { cisAksCoverage, cisEksCoverage, cisGkeCoverage } from "./cis";
import { nsaCisaCoverage } from "./nsa-cisa";

/** What others check, and what the catalogue says to each of their checks. */
export const coverages: readonly Coverage[] = [
  checkov,
  cisEksCoverage,
  cisGkeCoverage,
  cisAksCoverage,
  nsaCisaCoverage,
];
