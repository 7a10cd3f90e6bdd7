import * as v from 'valibot'
import { problem } from '../../templates/ui/problems.ts'
import { day, line, optionalLine } from '../http/forms.ts'
import { isAddress } from '../mail/address.ts'
import { custodies } from '../people/schema.ts'
import { answerKinds } from './schema.ts'

const custody = v.picklist(custodies, problem('notAnOption'))
const words = (characters: number) =>
  v.pipe(
    v.string(problem('required')),
    v.trim(),
    v.minLength(1, problem('required')),
    v.maxLength(characters, problem('tooLong')),
  )

export const custodyForm = v.object({ gezag: custody, grond: optionalLine(500), vanaf: day() })

export const newGuardianForm = v.object({
  /** Somebody whom the school knows already; else the names say who it is. */
  wie: optionalLine(40),
  voornaam: optionalLine(100),
  tussenvoegsel: optionalLine(40),
  achternaam: optionalLine(100),
  email: optionalLine(254),
  relatie: line(60),
  gezag: custody,
  grond: optionalLine(500),
  vanaf: day(),
  /** Whose household it becomes a member of; nobody's, and it has its own. */
  huis: optionalLine(40),
})

export const homeForm = v.object({ huis: optionalLine(40) })

/** Of a telephone number abroad; ours have ten. */
const fewestDigits = 8

/** A telephone number or a mail address, with whatever words around it: a person reads it. */
const isReachable = (text: string) =>
  text.split(/[\s,;:<>()]+/).some((word) => isAddress(word.replace(/\.$/, ''))) ||
  text.replaceAll(/\D/g, '').length >= fewestDigits

export const informationForm = v.object({
  naam: line(200),
  contact: v.pipe(line(300), v.check(isReachable, problem('noWayToReach'))),
  kind: line(300),
  vraag: words(5000),
  /** No person sees this field: whoever fills it in is a machine. */
  website: optionalLine(1000),
})

export const answerForm = v.object({
  soort: v.picklist(answerKinds, problem('notAnOption')),
  wie: optionalLine(80),
  tekst: words(20_000),
})
