import Taro from '@tarojs/taro'
import type { HomePage } from '../../contract/home'
import { load } from '../matters/detail/sheets/companyOptions'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { Section } from '../ui/Section'

/** The company's workers, and what each has in hand. */
export function Workers({ workers, first }: { workers: NonNullable<HomePage['workers']>; first?: boolean }) {
  if (workers.length === 0) return null
  return (
    <>
      <Section first={first} title='师傅们' />
      <Card tight>
        {workers.map(({ personId, title, inHand, nextDue }, index) => (
          <Field
            key={personId}
            first={index === 0}
            label={title}
            note={load(inHand, nextDue)}
            onTap={() => void Taro.navigateTo({ url: `/ticket/index?workerId=${personId}&name=${encodeURIComponent(title)}` })}
          />
        ))}
      </Card>
    </>
  )
}
