import type { Me } from '../../src/people/me.ts'

export const OverviewPage = ({ me }: { me: Me }) => <h1>{me.firstName}</h1>
