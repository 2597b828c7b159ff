export interface BesideProps {
  id: string
  onChanged: () => Promise<void>
}

/** In WeChat an item is opened on its own page: this keeps the whole of it out of the main package. See `Beside.h5.tsx`. */
export const Beside = (_: BesideProps): JSX.Element | null => null
