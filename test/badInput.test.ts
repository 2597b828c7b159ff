import fc from 'fast-check'
import { given } from './given'

const server = given.server()

interface Schema {
  type?: string | string[]
  properties?: Record<string, Schema>
  items?: Schema
  enum?: unknown[]
  anyOf?: Schema[]
  maxLength?: number
}
interface Operation {
  operationId: string
  requestBody?: { content: { 'application/json'?: { schema: Schema } } }
  parameters?: { in: string; name: string; schema: Schema }[]
}

/** Anything at all that JSON can carry, text that breaks things among it. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 0, 1e308, 2 ** 53, '', ' ', '\u0000', '💥'.repeat(3000), "'; drop table matter;--", '../../etc/passwd', '1'.repeat(300), [], {}, [[]], '2026-99-99', '00000000-0000-0000-0000-000000000000'),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 2 }),
)

/** Near what the schema asks for, with a fault somewhere: wrong type, missing, too long, odd. */
function near(schema: Schema | undefined): fc.Arbitrary<unknown> {
  if (!schema) return anything
  if (schema.enum) return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...schema.enum) }, { weight: 1, arbitrary: anything })
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(near), anything)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object' && schema.properties) {
    const parts = Object.fromEntries(Object.entries(schema.properties).map(([name, part]) => [name, near(part)]))
    return fc.oneof({ weight: 4, arbitrary: fc.record(parts, { requiredKeys: [] }) }, { weight: 1, arbitrary: anything })
  }
  if (type === 'array') return fc.oneof(fc.array(near(schema.items), { maxLength: 12 }), anything)
  if (type === 'string') return fc.oneof(fc.string(), fc.constantFrom('漏水', server.estate.placeId, '2026-03-09', '2026-02-31', '2026-03-09T10:00:00Z', '101'), anything)
  if (type === 'integer' || type === 'number') return fc.oneof(fc.integer(), fc.double(), anything)
  if (type === 'boolean') return fc.oneof(fc.boolean(), anything)
  return anything
}

const UNTOUCHED = ['leave', 'eraseMe', 'revokeSession']

test('whatever is sent, the answer is a page or a problem with a code and a Chinese sentence, and never a 500', async () => {
  const openapi = (await server.as('guest').get('/api/openapi.json')).body
  expect(openapi.openapi).toBe('3.1.0')
  const operations = Object.entries(openapi.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  expect(operations.length).toBeGreaterThan(60)
  let problems = 0
  for (const { path, method, operation } of operations) {
    if (UNTOUCHED.includes(operation.operationId) || !path.startsWith('/api')) continue
    const schema = operation.requestBody?.content['application/json']?.schema
    const queries = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
    const input = fc.record({
      part: fc.constantFrom('manager', 'residentA', 'secretary', 'worker', 'guest'),
      body: near(schema),
      query: fc.record(Object.fromEntries(queries.map(({ name, schema: part }) => [name, near(part)])), { requiredKeys: [] }),
      id: fc.oneof({ weight: 5, arbitrary: fc.constant('00000000-0000-7000-8000-000000000000') }, { weight: 1, arbitrary: fc.constantFrom('x', '%00', '%F0%9F%92%A5', "'") }),
    })
    await fc.assert(
      fc.asyncProperty(input, async ({ part, body, query, id }) => {
        const filled = path.replace('{estateId}', server.estate.estateId).replace(/\{\w+\}/g, id)
        const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, typeof value === 'string' ? value.replace(/[\ud800-\udfff]/g, '?') : JSON.stringify(value) ?? '']))
        const answer = await server.as(part as 'manager').send(method, `${filled}${queries.length > 0 ? `?${search}` : ''}`, method === 'GET' || method === 'DELETE' ? undefined : (body as object) ?? undefined)
        if (answer.status >= 500) throw new Error(`${operation.operationId} ${answer.status} ${JSON.stringify(answer.body)}`)
        if (answer.status < 400) return
        problems += 1
        if (!/^[A-Z][A-Z_]+$/.test(answer.body.code ?? '') || !/[\u4e00-\u9fff]/.test(answer.body.detail ?? '')) {
          throw new Error(`${operation.operationId}: no code or sentence: ${JSON.stringify(answer.body)}`)
        }
      }),
      { numRuns: 25 },
    )
  }
  expect(problems).toBeGreaterThan(500)
}, 180_000)
