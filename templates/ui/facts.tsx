import type { Child } from 'hono/jsx'

export type Fact = { term: string; value: Child; note?: Child }

/** Terms and their values: "Telefoon 06 …". */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts.map(({ term, value, note }) => (
      <div>
        <dt>{term}</dt>
        <dd>
          {value}
          {note ? <small class="hint">{note}</small> : null}
        </dd>
      </div>
    ))}
  </dl>
)
