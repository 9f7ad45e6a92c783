/** How many of the newest alerts and operations the dashboard shows. */
export const shown = 5;
