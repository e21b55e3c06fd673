/** Where the demonstration's account is kept in DATA_DIR, so that a later start can say it again. */
export const demoAccountFile = 'demo-account.json';

export type DemoAccount = { email: string; password: string };
