/** Mail programs know no oklch(): the school's accent, of fixed lightness and chroma as in app.css, in sRGB. */
export const accentOf = (hue: number) => hex(0.49, 0.115, hue)
export const accentInTheDark = (hue: number) => hex(0.8, 0.085, hue)

/** OKLCH in sRGB, cut off where a screen shows no more. */
export function hex(lightness: number, chroma: number, hue: number) {
  const angle = (hue * Math.PI) / 180
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${channels.map(byte).join('')}`
}

function byte(linear: number) {
  const light = Math.min(1, Math.max(0, linear))
  const value = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, '0')
}
