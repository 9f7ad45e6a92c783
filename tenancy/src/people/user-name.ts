/** Somebody may belong to several tenants of a user pool, as somebody else in each: the code of the tenant comes first. */
export const userNameOf = (code: string, email: string): string => `${code}:${email}`;

/** The e-mail address of a user name. */
export const emailOfUserName = (userName: string): string => userName.slice(userName.indexOf(':') + 1);
