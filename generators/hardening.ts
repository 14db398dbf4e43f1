import { aksHardening } from "../components/aks/hardening";
import { eksHardening } from "../components/eks/hardening";
import { gkeHardening } from "../components/gke/hardening";
import { writeOrCheck } from "./generated-file";
import { hardeningPage } from "./rules/hardening-page";

const text = hardeningPage({ EKS: eksHardening, GKE: gkeHardening, AKS: aksHardening });

void writeOrCheck([{ path: "docs/hardening.md", text }], "npm run generate:hardening");
