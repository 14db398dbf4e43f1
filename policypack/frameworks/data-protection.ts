/**
 * Laws on personal and medical data, the provisions that a rule claims, titles in our words: articles of the GDPR
 * (Regulation (EU) 2016/679) and sections of the HIPAA Security Rule (45 CFR).
 */
export const dataProtection = {
  "gdpr/25.2": "By default only what is needed is accessible",
  "gdpr/32.1.a": "Personal data is encrypted",
  "gdpr/32.1.b": "Systems stay confidential, intact and available",
  "gdpr/32.1.c": "Access to personal data can be restored",
  "hipaa/164.308.a.4": "Access to health information is granted by rules",
  "hipaa/164.308.a.5.ii.B": "Malicious software is guarded against",
  "hipaa/164.308.a.7": "Systems are prepared for emergencies",
  "hipaa/164.312.a.1": "Only those with rights have access",
  "hipaa/164.312.a.2.iv": "Health information is encrypted",
  "hipaa/164.312.b": "Activity is recorded",
  "hipaa/164.312.d": "Who asks for access is verified",
  "hipaa/164.312.e.1": "Health information is guarded in transmission",
} as const;
