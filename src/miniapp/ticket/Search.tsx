import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { LinkButton } from '../ui/LinkButton'
import { TextField } from '../ui/TextField'

interface SearchProps {
  search: string
  onSearch: (search: string) => void
  what?: string
  hint?: string
}

/** Finds a ticket by its words, its number or its place, or whatever else a list is of; folded away until it is wanted. */
export function Search({ search, onSearch, what = '搜索工单', hint = '故障、地点或编号' }: SearchProps) {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState(search)
  const find = () => {
    onSearch(words.trim())
    setOpen(false)
  }
  const all = () => {
    setWords('')
    onSearch('')
  }
  if (!open) {
    return (
      <View className='x-row x-row--between'>
        <LinkButton quiet onTap={() => setOpen(true)}>{search ? `在找“${search}”，改一改` : what}</LinkButton>
        {search !== '' && <LinkButton onTap={all}>看全部</LinkButton>}
      </View>
    )
  }
  return (
    <Card>
      <TextField label={what} hint={hint} value={words} max={50} onChange={setWords} onDone={find} />
      <ButtonRow>
        <Button onTap={() => setOpen(false)}>收起</Button>
        <Button kind='primary' onTap={find}>搜索</Button>
      </ButtonRow>
    </Card>
  )
}
