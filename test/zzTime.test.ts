import { given } from './given'
const server = given.server()
const t = performance.now()
test('a', async () => { console.log('ready', performance.now() - t, 'up', performance.now()); await server.as('guest').get('/home') })
