import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Page } from '../ui/Page'
import { CodeForm } from './CodeForm'
import { SlipMatter } from './SlipMatter'

/** Whoever holds a printed slip goes on with its matter here, with no account. */
export default function Slip() {
  const [code, setCode] = useState(plain(useRouter().params.code ?? ''))
  return code ? (
    <SlipMatter code={code} onOther={() => setCode('')} />
  ) : (
    <Page>
      <CodeForm onCode={(typed) => setCode(plain(typed))} />
    </Page>
  )
}

/** As people type it: small letters, with blanks or dashes between. */
const plain = (code: string) => code.toUpperCase().replace(/[\s-]/g, '')
