import { phones } from './givenPhone'

const given = phones()

test('try', async () => {
  const phone = await given.phone()
  await phone.open()
  console.log(phone.text, JSON.stringify(phone.calls, null, 1), phone.network.sent, phone.errors)
})
