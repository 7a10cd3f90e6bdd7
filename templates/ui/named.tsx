/** Where a name goes in a sentence: letters that no text has. */
const marks = ['\ue000', '\ue001', '\ue002']

type Props = { say: (...names: string[]) => string; names: readonly string[] }

/** A sentence about somebody, of which a browser's translator leaves the names as they are (D13). */
export const Named = ({ say, names }: Props) => {
  const parts = say(...marks.slice(0, names.length)).split(/([\ue000-\ue002])/)
  return (
    <>
      {parts.map((part) => {
        const name = names[marks.indexOf(part)]
        return name === undefined ? part : <span translate="no">{name}</span>
      })}
    </>
  )
}
