/** SOC 2, Trust Services Criteria of 2017, the criteria that a rule claims, titles in our words. */
export const soc2 = {
  "soc2-2017/A1.1": "Capacity is monitored and managed",
  "soc2-2017/A1.2": "Infrastructure is built to recover",
  "soc2-2017/C1.1": "Confidential information is known",
  "soc2-2017/CC6.1": "Access to what is protected is restricted",
  "soc2-2017/CC6.3": "Access follows roles and least privilege",
} as const;
