import type { PropsWithChildren } from 'react'
import './app.scss'

/** The app's root: pages bring their own frame (`ui/Page`). */
export default function App({ children }: PropsWithChildren) {
  return children
}
