/** Names the team that answers for an object. */
export const teamLabel = "palisade.dev/team";

/** Says how sensitive the data is that an object works with. */
export const dataClassLabel = "palisade.dev/data-class";

/** From least to most sensitive. */
export const dataClasses = ["public", "internal", "confidential", "restricted"] as const;
