import { useEstate } from '../estate'
import { actAs, useSession } from '../session'
import { useAct } from '../useAct'
import { Choices } from '../ui/Choices'
import { Sheet } from '../ui/Sheet'
import { Note } from '../ui/Text'

/** As what to act, for who has several homes or duties; which estate to look at, for a guest. */
export function WhoSheet({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const { id, all, choose } = useEstate()
  const { run } = useAct()
  const change = async (identityId: string) => {
    const identity = session?.identities.find((one) => one.id === identityId)
    if (identity && (await run(() => actAs(identity)))) onClose()
  }
  if (!session) {
    return (
      <Sheet title='看哪个小区' onClose={onClose}>
        <Choices
          label='看哪个小区'
          options={all.map((estate) => ({ value: estate.id, label: `${estate.county} ${estate.name}` }))}
          value={id}
          onChange={(estate) => {
            choose(estate)
            onClose()
          }}
        />
      </Sheet>
    )
  }
  return (
    <Sheet title='以哪个身份办事' onClose={onClose}>
      <Note>换了以后，首页和能办的事都跟着换</Note>
      <Choices
        label='以哪个身份办事'
        options={session.identities.map((one) => ({ value: one.id, label: `${one.estateName} ${one.address ?? one.title}` }))}
        value={session.acting?.id}
        onChange={(identityId) => void change(identityId)}
      />
    </Sheet>
  )
}
