import { useQuery } from '@tanstack/react-query'
import { pictureQuery } from '#app/features/images/pictureQuery.ts'
import { m } from '#app/paraglide/messages.js'
import classes from './GuestPage.module.css'

/** The picture that somebody else chose in the meantime, or that they took it off. */
export function TheirPicture({ id }: { id: number | null }) {
  const { data } = useQuery({ ...pictureQuery(id ?? 0), enabled: id !== null })
  if (id === null) return <p className={classes['theirs']}>{m.ui_theirs_blank()}</p>
  const { url } = data?.variants[0] ?? data ?? {}
  return (
    <figure className={classes['theirs']}>
      {url !== undefined && <img src={url} alt={data?.alt ?? ''} />}
      <figcaption>{m.guest_page_picture_theirs()}</figcaption>
    </figure>
  )
}
