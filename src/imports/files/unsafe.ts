import type { Text } from '../../language.ts'

/** A zip or workbook that must not be read on, and which of its files is why. */
export class UnsafeZip extends Error {
  readonly text: Text
  readonly file: string | null
  constructor(text: Text, file: string | null = null) {
    super(text.en)
    this.text = text
    this.file = file
  }
}

/** What a school's own files keep to by far. */
export const zipLimits = { entries: 500, name: 200, file: 16_000_000, total: 32_000_000 }
