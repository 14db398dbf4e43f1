import { cisAks } from "./cis-aks";
import { cisEks } from "./cis-eks";
import { cisGke } from "./cis-gke";
import { dataProtection } from "./data-protection";
import { iso27001 } from "./iso-27001";
import { nsaCisa } from "./nsa-cisa";
import { pciDss } from "./pci-dss";
import { podSecurityStandards } from "./pod-security-standards";
import { soc2 } from "./soc2";

/** Every control that a rule may claim: framework and version, a slash, the control's own number. */
export const controls = {
  ...podSecurityStandards,
  ...nsaCisa,
  ...cisEks,
  ...cisGke,
  ...cisAks,
  ...iso27001,
  ...soc2,
  ...pciDss,
  ...dataProtection,
} as const;

export type ControlId = keyof typeof controls;
