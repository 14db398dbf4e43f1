/** PCI DSS 4.0.1, the requirements that a rule claims, titles in our words. */
export const pciDss = {
  "pci-dss-4.0.1/7.2.5": "Accounts of applications and systems have least privileges",
} as const;
