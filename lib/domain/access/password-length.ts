/** The least number of characters of a password. */
export const PASSWORD_LENGTH = 10;
