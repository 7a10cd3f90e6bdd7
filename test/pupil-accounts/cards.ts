import { app } from '../../src/app.tsx'
import { paths } from '../../src/paths.ts'
import { bindings } from '../cast.ts'

export type PrintedCard = { name: string; userName: string; words: string[] }

const card = /^(.+)\n.+\nGa naar\n.+\nJe gebruikersnaam\n(.+)\nJe drie woorden\n(.+)$/gm

/** What the cards in a file say, as its reader finds it. */
export const cardsIn = (pages: readonly string[]): PrintedCard[] =>
  pages.flatMap((page) =>
    [...page.matchAll(card)].map(([, name = '', userName = '', words = '']) => ({
      name,
      userName,
      words: words.split(' '),
    })),
  )

type Typed = { gebruikersnaam: string; woorden: string; eigen?: string; naar?: string }

export async function types(typed: Typed, headers: Record<string, string> = {}) {
  const origin = 'https://linde.pleinpost.test'
  return app.fetch(
    new Request(`${origin}${paths.pupilLogin}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, ...headers },
      body: new URLSearchParams(typed),
    }),
    bindings,
  )
}

/** Where a card leads whoever types it; null where it lets nobody in. */
export const enters = async ({ userName, words }: PrintedCard) =>
  (await types({ gebruikersnaam: userName, woorden: words.join(' ') })).headers.get('location')
