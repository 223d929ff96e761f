/** A moment as `2019-11-01 12:03`, in UTC. */
export function dayAndMinute(epoch: number): string {
  return new Date(epoch).toISOString().slice(0, 16).replace('T', ' ')
}

/** From when to when: the day once where it is the same. Midnight on both sides is a day without a time. */
export function fromTo(first: number, last: number): string {
  const [a, b] = [dayAndMinute(first), dayAndMinute(last)]
  const [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)]
  if (a.endsWith('00:00') && b.endsWith('00:00')) return dayA === dayB ? dayA : `${dayA} to ${dayB}`
  if (a === b) return a
  return `${a} to ${dayA === dayB ? b.slice(11) : b}`
}
