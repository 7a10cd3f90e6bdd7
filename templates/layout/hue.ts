/** A school's colour is its hue alone (0 to 359); lightness and chroma are ours, so that every school is readable. */
const whole = (hue: number) => (((Math.round(hue) || 0) % 360) + 360) % 360

/** The exact text of the one style element that the Content-Security-Policy allows, by its hash. */
export const hueStyle = (hue: number) => `:root{--hue:${whole(hue)}}`
