/** Laws on personal and medical data, the provisions that a rule claims, titles in our words. */
export const dataProtection = {
  "gdpr/32.1.a": "Personal data is encrypted",
  "hipaa/164.312.a.2.iv": "Health information is encrypted",
} as const;
