/** A phone number as a log may show it: `138****1234`. */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '****' : `${phone.slice(0, -8)}****${phone.slice(-4)}`
}
