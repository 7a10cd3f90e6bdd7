import type { Draft } from '../http/forms.ts'
import type { School } from '../schools/schema.ts'

// What stands there now, as the forms ask for it.

const filled = (typed: Draft['typed']): Draft => ({ typed, problems: {} })

export const identityOf = ({ name, town, address, postcode, contactEmail, welcome }: School) =>
  filled({ naam: name, plaats: town, adres: address, postcode, email: contactEmail, welkom: welcome })

export const timesOf = ({ zone, morningSummary, afternoonSummary }: School) =>
  filled({ tijdzone: zone, ochtend: morningSummary, middag: afternoonSummary })

export const languagesOf = ({ language }: School) => filled({ standaard: language })
