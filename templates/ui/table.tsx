import type { PropsWithChildren } from 'hono/jsx'

/** A table wider than a phone scrolls by itself, by keyboard too; the page never does. */
export const Table = ({ caption, children }: PropsWithChildren<{ caption: string }>) => (
  <section class="scroll" tabindex={0} aria-label={caption}>
    <table>
      <caption class="sr">{caption}</caption>
      {children}
    </table>
  </section>
)
