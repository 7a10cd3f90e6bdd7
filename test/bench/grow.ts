import type { Platform } from '../../src/platform/ports.ts'

export type Growing = { messages: number; received: number; sent: number; now: number }

const atOnce = 2_500
const filler = Array.from({ length: 56 }, (_, place) => `vulwoord${place * 7919}`).join(' ')

/** Eight years of messages of 60 words in the demo school, some to its parent and some from its teacher, the oldest first. */
export async function grow(platform: Platform, { messages, received, sent, now }: Growing) {
  const database = platform.shard('1')
  const person = (name: string) =>
    `(select person_id from accounts where school_id = s.id and user_name = '${name}' collate nocase)`
  const school = `(select school_id as id from settings where slug = 'regenboog')`
  const sentAt = `${now - 86_400_000} - (${messages} - n.value) * 60000`
  for (let from = 0; from < messages; from += atOnce) {
    const numbers = JSON.stringify(Array.from({ length: atOnce }, (_, place) => from + place))
    const run = (sql: string) => database.prepare(sql).bind(numbers)
    await database.batch([
      run(`insert into messages (school_id, id, sender_id, subject, body, words, audience, sent_at, delivered_at)
        select s.id, printf('0000000000000000000%07d', n.value),
          iif(n.value % ${messages / sent} = 1, ${person('leerkracht')}, ${person('directie')}),
          'Brief ' || n.value, 'Lieve ouders, ${filler}', ' brief lieve ouders nummer' || n.value || ' ${filler}',
          '{"include":[],"except":[]}', ${sentAt}, 1
        from ${school} s, json_each(?) n`),
      run(`insert into deliveries (school_id, message_id, person_id, named, sent_at, read_at)
        select s.id, printf('0000000000000000000%07d', n.value), ${person('ouder')}, 1, ${sentAt}, 1
        from ${school} s, json_each(?) n where n.value % ${Math.floor(messages / received)} = 0`),
      run(`insert into search_entries (school_id, message_id, with_id, part, place)
        select s.id, printf('0000000000000000000%07d', n.value), '', w.part, (${sentAt}) * 1048576 + w.bits
        from ${school} s, json_each(?) n, (select 'sender' as part, 1 as bits union all select 'readers', 2) w
        where w.part = 'sender' or n.value % ${Math.floor(messages / received)} = 0`),
      run(`insert into search_words (rowid, words, who)
        select e.place, replace(m.words, ' ', ' ' || s.id || '_'),
          s.id || iif(e.part = 'sender', '_sender_' || m.sender_id, '_reader_' || ${person('ouder')})
        from ${school} s, json_each(?) n
          cross join search_entries e on e.school_id = s.id and e.message_id = printf('0000000000000000000%07d', n.value)
          cross join messages m on m.school_id = s.id and m.id = e.message_id`),
    ])
  }
  return {}
}
