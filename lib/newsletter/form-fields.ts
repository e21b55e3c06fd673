/** The names of the form's fields. The trap has a name that machines like to fill in, and no reader sees it. */
export const newsletterFields = { language: 'language', email: 'email', trap: 'website' } as const;
