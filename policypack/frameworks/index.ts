import { cisAks } from "./cis-aks";
import { cisEks } from "./cis-eks";
import { cisGke } from "./cis-gke";
import { nsaCisa } from "./nsa-cisa";
import { podSecurityStandards } from "./pod-security-standards";

/** Every control that a rule may claim: framework and version, a slash, the control's own number. */
export const controls = {
  ...podSecurityStandards,
  ...nsaCisa,
  ...cisEks,
  ...cisGke,
  ...cisAks,
} as const;

export type ControlId = keyof typeof controls;
