/** Where Dutch schools are, the Kingdom's islands among them. */
const usual = [
  'Europe/Amsterdam',
  'America/Curacao',
  'America/Aruba',
  'America/Lower_Princes',
  'America/Kralendijk',
  'America/Paramaribo',
]

/** The names of IANA that this runtime has clocks for, the usual ones first. */
export const zones: readonly string[] = [...new Set([...usual, ...Intl.supportedValuesOf('timeZone')])]
