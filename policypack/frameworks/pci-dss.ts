/** PCI DSS 4.0.1, the requirements that a rule claims, titles in our words. */
export const pciDss = {
  "pci-dss-4.0.1/1.3.1": "Traffic into the environment of card data is restricted",
  "pci-dss-4.0.1/1.3.2": "Traffic out of the environment of card data is restricted",
  "pci-dss-4.0.1/1.4.2": "Traffic from untrusted networks reaches only what is meant for them",
  "pci-dss-4.0.1/2.2.4": "Only what is needed is enabled",
  "pci-dss-4.0.1/2.2.6": "Security settings prevent misuse",
  "pci-dss-4.0.1/3.7.4": "Keys are changed at the end of their time",
  "pci-dss-4.0.1/4.2.1": "Card data is encrypted on open networks",
  "pci-dss-4.0.1/5.2.1": "Malware is kept off all systems",
  "pci-dss-4.0.1/6.3.3": "Known vulnerabilities are patched",
  "pci-dss-4.0.1/7.2.5": "Accounts of applications and systems have least privileges",
  "pci-dss-4.0.1/8.2.2": "Shared accounts are not used",
  "pci-dss-4.0.1/8.6.2": "Passwords of system accounts are in no script, file or source code",
  "pci-dss-4.0.1/10.2.1": "Audit logs are on",
} as const;
