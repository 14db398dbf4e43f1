import type { Coverage } from "./answer";
import { checkov } from "./checkov";
import { checkovAks, checkovAzure } from "./checkov-aks";
import { checkovAws, checkovEks } from "./checkov-eks";
import { checkovGcp, checkovGke } from "./checkov-gke";
import { cisAksCoverage, cisEksCoverage, cisGkeCoverage } from "./cis";
import { nsaCisaCoverage } from "./nsa-cisa";

const terraform =
  "https://github.com/bridgecrewio/checkov/tree/main/checkov/terraform/checks/resource";

const checkovClouds: readonly Coverage[] = [
  { name: "Checkov 3.3, EKS", source: `${terraform}/aws`, checks: checkovEks },
  {
    name: "Checkov 3.3, AWS networks, keys, rights and registries",
    source: `${terraform}/aws`,
    checks: checkovAws,
  },
  { name: "Checkov 3.3, GKE", source: `${terraform}/gcp`, checks: checkovGke },
  {
    name: "Checkov 3.3, Google Cloud networks, keys, grants and registries",
    source: `${terraform}/gcp`,
    checks: checkovGcp,
  },
  { name: "Checkov 3.3, AKS", source: `${terraform}/azure`, checks: checkovAks },
  {
    name: "Checkov 3.3, Azure networks, keys, roles and registries",
    source: `${terraform}/azure`,
    checks: checkovAzure,
  },
];

/** What others check, and what the catalogue says to each of their checks. */
export const coverages: readonly Coverage[] = [
  checkov,
  ...checkovClouds,
  cisEksCoverage,
  cisGkeCoverage,
  cisAksCoverage,
  nsaCisaCoverage,
];
