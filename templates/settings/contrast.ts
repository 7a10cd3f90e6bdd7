import { hex } from '../mail/colours.ts'

/** What stands on what in templates/layout/app.css, by a school's hue: the accent on paper, sheet and tint, and the words on the accent. */
const palette = {
  light: (hue: number) => ({
    accent: hex(0.49, 0.115, hue),
    onAccent: hex(0.99, 0.005, 90),
    grounds: [hex(0.983, 0.007, 90), hex(0.998, 0.002, 90), hex(0.952, 0.024, hue)],
  }),
  dark: (hue: number) => ({
    accent: hex(0.8, 0.085, hue),
    onAccent: hex(0.2, 0.02, hue),
    grounds: [hex(0.225, 0.009, 70), hex(0.265, 0.01, 70), hex(0.31, 0.035, hue)],
  }),
} as const

export type Light = keyof typeof palette
export const coloursOf = (light: Light, hue: number) => palette[light](hue)

/** The least that any of these differ, as WCAG measures it: at least 4.5, whatever the hue (N9). */
export function contrastOf(light: Light, hue: number) {
  const { accent, onAccent, grounds } = coloursOf(light, hue)
  return Math.min(...[onAccent, ...grounds].map((other) => contrast(accent, other)))
}

function contrast(one: string, other: string) {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
