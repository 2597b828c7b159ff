import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Category } from '../../domain/matter/matter'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Chips } from '../ui/Chips'
import { LinkButton } from '../ui/LinkButton'
import { TextField } from '../ui/TextField'
import { CATEGORY_OPTIONS, CATEGORY_WORDS } from '../words'

export interface Filter {
  search: string
  category?: Category
}

export const NO_FILTER: Filter = { search: '' }

const ANY = { value: 'any' as const, label: '不限' }

/** Finds a matter by its words, its number or its kind; folded away until it is wanted. */
export function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState(filter.search)
  const search = () => onChange({ ...filter, search: words.trim() })
  const clear = () => {
    setWords('')
    onChange(NO_FILTER)
  }
  const inForce = [filter.search && `“${filter.search}”`, filter.category && CATEGORY_WORDS[filter.category]].filter(Boolean)
  if (!open) {
    return (
      <View className='x-row x-row--between'>
        <LinkButton quiet onTap={() => setOpen(true)}>
          {inForce.length ? `在找 ${inForce.join('、')}，改一改` : '搜索和筛选'}
        </LinkButton>
        {inForce.length > 0 && <LinkButton onTap={clear}>看全部</LinkButton>}
      </View>
    )
  }
  return (
    <Card>
      <TextField label='搜索' hint='标题、内容或编号' value={words} max={50} onChange={setWords} onDone={search} />
      <Chips
        label='类别'
        options={[ANY, ...CATEGORY_OPTIONS]}
        value={filter.category ?? 'any'}
        onChange={(value) => onChange({ search: words.trim(), category: value === 'any' ? undefined : value })}
      />
      <ButtonRow>
        <Button onTap={() => setOpen(false)}>收起</Button>
        <Button kind='primary' onTap={search}>搜索</Button>
      </ButtonRow>
    </Card>
  )
}
