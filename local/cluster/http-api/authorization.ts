/** What an authorizer has decided about a request. */
export type Authorization =
  /** `authorizer` is what the integration finds in its request context. */
  | { allowed: true; authorizer?: Record<string, unknown> }
  | { allowed: false; status: 401 | 403 | 500; headers?: Record<string, string> };

export const forbidden: Authorization = { allowed: false, status: 403 };
export const failed: Authorization = { allowed: false, status: 500 };
