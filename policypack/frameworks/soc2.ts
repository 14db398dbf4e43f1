/** SOC 2, Trust Services Criteria of 2017, the criteria that a rule claims, titles in our words. */
export const soc2 = {
  "soc2-2017/A1.1": "Capacity is monitored and managed",
  "soc2-2017/A1.2": "Infrastructure is built to recover",
  "soc2-2017/C1.1": "Confidential information is known",
  "soc2-2017/CC6.1": "Access to what is protected is restricted",
  "soc2-2017/CC6.3": "Access follows roles and least privilege",
  "soc2-2017/CC6.6": "Boundaries are protected against what comes from outside",
  "soc2-2017/CC6.7": "Information is protected while it moves",
  "soc2-2017/CC6.8": "Unauthorised and malicious software is kept out",
  "soc2-2017/CC7.1": "Vulnerabilities and weak configurations are found",
  "soc2-2017/CC7.2": "Systems are monitored for what should not happen",
  "soc2-2017/CC8.1": "Changes are authorised and controlled",
} as const;
