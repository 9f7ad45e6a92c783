/** The weights that a page is first drawn in; read before it is, so that no text changes its width in sight. */
const weights = [400, 700];

export const loadFonts = (): Promise<unknown> =>
  Promise.all(weights.map((weight) => document.fonts.load(`${weight} 1rem "Open Sans"`))).catch(() => {});
