import { Button } from './button.tsx'

type Props = { excel: string; csv: string; main?: boolean | undefined }

/** In which kind of file a list is had: as a spreadsheet, or as lines that anything reads. */
export const SheetButtons = ({ excel, csv, main = false }: Props) => (
  <>
    <Button kind={main ? 'main' : 'quiet'} icon="download" name="soort" value="xlsx">
      {excel}
    </Button>
    <Button icon="download" name="soort" value="csv">
      {csv}
    </Button>
  </>
)
