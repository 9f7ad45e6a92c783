/** How many tags a customer may have, and how long their parts may be. Forms need no schemas for it. */
export const tagLimits = { count: 20, key: 64, value: 128 } as const;
