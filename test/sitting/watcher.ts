import { WebSocket } from 'ws'
import type { SittingMessage, SittingPage } from '../../src/contract/sitting'

/** Somebody's phone that watches a sitting, and comes back where it was when the line is lost: to the next of the servers. */
export class Watcher {
  readonly heard: (SittingPage | undefined)[] = []
  private socket: WebSocket | undefined
  private readonly waiting = new Set<() => void>()
  private stopped = false
  lost = 0

  constructor(
    private readonly origins: readonly string[],
    private readonly path: string,
    private readonly token?: string,
  ) {
    this.connect(0)
  }

  get last(): SittingPage | undefined {
    return this.heard.at(-1)
  }

  /** Waits until what is shown is so. */
  async sees(so: (sitting: SittingPage | undefined) => boolean): Promise<SittingPage | undefined> {
    while (this.heard.length === 0 || !so(this.last)) await new Promise<void>((resolve) => this.waiting.add(resolve))
    return this.last
  }

  close(): void {
    this.stopped = true
    this.socket?.terminate()
  }

  private connect(turn: number): void {
    const origin = this.origins[turn % this.origins.length] as string
    const socket = new WebSocket(origin.replace('http', 'ws') + this.path)
    this.socket = socket
    socket.on('open', () => socket.send(JSON.stringify(this.token ? { token: this.token } : {})))
    socket.on('message', (data: Buffer) => {
      this.heard.push((JSON.parse(String(data)) as SittingMessage).sitting)
      for (const resolve of this.waiting) resolve()
      this.waiting.clear()
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      if (this.stopped) return
      this.lost++
      setTimeout(() => this.stopped || this.connect(turn + 1), 100)
    })
  }
}
