import type { PropsWithChildren } from 'hono/jsx'

type Props = PropsWithChildren<{
  caption: string
  /** Ticks by row and column: narrow, and whoever scrolls sideways still sees what each row is. */
  matrix?: boolean
}>

/** A table wider than a phone scrolls by itself, by keyboard too; the page never does. */
export const Table = ({ caption, matrix, children }: Props) => (
  <section class="scroll" tabindex={0} aria-label={caption}>
    <table class={matrix ? 'matrix' : undefined}>
      <caption class="sr">{caption}</caption>
      {children}
    </table>
  </section>
)
