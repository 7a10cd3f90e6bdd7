import { isAddress } from '../../mail/address.ts'
import type { PersonName } from '../pupils/school-file.ts'

/** One line of text, composed the same way whoever typed it, so that equal names compare equal. */
export const clean = (value: string) =>
  value
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim()

/** jjjj-mm-dd (a time or zone may follow) or dd-mm-jjjj to jjjj-mm-dd; null if there is no such day. */
export function isoDate(value: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*|Z|[+-]\d\d:\d\d)?$/.exec(value)
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: \d\d?:.*)?$/.exec(value)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : dutch ? [dutch[3], dutch[2], dutch[1]] : []
  if (!year || !month || !day) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null
}

export const emailAddress = (value: string) => (isAddress(value) ? value : null)

/** For comparing only: without case, accents, signs and double spaces. */
export const folded = (value: string) =>
  value
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The prefix counts as part of the surname, since files differ on where they put it. */
export const surname = ({ infix, lastName }: PersonName) => folded(`${infix} ${lastName}`)
export const fullName = (name: PersonName) => folded(`${name.firstName} ${name.infix} ${name.lastName}`)

/** 06-12 34 56 78 and +31 6 12345678 are one number. */
export const phoneKey = (phone: string | null) => (phone ?? '').replace(/\D/g, '').replace(/^(?:0031|31|0)/, '')

/** As typed, without the apostrophe that a spreadsheet keeps the leading zero with, and with the zero that it took. */
export function telephone(written: string) {
  const number = written
    .replace(/^['=]+/, '')
    .replace(/"/g, '')
    .trim()
  const digits = number.replace(/\D/g, '').length
  if (/^[1-9]\d{8}$/.test(number)) return `0${number}`
  return /^\+?[\d\s()./-]+$/.test(number) && digits >= 6 && digits <= 15 ? number : null
}
