type Rgb = readonly [number, number, number];

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

const hexOf = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const linear = (part: number): number => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);

const luminance = (hex: string): number => {
  const [red, green, blue] = rgbOf(hex).map(linear) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** As WCAG defines it, from 1 to 21; both as `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of the way from one color to the other. */
export const mix = (from: string, to: string, share: number): string => {
  const end = rgbOf(to);
  return hexOf(rgbOf(from).map((part, index) => part + ((end[index] ?? part) - part) * share) as unknown as Rgb);
};

/** The color, as far towards `to` as it must go to be read on `background`. */
export function readable(color: string, background: string, to: string, ratio = 4.5): string {
  for (let step = 0; step < 20; step++) {
    const candidate = mix(color, to, step / 20);
    if (contrast(candidate, background) >= ratio) return candidate;
  }
  return to;
}
