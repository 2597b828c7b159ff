import { MATTERS } from '../../domain/vote/majority'
import type { JointMatter } from '../../domain/vote/question'

/** Who must take part and agree, in words. @law 民法典 278(2) */
export const majorityWords = (matter: JointMatter): string =>
  `专有部分面积和人数都有三分之二以上的业主参加，参加的业主里面积和人数都${MATTERS[matter].majority === 'weighty' ? '有四分之三以上' : '过半数'}同意才通过`
