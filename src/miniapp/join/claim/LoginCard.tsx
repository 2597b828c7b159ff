import { requireLogin } from '../../requireLogin'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Note, Title } from '../../ui/Text'

/** The doors are shown to whoever is logged in only. */
export const LoginCard = () => (
  <Card>
    <Title>先登录，再选房屋</Title>
    <Note>登录后选楼栋、单元和房号。确认结果会发到您的账号里。</Note>
    <ButtonRow>
      <Button kind='primary' large onTap={() => void requireLogin('申请认领房屋')}>登录</Button>
    </ButtonRow>
  </Card>
)
