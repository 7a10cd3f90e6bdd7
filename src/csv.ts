import Papa from 'papaparse'

/** Control characters that a terminal or a spreadsheet would obey. */
const controls = /\p{Cc}+/gu

/**
 * A table that opens in a Dutch spreadsheet: with its byte order mark, and semicolons. No cell is a formula, whatever people
 * called themselves (check 19).
 */
export const csv = (rows: readonly (readonly string[])[]) =>
  `\ufeff${Papa.unparse(
    rows.map((row) => row.map((cell) => cell.replaceAll(controls, ' '))),
    { delimiter: ';', newline: '\r\n', escapeFormulae: true },
  )}\r\n`
