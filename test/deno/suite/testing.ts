/** The databases come migrated. */
export const applyD1Migrations = async () => undefined
