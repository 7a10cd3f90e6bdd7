import type { Text } from '../../src/language.ts'
import { Button } from './button.tsx'
import { Section } from './card.tsx'
import { SelectField } from './field.tsx'
import { Form } from './form.tsx'
import { List, Row } from './list.tsx'
import { useText } from './reader.tsx'

/** In the words of what is made of them: a page, a newsletter. */
type Say = {
  blocks: string
  noBlocks: string
  addBlock: string
  add: string
  remove: string
  upNamed: (name: string) => string
  downNamed: (name: string) => string
  removeNamed: (name: string) => string
}

/** `anchor` is where its row is found again, `words` what it says besides its heading. */
export type ListedBlock = {
  anchor: string
  kind: Text
  heading: string
  words: string
  href: string
  placeAt: string
}

/** What something is made of, one below the other: each leads to its form, and moves or goes without scripts. */
export const BlockList = ({ say, blocks }: { say: Say; blocks: readonly ListedBlock[] }) => (
  <Section title={say.blocks}>
    {blocks.length === 0 ? (
      <p class="quiet">{say.noBlocks}</p>
    ) : (
      <List>
        {blocks.map((block, at) => (
          <BlockRow say={say} block={block} number={at + 1} isLast={at === blocks.length - 1} />
        ))}
      </List>
    )}
  </Section>
)

const shortened = (words: string) => (words.length > 140 ? `${words.slice(0, 140).toWellFormed()}…` : words)

type RowProps = { say: Say; block: ListedBlock; number: number; isLast: boolean }

const BlockRow = ({ say, block, number, isLast }: RowProps) => {
  const { anchor, kind, heading, words, href, placeAt } = block
  const name = `${number}. ${useText()(kind)}${heading ? `: ${heading}` : ''}`
  return (
    <Row
      id={anchor}
      title={<bdi>{name}</bdi>}
      href={href}
      sub={shortened(words)}
      state={
        <Form to={placeAt} class="cluster">
          {number === 1 ? null : (
            <Button name="actie" value="omhoog" label={say.upNamed(name)}>
              ↑
            </Button>
          )}
          {isLast ? null : (
            <Button name="actie" value="omlaag" label={say.downNamed(name)}>
              ↓
            </Button>
          )}
          <Removing say={say} name={name} />
        </Form>
      }
    />
  )
}

/** Asked once more, since what was not published yet is nowhere else. */
const Removing = ({ say, name }: { say: Say; name: string }) => (
  <details>
    <summary class="link">{say.remove}</summary>
    <Button kind="danger" name="actie" value="weg">
      {say.removeNamed(name)}
    </Button>
  </details>
)

type Kinds = readonly (readonly [value: string, label: Text])[]

export const AddBlock = ({ say, to, kinds }: { say: Say; to: string; kinds: Kinds }) => {
  const text = useText()
  return (
    <Form to={to}>
      <div class="beside">
        <SelectField
          name="soort"
          label={say.addBlock}
          value="text"
          options={kinds.map(([value, label]) => ({ value, label: text(label) }))}
        />
        <Button icon="plus">{say.add}</Button>
      </div>
    </Form>
  )
}
