import { useState } from 'react'
import { readPromises } from '../../../contract/promise'
import { call } from '../../api'
import { useLoad } from '../../useLoad'
import { toast } from '../../ui/ask'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { PromiseCards } from './PromiseCards'
import { PromiseForm } from './PromiseForm'

/** 服务承诺: when the company serves and how long things may take; whoever gives the estate's word sets it here. */
export default function Promises() {
  const [changing, setChanging] = useState(false)
  const { data, problem, reload, put } = useLoad(() => call(readPromises, {}), [])
  const may = data?.can.includes('setPromises')
  if (data && may && changing) {
    return (
      <PromiseForm
        page={data}
        onCancel={() => setChanging(false)}
        onDone={(page) => {
          put(page)
          setChanging(false)
          toast('改好了，从现在起的事项照新的承诺办')
        }}
      />
    )
  }
  return (
    <Page onRefresh={reload} dock={may && <Dock><Button wide onTap={() => setChanging(true)}>修改服务承诺</Button></Dock>}>
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={3} />)}
      {data && <PromiseCards page={data} />}
    </Page>
  )
}
