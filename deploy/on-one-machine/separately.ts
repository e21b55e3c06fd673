/**
 * How a server is started that stands on a machine of its own elsewhere: in a session of its own, to which Linux gives its part
 * of the processors (sched_autogroup, sched(7)). In one session with two hundred threads of Varnish's an instance would have
 * the two-hundredth part.
 */
export const separately = { detached: true } as const;
