import type { Change, Counts, Difference, Doubt, Entry, Part, PartName } from '../../src/imports/planning/difference.ts'
import type { Fault } from '../../src/imports/pupils/school-file.ts'
import type { ImportKind } from '../../src/imports/schema.ts'
import type { Words } from '../../src/language.ts'
import { Section } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Table } from '../ui/table.tsx'
import { importTexts } from './texts.ts'

const partNames = ['groups', 'pupils', 'staff', 'guardians'] as const satisfies readonly PartName[]
/** What such a file can say something about. */
const partsOf: Record<ImportKind, readonly PartName[]> = {
  edexml: ['groups', 'pupils', 'staff'],
  guardians: ['guardians'],
}
const ways = ['added', 'changed', 'gone'] as const

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
        </tr>
      </thead>
      <tbody>
        {partsOf[kind].map((part) => (
          <tr>
            <th scope="row">{say[part]}</th>
            {ways.map((way) => (
              <td class="number">{counts[part][way]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Who and what, folded away until somebody wants to see names. */
export const Names = ({ difference }: { difference: Difference }) => (
  <>
    {partNames.map((part) => (
      <PartNames name={part} part={difference[part]} />
    ))}
  </>
)

const PartNames = ({ name, part }: { name: PartName; part: Part }) => {
  const say = useWords(importTexts)
  const filled = ways.filter((way) => part[way].length > 0)
  if (filled.length === 0) return null
  return (
    <Section title={say[name]}>
      {filled.map((way) => (
        <details class="fold">
          <summary>
            {`${say[way]} (${part[way].length})`}
            <Icon name="down" />
          </summary>
          <List label={`${say[name]}: ${say[way]}`}>
            {part[way].map((entry) => (
              <EntryRow entry={entry} />
            ))}
          </List>
        </details>
      ))}
    </Section>
  )
}

const EntryRow = ({ entry }: { entry: Entry & { changes?: Change[] } }) => {
  const changes = entry.changes ?? []
  return (
    <Row
      title={entry.about ? `${entry.name}, ${entry.about}` : entry.name}
      sub={changes.length > 0 ? <Changes changes={changes} /> : undefined}
    />
  )
}

const Changes = ({ changes }: { changes: readonly Change[] }) => {
  const say = useWords(importTexts)
  return <>{changes.map((change) => sentence(say, change)).join('; ')}</>
}

function sentence(say: Words<typeof importTexts>, { field, from, to }: Change) {
  const [was, is] = [shown(say, field, from), shown(say, field, to)]
  if (field === 'returned') return say.returnedSince(was)
  if (from === null) return say.changeAdded(say[field], is)
  return to === null ? say.changeGone(say[field], was) : say.changeTo(say[field], was, is)
}

const codes = ['full', 'none', 'contact', 'yes', 'no'] as const

/** Days as people write them, codes as words. */
function shown(say: Words<typeof importTexts>, field: Change['field'], value: string | null) {
  if (value === null) return ''
  if (field === 'birthDate' || field === 'left' || field === 'returned') return value.split('-').reverse().join('-')
  const code = field === 'custody' || field === 'teaches' ? codes.find((one) => one === value) : undefined
  return code ? say[code] : value
}

export const Doubts = ({ doubts }: { doubts: readonly Doubt[] }) => {
  const say = useWords(importTexts)
  if (doubts.length === 0) return null
  return (
    <Section title={`${say.doubts} (${doubts.length})`}>
      <p class="hint">{say.doubtsNote}</p>
      <Faults faults={doubts} />
    </Section>
  )
}

/** Each with its place in the file, as a line number and the name of an element or column. */
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

const Place = ({ fault: { line, element, name } }: { fault: Fault & { name?: string } }) => {
  const say = useWords(importTexts)
  const places = [name, line === null ? '' : say.line(line), element].filter(Boolean)
  return <>{places.join(' · ')}</>
}
