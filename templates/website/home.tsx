import type { School } from '../../src/schools/schema.ts'

/** What anyone sees first of a school. */
export const HomePage = ({ school }: { school: Pick<School, 'name' | 'town' | 'welcome'> }) => (
  <div class="narrow stack">
    <h1>{school.name}</h1>
    <p class="quiet">{school.town}</p>
    {school.welcome.split('\n\n').map((paragraph) => (
      <p>{paragraph}</p>
    ))}
  </div>
)
