import type { Child, PropsWithChildren } from 'hono/jsx'

type CardProps = PropsWithChildren<{
  title?: Child
  /** The heading's level; 2 unless the card stands in a section. */
  level?: 2 | 3 | undefined
  /** "todo" asks something of the reader and is the first thing the eye finds. */
  tone?: 'plain' | 'todo' | undefined
  /** Makes the whole card a link by its title. */
  href?: string | undefined
  id?: string | undefined
}>

/** A sheet on the page. */
export const Card = ({ title, level = 2, tone = 'plain', href, id, children }: CardProps) => (
  <article class={tone === 'todo' ? 'card todo' : 'card'} id={id}>
    {title ? (
      <Heading level={level}>
        {href ? (
          <a href={href} class="cover">
            {title}
          </a>
        ) : (
          title
        )}
      </Heading>
    ) : null}
    {children}
  </article>
)

export const Heading = ({ level, id, children }: PropsWithChildren<{ level: 2 | 3; id?: string | undefined }>) =>
  level === 2 ? <h2 id={id}>{children}</h2> : <h3 id={id}>{children}</h3>

type SectionProps = PropsWithChildren<{ title: Child; action?: Child; id?: string | undefined }>

/** A block of the page under its own heading, with at most one thing to do beside it. */
export const Section = ({ title, action, id, children }: SectionProps) => (
  <section class="section" id={id}>
    <div class="split">
      <h2>{title}</h2>
      {action}
    </div>
    {children}
  </section>
)
