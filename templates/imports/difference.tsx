import {
  type Change,
  type ChangedField,
  type Counts,
  type Difference,
  type Entry,
  type PartName,
  parts,
} from '../../src/imports/planning/difference.ts'
import { type Way, ways } from '../../src/imports/planning/lines.ts'
import { partWords, wayWords } from '../../src/imports/planning/words.ts'
import type { Fault } from '../../src/imports/pupils/school-file.ts'
import type { ImportKind } from '../../src/imports/schema.ts'
import type { Words } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { Section } from '../ui/card.tsx'
import { List, Row } from '../ui/list.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Table } from '../ui/table.tsx'
import { importTexts } from './texts.ts'

/** What such a file can say something about. */
const partsOf: Record<ImportKind, readonly PartName[]> = {
  edexml: ['groups', 'pupils', 'staff'],
  oneroster: parts,
  table: parts,
  pupils: ['groups', 'pupils', 'guardians'],
  guardians: ['guardians'],
  staff: ['groups', 'staff'],
}

/** How many of each, before any name. */
export const CountsTable = ({ counts, kind }: { counts: Counts; kind: ImportKind }) => {
  const say = useWords(importTexts)
  return (
    <Table caption={say.counts}>
      <thead>
        <tr>
          <th scope="col">{say.kind}</th>
          {ways.map((way) => (
            <th scope="col" class="number">
              {say[way]}
            </th>
          ))}
          <th scope="col" class="number">
            {say.doubtful}
          </th>
        </tr>
      </thead>
      <tbody>
        {partsOf[kind].map((part) => (
          <tr>
            <th scope="row">{say[part]}</th>
            {ways.map((way) => (
              <td class="number">{counts[part][way]}</td>
            ))}
            <td class="number">{counts[part].doubtful ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Where each kind of line can be looked at and left out. */
export const LineLinks = ({ run, difference }: { run: string; difference: Difference }) => {
  const say = useWords(importTexts)
  const filled = parts.flatMap((part) =>
    ways.flatMap((way) => (difference[part][way].length > 0 ? [{ part, way, entries: difference[part][way] }] : [])),
  )
  return (
    <Section title={say.oneByOne}>
      <List>
        {filled.map(({ part, way, entries }) => (
          <Row
            title={lineTitle(say, part, way)}
            href={paths.importLines(run, partWords[part], wayWords[way])}
            sub={leftIn(say, entries)}
            trail={entries.length}
          />
        ))}
      </List>
    </Section>
  )
}

function leftIn(say: Words<typeof importTexts>, entries: readonly Entry[]) {
  const left = entries.filter(({ isLeft }) => isLeft).length
  return left > 0 ? say.leftOut(left) : firstOf(entries)
}

const firstOf = (entries: readonly Entry[]) =>
  entries
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ') + (entries.length > 3 ? ' …' : '')

export const sentences = (say: Words<typeof importTexts>, changes: readonly Change[]) =>
  changes.map((change) => sentence(say, change)).join('; ')

function sentence(say: Words<typeof importTexts>, { field, from, to }: Change) {
  const [was, is] = [shownValue(say, field, from), shownValue(say, field, to)]
  if (field === 'returned') return say.returnedSince(was)
  if (from === null) return say.changeAdded(say[field], is)
  return to === null ? say.changeGone(say[field], was) : say.changeTo(say[field], was, is)
}

const codes = ['full', 'none', 'contact', 'yes', 'no'] as const

/** Days as people write them, codes as words. */
export function shownValue(say: Words<typeof importTexts>, field: ChangedField, value: string | null) {
  if (value === null) return ''
  if (field === 'birthDate' || field === 'left' || field === 'returned') return value.split('-').reverse().join('-')
  const code = field === 'custody' || field === 'teaches' ? codes.find((one) => one === value) : undefined
  return code ? say[code] : value
}

/** More is told when these are solved. */
const mostDoubts = 50

export const Doubts = ({ difference }: { difference: Difference }) => {
  const say = useWords(importTexts)
  const doubts = difference.doubts.filter(({ question }) => !question)
  if (doubts.length === 0) return null
  return (
    <Section title={`${say.doubts} (${doubts.length})`}>
      <p class="hint">{say.doubtsNote}</p>
      <Faults faults={doubts.slice(0, mostDoubts)} />
      {doubts.length > mostDoubts ? <p class="hint">{say.more(doubts.length - mostDoubts)}</p> : null}
    </Section>
  )
}

/** Each with its place in the file: a sheet or a file of several, a line, and the name of an element or column. */
export const Faults = ({ faults }: { faults: readonly (Fault & { name?: string })[] }) => {
  const text = useText()
  return (
    <List>
      {faults.map((fault) => (
        <Row title={text(fault.text)} sub={<Place fault={fault} />} />
      ))}
    </List>
  )
}

const Place = ({ fault: { line, element, name, place } }: { fault: Fault & { name?: string } }) => {
  const say = useWords(importTexts)
  const places = [name, place, line === null ? '' : say.line(line), element].filter(Boolean)
  return <>{places.join(' · ')}</>
}

export const lineTitle = (say: Words<typeof importTexts>, part: PartName, way: Way) =>
  `${say[part]}: ${say[way].toLowerCase()}`
