/** What a list can say of somebody. */
export const fieldsOf = {
  pupil: ['key', 'name', 'firstName', 'infix', 'lastName', 'birthDate', 'group', 'year', 'email', 'leftOn'],
  guardian: [
    'name',
    'firstName',
    'infix',
    'lastName',
    'email',
    'phone',
    'relation',
    'custody',
    'address',
    'street',
    'houseNumber',
    'postcode',
    'town',
  ],
  staff: ['key', 'name', 'firstName', 'infix', 'lastName', 'email', 'group', 'role'],
} as const

export type Whose = keyof typeof fieldsOf
export type PupilField = (typeof fieldsOf)['pupil'][number]
export type GuardianField = (typeof fieldsOf)['guardian'][number]
export type StaffField = (typeof fieldsOf)['staff'][number]
export type Field = PupilField | GuardianField | StaffField

export const isFieldOf = (whose: Whose, field: Field) => fieldsOf[whose].some((one) => one === field)

const only = (whose: Whose) =>
  new Set<Field>(
    fieldsOf[whose].filter((field) =>
      Object.entries(fieldsOf).every(([other, fields]) => other === whose || !fields.some((one) => one === field)),
    ),
  )

export const onlyOfStaff = only('staff')
/** A mail address by itself is a parent's, and a group a pupil's. */
export const onlyOfGuardians = new Set<Field>([...only('guardian'), 'email'])
export const onlyOfPupils = new Set<Field>([...only('pupil'), 'key', 'group'])
