import { type Spot, spotText } from '../../src/folders/moving.ts'
import type { Folder } from '../../src/folders/schema.ts'
import { paths } from '../../src/paths.ts'
import { findingTexts } from '../finding/texts.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { folderTexts } from './texts.ts'

/** What a list needs to know so that what stands in it can be put elsewhere. */
export type Arranging = {
  spot: Spot
  folders: readonly Folder[]
  isChoosing: boolean
  /** Of the last press: what went where; null where nothing was ticked. */
  moved: { keys: readonly string[]; to: Spot } | null | undefined
  /** Of the address: where one stands in the list. */
  standing: Readonly<Record<string, string>>
}

export const placeAt = (spot: Spot) =>
  spot === 'berichten' ? paths.messages : spot === 'archief' ? paths.archive : paths.folder(spot.folder)

/** What the last press did, with the way back. */
export const Moved = ({ arranging: { moved, spot, folders } }: { arranging: Arranging }) => {
  const say = useWords(folderTexts)
  if (moved === undefined) return null
  if (moved === null) return <Announced kind="late">{say.nothingChosen}</Announced>
  const { keys, to } = moved
  const name = typeof to === 'string' ? '' : folders.find(({ id }) => id === to.folder)?.name
  if (name === undefined) return null
  const count = keys.length
  const text =
    to === 'archief' ? say.archived(count) : to === 'berichten' ? say.movedBack(count) : say.movedTo(count, name)
  return (
    <Announced kind="good">
      <Form to={paths.moving} class="split">
        <span>{text}</span>
        <Hidden name="van" values={[spotText(spot)]} />
        <Hidden name="naar" values={[spotText(spot === to ? 'berichten' : spot)]} />
        <Hidden name="wat" values={keys} />
        {spot === to ? null : <Button icon="undo">{say.undo}</Button>}
      </Form>
    </Announced>
  )
}

const Announced = ({
  kind,
  children,
}: {
  kind: 'late' | 'good'
  children: Parameters<typeof Notice>[0]['children']
}) => (
  <div class="apart" data-announce>
    <Notice kind={kind}>{children}</Notice>
  </div>
)

export const Hidden = ({ name, values }: { name: string; values: readonly string[] }) => (
  <>
    {values.map((value) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

/** Other ways to look at the same list. */
export const Looking = ({ arranging: { spot, isChoosing, standing } }: { arranging: Arranging }) => {
  const say = useWords(folderTexts)
  const { search: find } = useWords(findingTexts)
  const at = placeAt(spot)
  const here = new URLSearchParams(standing).toString()
  return (
    <div class="cluster apart">
      {spot === 'berichten' ? (
        <ButtonLink href={paths.findMessages} icon="search">
          {find}
        </ButtonLink>
      ) : null}
      {spot === 'berichten' ? <ButtonLink href={paths.unreadMessages}>{say.unread}</ButtonLink> : null}
      <ButtonLink
        href={isChoosing ? `${at}${here ? `?${here}` : ''}` : `${at}?kiezen${here ? `&${here}` : ''}`}
        icon={isChoosing ? undefined : 'folder'}
      >
        {isChoosing ? say.stop : say.choose}
      </ButtonLink>
    </div>
  )
}
