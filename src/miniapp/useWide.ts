import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** More than this is a desk. */
const WIDE = 1024

/** Whether list and detail fit side by side; follows the window. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => windowWidth() > WIDE)
  useEffect(() => {
    const look = () => setWide(windowWidth() > WIDE)
    if (process.env.TARO_ENV === 'h5') {
      window.addEventListener('resize', look)
      return () => window.removeEventListener('resize', look)
    }
    Taro.onWindowResize(look)
    return () => Taro.offWindowResize(look)
  }, [])
  return wide
}

const windowWidth = () => (process.env.TARO_ENV === 'h5' ? window.innerWidth : Taro.getWindowInfo().windowWidth)
