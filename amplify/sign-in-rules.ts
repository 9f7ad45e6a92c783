/** How long a password has to be at least. */
export const passwordLength = 12;
