import type { Pool } from '../src/server/db/pool'
import { seedEstate, type EstateIds } from '../test/givenEstate'

/** An estate with so many matters, made of rows alone: lists read no events. */
export async function estateOf(pool: Pool, name: string, matters: number): Promise<EstateIds> {
  const estate = await seedEstate(pool, name)
  const reporter = estate.people.residentA.personId
  await pool.query(
    `insert into matter (estate_id, id, number, version, state, phase, category, urgency, title, text, place_kind, place_name, seen_by,
        check_state, name_shown, reporter_id, entered_by, joined, reported_at, accept_due, accepted_at, finish_due, finished_at, closed_at, closed_how, rating, changed_at)
      select $1, gen_random_uuid(), n, 3,
        jsonb_build_object('id', '', 'photoIds', '[]'::jsonb, 'joined', '[]'::jsonb), case when n % 50 = 0 then 'accepted' else 'closed' end,
        (array['repair','publicArea','neighbours','fees','safety','suggestion','other'])[1 + n % 7], 'normal',
        '第 ' || n || ' 件：楼道灯不亮', '楼道灯三天不亮了', 'entrance', '1号楼1单元 楼道', 'neighbours', 'pass', false, $2, $2, n % 5,
        now() - n * interval '8 hours' * (1000.0 / $3), now(), now(), now() + interval '3 days', now(), now(), 'confirmed', 1 + n % 5, now()
      from generate_series(1, $3::int) n`,
    [estate.estateId, reporter, matters],
  )
  await pool.query(`insert into counter (estate_id, kind, last) values ($1, 'matter', $2)`, [estate.estateId, matters])
  await pool.query('vacuum analyze matter')
  return estate
}

/** One more matter in such an estate, told just now. */
export async function addMatter(pool: Pool, estateId: string, title: string): Promise<void> {
  await pool.query(
    `insert into matter select (jsonb_populate_record(null::matter, to_jsonb(last) || jsonb_build_object(
        'id', gen_random_uuid(), 'number', last.number + 1, 'title', $2::text, 'reported_at', now()))).*
      from (select * from matter where estate_id = $1 order by number desc limit 1) last`,
    [estateId, title],
  )
}
