// Control characters break mail headers and databases; direction overrides make a name read as another.
const controls = /[\p{Cc}\u2028\u2029]+/gu
const controlsButBreaks = /[^\P{Cc}\n\t]+/gu
const overrides = /[\u202a-\u202e\u2066-\u2069]/gu

/** One line, as people mean it. */
export const cleanLine = (typed: string) =>
  typed.normalize('NFC').replaceAll(controls, ' ').replaceAll(overrides, '').trim()

/** Several lines; browsers send CR LF. */
export const cleanText = (typed: string) =>
  typed.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll(controlsButBreaks, '').trimEnd()
