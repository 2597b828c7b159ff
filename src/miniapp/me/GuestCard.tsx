import { useEstate } from '../estate'
import { requireLogin } from '../requireLogin'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Chips } from '../ui/Chips'
import { Head, Note, Title } from '../ui/Text'

/** Nobody is logged in: what can be seen all the same, and the way in. */
export function GuestCard() {
  const { id, name, all, choose } = useEstate()
  return (
    <Card>
      <Title>您还没有登录</Title>
      <Note>{name ? `正在看${name}公开的内容。` : ''}登录后可以反映问题、看办理进展、参加评价。</Note>
      <ButtonRow>
        <Button kind='primary' large onTap={() => void requireLogin()}>登录</Button>
      </ButtonRow>
      {all.length > 1 && (
        <>
          <Head className='x-apart'>看哪个小区</Head>
          <Chips label='看哪个小区' options={all.map((estate) => ({ value: estate.id, label: estate.name }))} value={id} onChange={choose} />
        </>
      )}
    </Card>
  )
}
