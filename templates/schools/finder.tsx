import { useWords } from '../ui/reader.tsx'
import { schoolTexts } from './texts.ts'

type Found = { name: string; town: string; href: string }

export const FinderPage = ({ schools }: { schools: Found[] }) => {
  const t = useWords(schoolTexts)
  return (
    <div class="narrow stack">
      <h1>{t.find}</h1>
      {schools.length === 0 ? <p>{t.none}</p> : null}
      <ul>
        {schools.map(({ name, town, href }) => (
          <li>
            <a href={href}>{name}</a> <span class="quiet">{town}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
