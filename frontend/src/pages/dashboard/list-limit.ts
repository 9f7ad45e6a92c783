/** How many of the newest alerts and operations the dashboard lists. */
export const listLimit = 5;
