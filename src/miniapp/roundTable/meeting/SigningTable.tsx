import { View } from '@tarojs/components'
import type { MinutesSigning } from '../../../contract/meeting'
import { SIGNING_HEADS, SIGNING_WIDTHS, signedWhat, signingInWords, signingRow } from '../../../domain/meeting/signingWords'
import { PosterTable } from '../../ui/PosterTable'

/** Under the minutes on paper: who signed and when, and an empty line for each of the others, for a pen. */
export const SigningTable = ({ signing: { counts, edition, current, lines } }: { signing: MinutesSigning }) => (
  <View className='x-minutes__signing'>
    <View className='x-body'>{`签认：${signingInWords(counts)}。${signedWhat(edition, current)}`}</View>
    <PosterTable heads={SIGNING_HEADS} widths={SIGNING_WIDTHS} rows={lines.map(({ signedAt, ...line }) => signingRow({ ...line, ...(signedAt !== undefined && { signedAt: Date.parse(signedAt) }) }))} />
  </View>
)
