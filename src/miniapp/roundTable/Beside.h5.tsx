import type { BesideProps } from './Beside'
import { ItemBeside } from './item/ItemBeside'

/** An item beside its list, in a browser on a desk. */
export const Beside = (props: BesideProps) => <ItemBeside {...props} />
