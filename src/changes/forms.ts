import * as v from 'valibot'
import { day, oneOf } from '../http/forms.ts'

export const formats = ['xlsx', 'csv'] as const

export const sheetTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

// The button that was pressed; whoever sends the form by hand gets the plain one.
const soort = v.fallback(oneOf(formats), 'csv')

export const formatForm = v.object({ soort })
export const sinceForm = v.object({ soort, vanaf: day() })
