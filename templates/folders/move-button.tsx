import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { Hidden } from './arranging.tsx'
import { folderTexts } from './texts.ts'

/** On the page of what it moves: to the archive, or back from where it was put. */
export const MoveButton = ({ what, isPlaced }: { what: string; isPlaced: boolean }) => {
  const say = useWords(folderTexts)
  return (
    <Form to={paths.moving} class="">
      <Hidden name="van" values={['berichten']} />
      <Hidden name="wat" values={[what]} />
      <Button icon={isPlaced ? 'undo' : 'archive'} name="naar" value={isPlaced ? 'berichten' : 'archief'}>
        {isPlaced ? say.toMailbox : say.toArchive}
      </Button>
    </Form>
  )
}
