/** After so many wrong passwords in a row an account is locked, and for so long. */
export const mostLoginAttempts = 8;
export const lockMilliseconds = 10 * 60 * 1000;
