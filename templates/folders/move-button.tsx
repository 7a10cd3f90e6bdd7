import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { Hidden } from './arranging.tsx'
import { folderTexts } from './texts.ts'

/** On the page of what it moves: to the archive, or back from where it was put; that place then has the way to undo it. */
export const MoveButton = ({ what, spot }: { what: string; spot: string | null }) => {
  const say = useWords(folderTexts)
  return (
    <Form to={paths.moving} class="">
      <Hidden name="van" values={[spot ?? 'berichten']} />
      <Hidden name="wat" values={[what]} />
      <Button icon={spot ? 'undo' : 'archive'} name="naar" value={spot ? 'berichten' : 'archief'}>
        {spot ? say.toMailbox : say.toArchive}
      </Button>
    </Form>
  )
}
