import type { Pool } from '../db/pool'

/** A copy of all that is kept of a person, for that person. @law 个人信息保护法 45 */
export async function exportPerson(pool: Pool, personId: string): Promise<Record<string, unknown>> {
  const found = await pool.query(
    `select json_build_object(
      '本人', (select row_to_json(p) from (select name as "称呼", phone as "手机", created_at as "注册时间" from person where id = $1) p),
      '房屋', (select coalesce(json_agg(m), '[]') from (select u.address as "房屋", s.tie as "关系", s.since as "自", s.ended_at as "止"
        from membership s join unit u on u.estate_id = s.estate_id and u.id = s.unit_id where s.person_id = $1) m),
      '岗位', (select coalesce(json_agg(d), '[]') from (select title as "岗位", since as "自", ended_at as "止" from duty where person_id = $1) d),
      '反映的事项', (select coalesce(json_agg(m), '[]') from (select number as "编号", title as "标题", text as "内容", place_name as "地点",
        reported_at as "时间" from matter where reporter_id = $1 order by reported_at) m),
      '调处时说的', (select coalesce(json_agg(t), '[]') from (select s->>'words' as "内容", to_timestamp((s->>'at')::bigint / 1000.0) as "时间"
        from mediation g, jsonb_array_elements(g.state->'parties') p, jsonb_array_elements(g.state->'statements') s
        where $1::uuid = any(g.party_ids) and p->>'personId' = $1::text and s->>'partyId' = p->>'id' order by 2) t),
      '代表委员工作室', (select coalesce(json_agg(c), '[]') from (select c.state->>'number' as "编号", c.state->>'said' as "说的", c.state->>'talkedOn' as "日期"
        from studio_case c where c.state->>'personId' = $1::text order by 3) c),
      '约了发言', (select coalesce(json_agg(s), '[]') from (select g.title as "会议", s->>'words' as "内容" from meeting g, jsonb_array_elements(g.state->'speakers') s where s->>'personId' = $1::text) s),
      '操作记录', (select coalesce(json_agg(e), '[]') from (select type as "事件", at as "时间" from event where person_id = $1 order by seq) e),
      '通知', (select coalesce(json_agg(n), '[]') from (select title as "标题", body as "内容", made_at as "时间" from notice where person_id = $1 order by made_at) n),
      '登录', (select coalesce(json_agg(s), '[]') from (select device as "设备", created_at as "时间" from session where person_id = $1) s),
      '谁看过我的信息', (select coalesce(json_agg(d), '[]') from (select role as "身份", what as "内容", why as "原因", at as "时间" from disclosure where about_id = $1) d)
    ) as data`,
    [personId],
  )
  return found.rows[0].data
}
