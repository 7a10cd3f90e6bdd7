import { nameOf } from '../people/names.ts'
import type { ClassTeacherRow } from './round-queries.ts'

export type ClassHere = { id: string; name: string; teachers: readonly Named[] }
export type Named = { id: string; name: string }
/** Who sits where in a new round, and whose pupils come there. */
export type NewDesk = { name: string; teachers: readonly string[]; groups: readonly string[] }

/** The classes in their order, each with its teachers. */
export function classesIn(rows: readonly ClassTeacherRow[]): ClassHere[] {
  return [...Map.groupBy(rows, ({ group_id }) => group_id).values()].map((all) => ({
    id: all[0]!.group_id, // safe: none is empty
    name: all[0]!.group_name,
    teachers: all.flatMap((row) => (row.id === null ? [] : [{ id: row.id, name: nameOf(row) }])),
  }))
}

/** Whoever teaches more classes than this (gymnastics, music) has no talks about each of them. */
const fewClasses = 2

/**
 * A desk for each class, with its own teachers. Nobody sits at two: a teacher of two classes has the pupils of both at one desk,
 * unless somebody else can see those of the second.
 */
export function desksFor(classes: readonly ClassHere[]): NewDesk[] {
  const count = (person: string) =>
    classes.filter(({ teachers }) => teachers.some((teacher) => teacher.id === person)).length
  const desks: { name: string; teachers: string[]; groups: string[] }[] = []
  for (const { id, name, teachers } of classes) {
    const own = teachers.filter((teacher) => count(teacher.id) <= fewClasses)
    const asked = (own.length > 0 ? own : teachers).map((teacher) => teacher.id)
    const free = asked.filter((person) => !desks.some((desk) => desk.teachers.includes(person)))
    const taken = desks.find((desk) => asked.some((person) => desk.teachers.includes(person)))
    if (free.length === 0 && taken) {
      taken.groups.push(id)
      taken.name = `${taken.name}, ${name}`
    } else desks.push({ name, teachers: free, groups: [id] })
  }
  return desks
}
