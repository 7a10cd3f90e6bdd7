export type DemoPerson = { name: string } & (
  | { kind: 'staff'; key: string; email: string }
  | { kind: 'guardian'; email: string; children: readonly string[] }
  | { kind: 'pupil'; key: string }
)

/** Whom the demo's logins are, and how to find them after the import; keys and emails are those in the files. */
export const regenboogPeople = {
  leerkracht: { kind: 'staff', name: 'Anna de Vries', key: 'M03', email: 'anna.devries@example.nl' },
  directie: { kind: 'staff', name: 'Karin Bakker', key: 'M01', email: 'karin.bakker@example.nl' },
  beheerder: { kind: 'staff', name: 'Bert Smit', key: 'M02', email: 'bert.smit@example.nl' },
  ouder: { kind: 'guardian', name: 'Mia Jansen', email: 'mia.jansen@example.nl', children: ['1001', '1002', '1003'] },
  partner: { kind: 'guardian', name: 'Tom Jansen', email: 'tom.jansen@example.nl', children: ['1001', '1002', '1003'] },
  ouder2: { kind: 'guardian', name: 'Olga Visser', email: 'olga.visser@example.nl', children: ['1004'] },
  exVanOuder2: { kind: 'guardian', name: 'Rik Visser', email: 'rik.visser@example.nl', children: ['1004'] },
  klassenouder: { kind: 'guardian', name: 'Zoë Mulder', email: 'zoe.mulder@example.nl', children: ['1005'] },
  metGezag: { kind: 'guardian', name: 'Sara Kok', email: 'sara.kok@example.nl', children: ['1006'] },
  zonderGezag: { kind: 'guardian', name: 'Theo Prins', email: 'theo.prins@example.nl', children: ['1006'] },
  nora: { kind: 'guardian', name: 'Nora Kuiper', email: 'nora.kuiper@example.nl', children: ['1007'] },
  piet: { kind: 'guardian', name: 'Piet Kuiper', email: 'piet.kuiper@example.nl', children: ['1007'] },
  uma: { kind: 'guardian', name: 'Uma Baldew', email: 'uma.baldew@example.nl', children: ['1008', '1009'] },
  vic: { kind: 'guardian', name: 'Vic de Groot', email: 'vic.degroot@example.nl', children: ['1008', '1009'] },
  bo: { kind: 'pupil', name: 'Bo Jansen', key: '1002' },
  gijs: { kind: 'pupil', name: 'Gijs Jansen', key: '1003' },
  dio: { kind: 'pupil', name: 'Dio Visser', key: '1004' },
  leerling: { kind: 'pupil', name: 'Ada Jansen', key: '1001' },
} as const satisfies Record<string, DemoPerson>

export const zonnebloemPeople = {
  directie: { kind: 'staff', name: 'Wim Kuipers', key: 'M01', email: 'wim.kuipers@voorbeeld.example' },
  beheerder: { kind: 'staff', name: 'Ria Postma', key: 'M02', email: 'ria.postma@voorbeeld.example' },
  ouder: { kind: 'guardian', name: 'Mia Jansen', email: 'mia.jansen@example.nl', children: ['5001'] },
} as const satisfies Record<string, DemoPerson>
