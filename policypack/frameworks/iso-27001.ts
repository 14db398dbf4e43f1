/** ISO/IEC 27001:2022, Annex A, the controls that a rule claims, titles in our words. */
export const iso27001 = {
  "iso-27001-2022/A.5.9": "What there is has an owner",
  "iso-27001-2022/A.5.12": "Information is classified",
  "iso-27001-2022/A.8.2": "Privileged access is restricted",
  "iso-27001-2022/A.8.6": "Capacity is managed",
  "iso-27001-2022/A.8.14": "What must be available is there twice",
  "iso-27001-2022/A.8.24": "Cryptography is used by rules",
} as const;
