import { aksHardening } from "../components/aks/hardening";
import { eksHardening } from "../components/eks/hardening";
import { gkeHardening } from "../components/gke/hardening";
import { writeOrCheck } from "./generated-file";
import { accessPage } from "./rules/access-page";
import { hardeningPage } from "./rules/hardening-page";

const text = hardeningPage({ EKS: eksHardening, GKE: gkeHardening, AKS: aksHardening });

void writeOrCheck(
  [
    { path: "docs/hardening.md", text },
    { path: "docs/access.md", text: accessPage() },
  ],
  "npm run generate:hardening",
);
