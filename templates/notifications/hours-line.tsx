import { words } from '../../src/language.ts'
import type { WorkingHours } from '../../src/notifications/hours.ts'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { hoursTexts } from './hours-texts.ts'

/** "Juf Anna leest berichten ma–do 8:00–17:00." */
export const HoursLine = ({ name, hours }: { name: string; hours: WorkingHours }) => {
  const say = useWords(hoursTexts)
  const days = daysText(hours.days, useReader())
  return <p class="quiet">{say.readsMessages(name, days, timeIn(hours.from), timeIn(hours.until))}</p>
}

/** Three days or more in a row as one: "ma–wo, vr". */
export function daysText(days: string, { language }: Pick<Reader, 'language'>) {
  const { dayName } = words(hoursTexts, language)
  const runs: number[][] = []
  for (const day of [...days].map(Number)) {
    const run = runs.at(-1)
    if (run?.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  const texts = runs.map((run) => {
    const names = run.map(dayName)
    return run.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(', ')
  })
  return texts.join(', ')
}

const timeIn = (time: string) => time.replace(/^0/, '')
