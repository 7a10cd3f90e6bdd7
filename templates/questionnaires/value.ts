import { words } from '../../src/language.ts'
import { fileIn, signedIn } from '../../src/questionnaires/handed-in.ts'
import type { Question } from '../../src/questionnaires/schema.ts'
import { dayText, momentText } from '../ui/moment.ts'
import type { Reader } from '../ui/reader.tsx'
import { handedTexts } from './handed-texts.ts'
import { questionnaireTexts } from './texts.ts'

type Asked = Pick<Question, 'kind'>

/** An answer as people say it: "Ja", "vrijdag 27 november", "3 plaatsen". */
export function valueText({ kind }: Asked, value: string, reader: Reader) {
  const say = words(questionnaireTexts, reader.language)
  switch (kind) {
    case 'yesNo':
      return value === 'yes' ? say.yes : say.no
    case 'date':
      return dayText(new Date(`${value}T12:00:00Z`), reader)
    case 'number':
      return reader.language === 'nl' ? value.replace('.', ',') : value
    case 'file':
      return fileIn(value)?.name ?? value
    case 'signature':
      return signatureText(value, reader)
    case 'places':
      return value === 'taken' ? say.hasPlace : value === 'waiting' ? say.waits : say.placesOption(Number(value))
    default:
      return value
  }
}

function signatureText(value: string, reader: Reader) {
  const signed = signedIn(value)
  const say = words(handedTexts, reader.language)
  return signed ? say.signedBy(signed.name, momentText(signed.at, reader, { exact: true })) : value
}

export const valuesText = (question: Asked, values: readonly string[] | undefined, reader: Reader) =>
  values?.length
    ? values.map((value) => valueText(question, value, reader)).join(', ')
    : words(questionnaireTexts, reader.language).nothing

/** "Ada", "Groep 5a", or nothing where the form is asked once. */
export const sectionName = ({ pupil, group }: { pupil: string | null; group: string | null }) => pupil ?? group ?? ''
