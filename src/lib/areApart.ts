interface Taking {
  channel: string | null
  studio: string | null
  people: { id: number }[]
}

/** Whether two lives can be on at the same time: on two channels, in no studio of both, with nobody of both. */
export function areApart(one: Taking, other: Taking): boolean {
  const onTwoChannels = one.channel !== null && other.channel !== null && one.channel !== other.channel
  const inOneStudio = one.studio !== null && one.studio === other.studio
  return (
    onTwoChannels &&
    !inOneStudio &&
    !one.people.some(({ id }) => other.people.some((person) => person.id === id))
  )
}
