export const nothing = "planned";
