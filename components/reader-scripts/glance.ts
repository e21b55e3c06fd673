/** Milliseconds that a story is on the screen before it counts as looked at, here and for the newspaper. */
export const glance = 3000;
