import { y } from './y'
test('x', () => { expect(y).toBe(1) })
